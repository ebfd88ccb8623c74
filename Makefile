# Everything below lives in .venv, which is made the first time. Needs Python 3.11 or newer with venv; no root.
SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
BIN := .venv/bin
UV := 0.13.9

# The first Python that is new enough and has venv; else the first that is new enough, which then says what it lacks.
find_python = for want in 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
                          'import sys; sys.exit(sys.version_info < (3, 11))'; do \
                  for python in python3.14 python3.13 python3.12 python3.11 python3; do \
                      $$python -c "$$want" >/dev/null 2>&1 && echo $$python && exit 0; \
                  done; \
              done; echo python3
PYTHON ?= $(shell $(find_python))

.PHONY: help environment demo test check lock benchmark clean

help: ## shows this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

environment: # makes .venv, or returns at once when it is right
	@python="$(PYTHON)"; command -v "$$python" >/dev/null 2>&1 && exec "$$python" .ci/environment.py; \
	echo "✗ Vigie needs Python 3.11 or newer with venv. On Debian or Ubuntu: sudo apt install python3-venv" >&2; \
	exit 1

demo: environment ## plays the working group's first meeting on a local homeserver, then lets you type
	@exec $(BIN)/vigie demo

test: environment ## runs every test (make test ARGS="-k reminder" runs some)
	@exec $(BIN)/python -m pytest $(or $(ARGS),$(EVERYTHING))

# Each worker has a homeserver of its own; who is done takes over what others have left.
EVERYTHING := -n auto --maxprocesses 8 --dist worksteal

check: environment ## lint, format, types, direction of imports
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

benchmark: environment ## measures a command's round trip beside a bare echo bot's
	@exec $(BIN)/python -m benchmarks.command_latency $(ARGS)

lock: ## looks for newer releases and rewrites both lock files
	@rm -rf .venv-uv && "$(PYTHON)" -m venv .venv-uv && .venv-uv/bin/python -m pip install --quiet uv==$(UV)
	@printf 'setuptools\n' | .venv-uv/bin/$(compile) --extra dev -o requirements-dev.lock
	@printf 'setuptools\n' | .venv-uv/bin/$(compile) -c requirements-dev.lock -o requirements.lock
	@rm -rf .venv-uv

# Wheels only: nothing is compiled where we test. No address of an index: pip's own settings choose it.
compile = uv pip compile pyproject.toml - --upgrade --universal --python-version 3.11 --only-binary :all: \
          --generate-hashes --no-emit-index-url --no-annotate --no-config --quiet \
          --custom-compile-command "make lock"

clean: ## removes what make has made
	rm -rf .venv .venv.lock .venv-uv vigie.egg-info build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
