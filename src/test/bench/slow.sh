#!/usr/bin/env bash
# What 500 honest readers notice of slowhttptest in header, body and read mode beside them.
#   src/test/bench/slow.sh [SLOW CONNECTIONS, 1000] [SECONDS, 40] [READERS, 500]
# Prints, for each mode and for none, how many pages the readers got, their median and 99th percentile in milliseconds, and
# how many failed. Each reader asks for a page of results, waits about two seconds, and asks again. Debian: slowhttptest.
set -euo pipefail
cd "$(dirname "$0")/../../.."
slow=${1:-1000} seconds=${2:-40} readers=${3:-500} port=${PORT:-8302} dir=$(mktemp -d)
java=${BENCH_JAVA:-$(ls -d /usr/lib/jvm/*/bin/java | sort -V | tail -1)}
[ -f target/minga.jar ] || mvn -q -o -DskipTests package
MINGA_DATA=$dir/data MINGA_HTTP_PORT=$port "$java" -Xmx1g -jar target/minga.jar serve > "$dir/log" 2>&1 & portal=$!
trap 'kill $portal; wait $portal || true; rm -rf "$dir"' EXIT
until grep -q Ctrl-C "$dir/log"; do kill -0 $portal; sleep 0.5; done
javac -d "$dir" src/test/bench/Readers.java
readers() { "$java" -Xmx256m -cp "$dir" Readers "http://127.0.0.1:$port" "$readers" "$1"; }
readers 15 > /dev/null
echo "none: $(readers "$seconds")"
for mode in header body read; do
  case $mode in
    header) options=(-H -u "http://127.0.0.1:$port/practicas" -i 5 -p 5) ;;
    body) options=(-B -u "http://127.0.0.1:$port/ingresar" -i 5 -p 5 -s 30000) ;;
    read) options=(-X -u "http://127.0.0.1:$port/practicas" -w 512 -y 1024 -n 5 -z 32 -k 3 -p 5) ;;
  esac
  slowhttptest "${options[@]}" -c "$slow" -r 200 -l $((seconds + 5)) > "$dir/slow" 2>&1 & attack=$!
  sleep 4
  echo "$mode: $(readers "$seconds")"
  kill $attack 2> /dev/null || true
  wait $attack || true
done
