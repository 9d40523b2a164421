#!/usr/bin/env bash
# From the command to the first page: the portal against the bare server with an empty WAR, turn by turn in one run.
#   mvn -q package -DskipTests && src/test/bench/start.sh [ROUNDS] [PAGE]
# Prints the median of each in seconds and the ratios: as deploy/minga starts it, with its archive of classes, and as plain
# java -jar does. The bare server starts as its own documentation says, without an archive. Needs two free ports (8110 and 8111; BENCH_PORT changes them).
set -euo pipefail
cd "$(dirname "$0")/../../.."
rounds=${1:-7} page=${2:-/} port=${BENCH_PORT:-8110}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d) && trap 'kill "${pid:-0}" 2>/dev/null || true; rm -rf "$work"' EXIT
mkdir -p "$work/empty/WEB-INF" && echo '<!doctype html><title>vacío</title>' > "$work/empty/index.html"
echo '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"/>' > "$work/empty/WEB-INF/web.xml"
(cd "$work/empty" && jar -cf "$work/empty.war" .) 2>/dev/null || (cd "$work/empty" && "${java%java}jar" -cf "$work/empty.war" .)

measure() { # NAME URL COMMAND…
  local name=$1 url=$2 begin end; shift 2
  begin=$(date +%s%N)
  "$@" > "$work/$name.log" 2>&1 & pid=$!
  until curl -sf -o /dev/null "$url"; do
    (( $(date +%s%N) - begin < 120000000000 )) || { echo "$name did not answer in 120 s" >&2; exit 1; }
    kill -0 "$pid" 2>/dev/null || { cat "$work/$name.log" >&2; exit 1; }
    sleep 0.02
  done
  end=$(date +%s%N)
  echo $(( (end - begin) / 1000000 )) >> "$work/$name.ms"
  kill "$pid"; wait "$pid" 2>/dev/null || true
}
median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)] / 1000}'; }

export MINGA_DATA=$work/data MINGA_HTTP_PORT=$port
measure first "http://127.0.0.1:$port$page" deploy/minga serve
for ((round = 0; round < rounds; round++)); do
  measure bare "http://127.0.0.1:$((port + 1))/index.html" "$java" -jar target/lib/glassfish-embedded-all.jar "--port=$((port + 1))" "$work/empty.war"
  measure minga "http://127.0.0.1:$port$page" deploy/minga serve
  measure plain "http://127.0.0.1:$port$page" "$java" -jar target/minga.jar serve
done
echo "first start of all: $(median "$work/first.ms") s"
bare=$(median "$work/bare.ms")
ratio() { awk "BEGIN {printf \"%.2f\", $(median "$work/$1.ms") / $bare}"; }
echo "bare server: $bare s · deploy/minga: $(median "$work/minga.ms") s, ratio $(ratio minga) · java -jar: $(median "$work/plain.ms") s, ratio $(ratio plain)"
