# Comity. `make help` says what there is.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input

export COMITY_HOME ?= $(CURDIR)/.home

.PHONY: help
help:  ## Say what there is
	@awk 'BEGIN { FS = ":.*##" } /^[a-z-]+:.*##/ { printf "  make %-12s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: install
install: $(VENV)/installed  ## Make .venv with everything that a community needs, and .venv/bin/comity

$(VENV)/installed: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --require-hashes --requirement requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m comity.running.messages compile
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock $(VENV)/installed
	$(PIP) install --quiet --require-hashes --requirement requirements-dev.lock
	@touch $@

.PHONY: run
run: install  ## Serve the demo community on http://localhost:8000 (PORT=…)
	@echo "The sign-in page lets you in as member, host, vendor or newcomer; everyone's password is comity-demo."
	@exec $(BIN)/comity up --demo --port $(PORT)

.PHONY: test
test: $(VENV)/installed-dev browser  ## Run all tests (ARGS=… goes to pytest)
	$(BIN)/python -m pytest --numprocesses 3 --dist loadfile $(ARGS)

.PHONY: test-database
test-database: $(VENV)/installed-dev  ## Run what leans on the database on the machine's own PostgreSQL
	@sh .ci/postgresql $(ARGS)

.PHONY: browser
browser: $(VENV)/installed-dev  ## See to it that there is a Chromium for the tests
	@sh .ci/browser

.PHONY: check
check: $(VENV)/installed-dev  ## Check style, types, imports, templates and translations; runs nothing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint comity --lint --quiet
	$(BIN)/python -m comity.running.messages check

.PHONY: eval
eval: install  ## Precision and recall of gate and promotion on labelled sentences (DATA=file.csv: on yours, SET=gate|promotion)
	@$(BIN)/python -m comity.conduct.evaluate $(if $(DATA),--data "$(DATA)") $(if $(SET),--set "$(SET)")

.PHONY: screenshots
screenshots: $(VENV)/installed-dev browser  ## Take the pictures of docs/screenshots anew, from the demo community
	$(BIN)/python -m tests.browser.screenshots docs/screenshots

.PHONY: messages
messages: $(VENV)/installed-dev  ## Add strings that are new to the catalogues, and compile them
	$(BIN)/python -m comity.running.messages extract
	$(BIN)/python -m comity.running.messages compile

.PHONY: lock
lock: $(VENV)/installed-dev  ## Pin the dependencies anew, with hashes and without addresses
	$(PIP) install --quiet uv
	$(LOCK) --extra build --output-file requirements.lock
	$(LOCK) --extra build --extra dev --output-file requirements-dev.lock

LOCK = $(BIN)/uv --quiet pip compile pyproject.toml --generate-hashes --universal \
	--python-version 3.11 --no-emit-index-url --custom-compile-command "make lock" $(LOCKFLAGS)

.PHONY: bench
bench: install  ## Measure pages and posting beside a bare Django view
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench.gate
