# `make report` and `make test` do all the set-up on a machine with python3.11 (with venv) and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: help report test lint format sbom clean
help: ## list what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

.venv/installed: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

.venv/developing: .venv/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	touch $@

# What the browser tests need; where npm is missing they say so and are skipped.
tests/browser/node_modules/installed: tests/browser/package-lock.json
	if command -v npm >/dev/null; then npm ci --prefix tests/browser --silent --no-audit --no-fund && touch $@; fi

report: .venv/installed ## build the sample report into output/
	$(BIN)/deckgen build 2024-09

test: .venv/developing tests/browser/node_modules/installed ## run the tests, a file a process at a time
	$(BIN)/python -m pytest --numprocesses logical --maxprocesses 8 --dist loadfile

lint: .venv/developing ## format, lint, types, import contracts, and where literals stand
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tests/orphan_digits/relist.py --check

format: .venv/developing ## put the code into its format, and the lines of literals right
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python tests/orphan_digits/relist.py

# From an environment of its own, so that no tool of developers is in the list; pip is left out of it too.
sbom: .venv/developing ## list all libraries that run, with versions and licences, in output/sbom.json
	rm -rf build/runtime
	$(PYTHON) -m venv --without-pip build/runtime
	$(BIN)/python -m pip --python build/runtime/bin/python install --quiet --disable-pip-version-check --requirement requirements.txt
	mkdir -p output
	$(BIN)/cyclonedx-py environment --gather-license-texts --pyproject pyproject.toml --output-reproducible --of JSON --output-file output/sbom.json build/runtime

# What was approved, and what was sent to whom, is known from nowhere else.
clean: ## remove what was made, and keep the records of approvals and of what was sent
	rm -rf .venv build *.egg-info tests/browser/node_modules
	test ! -e output || find output ! -type d ! -name 'sent.sqlite*' ! -name 'approv*.json' -delete
	test ! -e output || find output -type d -empty -delete
