# Parta: `make run` and `make test` are all one needs. Settings are environment variables (docs/guides/settings.md).
SHELL := /bin/sh
PY := .venv/bin/python
export PYTHONPATH := server
# Node of the virtual environment, where the machine had none
export PATH := $(CURDIR)/.venv/bin:$(PATH)
PYTEST := $(PY) -m pytest -q
.DEFAULT_GOAL := help
.PHONY: help setup dev web-dev run test test-server test-web check lint format types e2e bench wire routes lock soak chromium hooks clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## virtual environment, locked packages, web client; leaves .venv/bin/parta
	@server/tools/setup.sh

dev: setup
	@server/tools/setup.sh dev

web-dev:
	@server/tools/setup.sh web-dev

run: setup ## start Parta; Ctrl-C stops all of it
	@exec .venv/bin/parta run

check: dev web-dev ## format, lint, types, import contracts, SQL, wire, unit tests: under a minute
	@$(PY) server/tools/check.py

lint: dev ## format and lint only
	@$(PY) -m ruff format --check -q . && $(PY) -m ruff check -q . && $(PY) server/tools/check.py lints

format: dev ## write every file in the house's format
	@$(PY) -m ruff format -q . && $(PY) -m ruff check -q --fix .

wire: dev web-dev ## write wire/*.json and the TypeScript types from the server's code
	@$(PY) -m tools.wire
	@cd web && npm run --silent wire

test-server: dev ## the server's tests
	@$(PYTEST) -n 2 server/tests

test-web: dev web-dev ## the web client's tests
	@cd web && npx vitest run

chromium: dev
	@$(PY) server/tools/chromium.py

e2e: dev chromium ## the stories in a real browser; screenshots in e2e/screenshots
	@$(PYTEST) e2e

test: ## everything: check, server, web, browser
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory test-server
	@$(MAKE) --no-print-directory test-web
	@$(MAKE) --no-print-directory e2e

bench: setup ## make bench WORKLOAD=class-chats: one JSON line
	@$(PY) -m bench $(WORKLOAD)

soak: dev ## the property tests with three hundred times the examples
	@HYPOTHESIS_PROFILE=soak $(PYTEST) -n 2 $$(grep -rlE "hypothesis" server/tests --include='test_*.py') server/tests/realtime/messaging/test_random_walk.py

routes: dev ## write the table of who gets which answer from which route; read the difference
	@WRITE_ROUTES=1 $(PYTEST) server/tests/contract/test_routes.py

lock: dev ## write the lock files anew from requirements*.in
	@server/tools/lock.sh

hooks: ## let git run `make check` before each commit
	@git config core.hooksPath server/tools/hooks && echo "git runs server/tools/hooks/pre-commit before each commit"

clean: ## delete everything that was made, except the data
	@rm -rf .venv .cache web/dist web/node_modules
