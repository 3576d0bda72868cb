#!/bin/sh
# Builds the console with the system's own Node.js, and only when something has changed.
set -eu
cd "$(dirname "$0")"

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    echo "console: no Node.js on the PATH; the gateway will serve a plain page instead"
    exit 0
fi

inputs="index.html vite.config.js package.json package-lock.json src public"
if [ -f dist/index.html ] && [ -z "$(find $inputs -newer dist/index.html -print -quit)" ]; then
    exit 0
fi

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
npm run build --silent -- --logLevel warn
