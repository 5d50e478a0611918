#!/bin/sh
# Makes what a clean machine lacks: the virtual environment, the locked packages, the web client. Each step says what
# it does, and is skipped while what it depends on has not changed.
#   setup.sh          what running needs
#   setup.sh dev      what tests and checks need besides
#   setup.sh web-dev  the web client's packages, without building it
set -eu
umask 022
cd "$(dirname "$0")/../.."
stamps=.venv/.stamps
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

say() { printf '%s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

digest() { # of files and folders, by content
    find "$@" -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -not -name '*.tsbuildinfo' -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}
unchanged() { [ -f "$stamps/$1" ] && [ "$(cat "$stamps/$1")" = "$2" ]; }
done_with() { mkdir -p "$stamps" && printf '%s\n' "$2" >"$stamps/$1"; }

find_python() {
    for name in ${PYTHON:-} python3.13 python3.12 python3.11 python3 python3.14; do
        if "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            printf '%s\n' "$name"
            return
        fi
    done
    fail "Python 3.11 or newer with venv is needed (Debian: apt-get install python3-venv)"
}

make_venv() {
    if [ -x .venv/bin/python ] && .venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        return
    fi
    python=$(find_python)
    say "Making the virtual environment .venv ($("$python" --version))"
    "$python" -m venv --clear .venv
}

install_locked() { # name of the stamp, lock file, what it is
    wanted=$(digest "$2")
    if unchanged "$1" "$wanted"; then return; fi
    say "Installing $3 ($2)"
    .venv/bin/python -m pip install --quiet --require-hashes --no-deps -r "$2" || fail "the packages of $2 could not be installed"
    done_with "$1" "$wanted"
}

install_parta() {
    wanted=$(digest pyproject.toml requirements.in)
    if [ -x .venv/bin/parta ] && unchanged parta "$wanted"; then return; fi
    say "Installing Parta itself (.venv/bin/parta)"
    .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --no-index --editable . ||
        fail "Parta could not be installed"
    done_with parta "$wanted"
}

node_is_new_enough() { "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null; }

find_node() {
    if command -v node >/dev/null && command -v npm >/dev/null && node_is_new_enough node; then return; fi
    install_locked node requirements-node.lock "Node, which this machine lacks"
    PATH=$PWD/.venv/bin:$PATH
    export PATH
    node_is_new_enough node || fail "Node 20.19 or newer is needed and could not be had"
}

install_web() {
    wanted=$(digest web/package.json web/package-lock.json)
    if [ -d web/node_modules ] && unchanged web-packages "$wanted"; then return; fi
    find_node
    say "Installing the web client's packages"
    # not `npm ci`: it refuses a lock file made where a registry lacks the builds for other systems. With a lock file
    # `install --no-save` installs exactly what the lock says, by its hashes, and writes neither file.
    (cd web && npm install --no-save --silent --no-audit --no-fund) || fail "the web client's packages could not be installed"
    done_with web-packages "$wanted"
}

build_web() {
    mkdir -p wire
    wanted=$(digest web wire)
    if [ -f web/dist/index.html ] && unchanged web "$wanted"; then return; fi
    install_web
    find_node
    say "Building the web client"
    log=$stamps/web.log
    (cd web && npm run --silent wire && npm run --silent build) >"$log" 2>&1 || {
        cat "$log" >&2
        fail "the web client could not be built"
    }
    done_with web "$(digest web wire)"
}

make_venv
case ${1:-} in
"")
    install_locked runtime requirements.lock "the packages that Parta runs on"
    install_parta
    build_web
    ;;
dev)
    install_locked dev requirements-dev.lock "the packages that tests and checks need"
    ;;
web-dev)
    install_web
    ;;
*)
    fail "unknown step $1"
    ;;
esac
