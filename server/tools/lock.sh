#!/bin/sh
# Writes the lock files: every package with its hashes, and no address of any index.
set -eu
cd "$(dirname "$0")/../.."
for name in requirements requirements-dev requirements-node; do
    .venv/bin/python -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --no-header \
        --output-file "$name.lock" "$name.in"
    if grep -nE '^(-|[^#]*(https?|file):)' "$name.lock"; then
        echo "lock: $name.lock names an address" >&2
        exit 1
    fi
done
