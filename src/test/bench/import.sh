#!/usr/bin/env bash
# Import of N records (10,000 unless said otherwise) into an empty Derby, three times, then the rate of each and the median.
# The figure counts everything the command does to the records: reading, checking, writing, the change log.
#   src/test/bench/import.sh [N]
set -euo pipefail
cd "$(dirname "$0")/../../.."
count=${1:-10000}
java=${BENCH_JAVA:-$(ls -d /usr/lib/jvm/*/bin/java | sort -V | tail -1)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -f target/minga.jar ] && [ -d target/test-classes ] || mvn -q -DskipTests package
"$java" -cp "target/test-classes:target/minga/WEB-INF/classes:target/minga/WEB-INF/lib/*:target/lib/*" minga.harness.BenchmarkRecordGenerator "$count" "$work/records.jsonl"
for round in 1 2 3; do
  begin=$(date +%s%N)
  MINGA_DATA="$work/data$round" "$java" -jar target/minga.jar import "$work/records.jsonl" > "$work/out$round" 2>&1
  end=$(date +%s%N)
  echo "round $round: $((count * 1000000000 / (end - begin))) records/s, start of the program, the content and the index included"
done
tail -3 "$work/out3"
