#!/bin/sh
# What a results page costs, in one run: src/test/bench/search.sh [records, 10000]
set -e
cd "$(dirname "$0")/../../.."
mvn -q -o test-compile
mvn -q -o dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
exec "${BENCH_JAVA:-$(ls -d /usr/lib/jvm/*/bin/java | sort -V | tail -1)}" -Xms2g -Xmx2g -XX:+UseG1GC --add-modules jdk.incubator.vector \
  -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" minga.search.lucene.SearchBench "${1:-10000}"
