#!/usr/bin/env bash
# A service's jar is unpacked into app.jar + lib/; the local tools are a plain jar beside their libraries.
set -euo pipefail
if java -Djarmode=tools -jar app.jar extract --destination app 2>/dev/null; then
  rm -rf lib
else
  mkdir -p app && mv lib app/lib && cp app.jar app/app.jar
fi
