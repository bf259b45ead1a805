#!/bin/sh
# Writes the two lock files anew: hash-pinned, one for Linux, macOS and Windows, without index addresses.
# Needs uv. Run it after a change of dependencies in pyproject.toml.
set -eu
cd "$(dirname "$0")/.."
lock() { out=$1; shift; uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --custom-compile-command "sh requirements/update.sh" -o "$out" "$@"; }
lock requirements/site.txt pyproject.toml requirements/build.in
lock requirements/test.txt --extra dev pyproject.toml requirements/build.in
