#!/usr/bin/env bash
# What a publication of whole practices costs in each format for paper, in 512 MB of heap: src/test/bench/exports.sh [practices, 100]
set -euo pipefail
cd "$(dirname "$0")/../../.."
mvn -q -o test-compile
mvn -q -o dependency:build-classpath -Dmdep.outputFile=target/bench.classpath -Dmdep.includeScope=test
exec java -Xmx512m -XX:+UseG1GC -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" \
  minga.export.ExportBench "${1:-100}"
