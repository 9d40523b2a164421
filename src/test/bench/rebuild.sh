#!/usr/bin/env bash
# What building the index from Derby costs beside the library alone with the same fields, turn by turn in one run.
#   src/test/bench/rebuild.sh [N]      N records, 10,000 unless said otherwise
set -euo pipefail
cd "$(dirname "$0")/../../.."
mvn -q -o test-compile
mvn -q -o dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
java=("${BENCH_JAVA:-$(ls -d /usr/lib/jvm/*/bin/java | sort -V | tail -1)}" -Xms2g -Xmx2g -cp "target/test-classes:target/classes:$(cat target/bench.classpath)")
"${java[@]}" minga.harness.BenchmarkRecordGenerator "${1:-10000}" "$work/records.jsonl"
"${java[@]}" -Djava.io.tmpdir="$work" minga.search.lucene.lifecycle.RebuildBench "$work/records.jsonl"
