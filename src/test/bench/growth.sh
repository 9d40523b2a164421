#!/usr/bin/env bash
# What a page costs more at ten times the records: two running portals, one of a tenth of the records, asked in turns.
#   PEERS=DIR SMALL=DATA LARGE=DATA src/test/bench/growth.sh [ROUNDS, 7] [SECONDS, 4]
# PEERS holds the queries and the load program (see pages.sh); SMALL and LARGE are data directories into which the first
# 10,000 and all 100,000 records of the same corpus were imported. Uncached, one client; CPU of the server a page.
set -euo pipefail
cd "$(dirname "$0")/../../.."
: "${PEERS:?where the queries and the load program are}" "${SMALL:?a data directory}" "${LARGE:?one with ten times the records}"
loader=$(cd "$PEERS" && set +u && . ./env.sh && echo "$LOADCP")
rounds=${1:-7} seconds=${2:-4} port=${PORT:-8311} out=$(mktemp -d)
java=${BENCH_JAVA:-$(ls -d /usr/lib/jvm/*/bin/java | sort -V | tail -1)}
[ -f target/minga.jar ] || mvn -q -o -DskipTests package
printf 'everything\tbrowse\tall\t\t\t\t\t\n' > "$out/everything.tsv"
declare -A pid
trap 'kill ${pid[*]} 2>/dev/null; rm -rf "$out"' EXIT
start() { # NAME DATA PORT
  MINGA_DATA=$2 MINGA_HTTP_PORT=$3 MINGA_SEARCH_CACHE_MB=0 "$java" -Xms2g -Xmx2g -XX:+UseG1GC \
    --add-modules jdk.incubator.vector -jar target/minga.jar serve > "$out/$1.log" 2>&1 & pid[$1]=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$3/health/ready"; do kill -0 "${pid[$1]}"; sleep 0.5; done
}
start small "$SMALL" "$port"
start large "$LARGE" "$((port + 1))"
declare -A at=([small]=$port [large]=$((port + 1)))
load() { # NAME KIND QUERIES SECONDS
  (cd "$PEERS" && "$java" -Xms256m -Xmx256m -Dpids="${pid[$1]}" -cp "$loader" Load "$2" "127.0.0.1:${at[$1]}" "$3" 1 "$4" warm=0.5 2>/dev/null | tail -1)
}
cpu() { sed -n 's/.*cpu=\([0-9.]*\)ms.*/\1/p'; }
queries=$PEERS/data/queries.tsv
for name in small large; do load $name portal "$queries" 40 > /dev/null; load $name html "$queries" 40 > /dev/null; done
for ((round = 1; round <= rounds; round++)); do
  for name in small large; do
    for kind in portal html; do load $name $kind "$queries" "$seconds" | cpu >> "$out/$kind.$name"; done
    load $name portal "$out/everything.tsv" 2 | cpu >> "$out/everything.$name"
  done
done
median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
say() { # FILE WORDS
  local small large
  small=$(median "$out/$1.small") large=$(median "$out/$1.large")
  awk "BEGIN {printf \"%s: %.2f ms at the tenth, %.2f ms at all: x%.2f\\n\", \"$2\", $small, $large, $large / $small}"
}
say portal "JSON page"; say html "HTML page"; say everything "page of everything, JSON"
awk "BEGIN {printf \"HTML against JSON: %.2f at the tenth, %.2f at all\\n\", $(median "$out/html.small") / $(median "$out/portal.small"), $(median "$out/html.large") / $(median "$out/portal.large")}"
