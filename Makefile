# Fanzha Press. `make site` and `make test` need only Python 3.11+, make and git.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# A worker a core and one more (tests/conftest.py), each with its Chromium; more than four would wait for the same
# sites and eat the memory.
WORKERS := --numprocesses auto --maxprocesses 4 --dist worksteal

# Where this is set, every worker and every program that a test starts compiles all it imports anew: seconds each.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site serve check print contact-sheet test test-fast lint bench fuzz corpus search-quality page-weight lighthouse picture lock clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/site.done ## the site, everything printable and a copy of it all to download, into site/
	$(BIN)/fanzha build --offline

serve: $(VENV)/site.done ## preview at http://127.0.0.1:8000, rebuilt at every save
	$(BIN)/mkdocs serve

check: $(VENV)/site.done ## check every source file, publish nothing
	$(BIN)/fanzha check

print: $(VENV)/site.done ## make every sheet into print/
	$(BIN)/fanzha print --out print

test: $(VENV)/test.done ## run all tests, on all cores (the browser tests need a Chromium)
	$(BIN)/python -m pytest $(WORKERS)

test-fast: $(VENV)/test.done ## run what needs neither a browser nor a whole print run or site: at every change
	$(BIN)/python -m pytest $(WORKERS) -m "not browser and not print"

lint: $(VENV)/test.done ## ruff and mypy
	$(BIN)/ruff check hooks tests
	$(BIN)/mypy

bench: $(VENV)/test.done ## personal data that is noticed; speed as ratios: site against plain MkDocs, letters against WeasyPrint
	$(BIN)/python -m tests.bench

fuzz: $(VENV)/test.done ## ten thousand damaged sources, lists, rosters, pictures and command lines; some 20 minutes
	$(BIN)/python -m tests.fuzz

corpus: $(VENV)/test.done ## a table of what there is of every tactic: cases, questions, queries, letters
	$(BIN)/python -m tests.corpus_table

search-quality: $(VENV)/test.done ## hit rates, weight and speed of the search in a real browser; how messages are judged
	$(BIN)/python -m tests.messages.measure
	$(BIN)/python -m tests.search.measure

page-weight: site $(VENV)/test.done ## bytes, requests and paint of a first view on a slow phone
	$(BIN)/python -m tests.page_weight

lighthouse: site $(VENV)/test.done ## Lighthouse's scores of one page of each type (needs Node and a Chromium)
	$(BIN)/python -m tests.lighthouse

contact-sheet: $(VENV)/test.done ## all sheets in all their layouts as pictures, a page to judge from: build/contact-sheet/
	$(BIN)/python -m tests.contact_sheets

picture: site $(VENV)/test.done ## the README's picture, from what was just built
	$(BIN)/python -m tests.readme_picture

lock: ## write what is below requirements/ anew (needs uv, and npm for Lighthouse)
	sh requirements/update.sh

clean: ## remove everything that was made
	rm -rf $(VENV) site print build .cache hooks/*.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.done: requirements/site.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test.done: requirements/test.txt $(VENV)/site.done
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@
