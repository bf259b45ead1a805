#!/bin/sh
# Writes the lock files anew: hash-pinned, one for Linux, macOS and Windows, without index addresses.
# Needs uv, and npm for Lighthouse's. Run it after a change of dependencies in pyproject.toml or lighthouse/package.json.
set -eu
cd "$(dirname "$0")/.."
lock() { out=$1; shift; uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --custom-compile-command "sh requirements/update.sh" -o "$out" "$@"; }
lock requirements/site.txt pyproject.toml requirements/build.in
lock requirements/test.txt --extra dev pyproject.toml requirements/build.in
cd requirements/lighthouse
npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund
