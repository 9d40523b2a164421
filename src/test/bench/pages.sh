#!/usr/bin/env bash
# Results pages of the running portal beside Solr and beside bare Lucene behind Jetty, over HTTP, turn by turn in one run.
#   PEERS=DIR src/test/bench/pages.sh [ROUNDS, 5] [SECONDS, 4]
# DIR holds the corpus, the queries, the peers and the load program, as its own README says; its servers run already
# (Lucene on 7101, Solr on 8983, their process numbers in run/). DATA names a data directory into which portal records of
# the same corpus were imported; CACHE the megabytes of kept answers, 0 for uncached pages; LOPT=zipf=1 replays the
# queries as often as people would ask them.
set -euo pipefail
cd "$(dirname "$0")/../../.."
: "${PEERS:?where the corpus and the peers are}" "${DATA:?a data directory with the corpus imported}"
loader=$(cd "$PEERS" && set +u && . ./env.sh && echo "$LOADCP")
rounds=${1:-5} seconds=${2:-4} port=${PORT:-8301} out=$(mktemp)
java=${BENCH_JAVA:-$(ls -d /usr/lib/jvm/*/bin/java | sort -V | tail -1)}
[ -f target/minga.jar ] || mvn -q -o -DskipTests package
MINGA_DATA=$DATA MINGA_HTTP_PORT=$port MINGA_SEARCH_CACHE_MB=${CACHE:-0} "$java" -Xms2g -Xmx2g -XX:+UseG1GC \
  --add-modules jdk.incubator.vector -jar target/minga.jar serve > "$out.portal" 2>&1 & portal=$!
trap 'kill $portal; rm -f "$out" "$out.portal"' EXIT
until curl -sf -o /dev/null "http://127.0.0.1:$port/health/ready"; do kill -0 $portal; sleep 0.5; done
declare -A address=([portal]=127.0.0.1:$port [html]=127.0.0.1:$port [lucene]=127.0.0.1:7101 [solr]=127.0.0.1:8983)
declare -A pid=([portal]=$portal [html]=$portal [lucene]=$(cat "$PEERS/run/lucene.pid") [solr]=$(cat "$PEERS/run/solr.pid"))
load() { # TARGET CLIENTS SECONDS
  (cd "$PEERS" && "$java" -Xms256m -Xmx256m -Dpids="${pid[$1]}" -cp "$loader" Load "$1" "${address[$1]}" \
    data/queries.tsv "$2" "$3" warm=0.5 ${LOPT:-} 2>/dev/null | tail -1)
}
for target in portal html lucene solr; do load $target 2 40 > /dev/null; done
for ((round = 1; round <= rounds; round++)); do
  for clients in 1 2; do
    for target in portal html lucene solr; do echo "r$round $target $(load $target $clients "$seconds")" >> "$out"; done
  done
done
python3 "$PEERS/med.py" "$out"
