# Every target sets up what it needs; Python 3.11 or newer is all that must be there.
SHELL := /bin/sh
PYTHON ?= $(shell sh .ci/python)
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
# Some shells export a HOST of their own: the name of the machine.
HOST_GIVEN := $(filter command,$(origin HOST))
SITE ?= site
# A process a core; what one module builds once stays in one process.
PARALLEL := --numprocesses auto --dist loadfile
# No package runs a script of its own: what the lock file names is unpacked, no more.
NPM_CI := npm ci --silent --no-fund --no-audit --ignore-scripts
BROWSER := chromium|chromium-browser|google-chrome
CHROMIUM := "chromium-headless-shell=chromium-headless-shell|$(BROWSER)"

export NO_MKDOCS_2_WARNING := 1
# Else every process would compile the core anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help site release forms demo screenshots show serve check test verify test-content fuzz audit lint format bench heic lock clean

help:
	@echo "make site    build the site into site/"
	@echo "make release build what goes to the public, or say what keeps it from going; HOST=nginx,"
	@echo "             apache, cloudflare, cloudflare-paid, gitlab or github for what that host uses"
	@echo "make forms   make the forms for editors into forms/dist/, which a build with FORMS=yes takes along"
	@echo "make demo    build an invented network, with everything there is, into demo/"
	@echo "make screenshots  take the pictures of README.md, of the demo"
	@echo "make show    look at site/ in a browser, on http://127.0.0.1:$(PORT)/; SITE=demo shows demo/"
	@echo "make serve   live preview while you write; OPEN=yes opens it in a browser"
	@echo "make check   check all files without building; CHECK=--changed shows your own alone"
	@echo "make test    run the tests that need Python alone"
	@echo "make verify  run the tests in a browser, with feed readers and with validators as well"
	@echo "make test-content  run the tests that read the real content, in a browser as well"
	@echo "make fuzz    mangle ten thousand files: each must lead to a report or a site, by check and build"
	@echo "make audit   measure pages with Lighthouse, as on a phone"
	@echo "make lint    check the code: ruff, ruff format, mypy"
	@echo "make format  mend what ruff can mend by itself"
	@echo "make bench   measure builds beside Hugo and Material, saves in the preview, finder, search and"
	@echo "             pairs of the exchange; BENCH takes --profiles, --turns and more"
	@echo "make heic    let \`regionruhr images\` open HEIC, as iPhones save it"
	@echo "make lock    renew the lock files with hashes"
	@echo "make clean   remove all that was made: sites, environments, caches"

site: $(VENV)/site.stamp
	@$(BIN)/regionruhr build site -- $(BIN)/mkdocs build --strict
	@echo "Ansehen: make show"

release: $(VENV)/site.stamp
	@$(BIN)/regionruhr release $(if $(HOST_GIVEN),--host $(HOST)) site -- $(BIN)/mkdocs build --strict

forms: forms/dist/index.html
	@echo "In der Website: FORMS=yes make site"

# It is written last.
forms/dist/index.html: $(wildcard forms/*.js forms/*.mjs forms/*.json) forms/index.html
	@sh .ci/need nodejs=node npm
	@cd forms && $(NPM_CI) && node build.mjs

# It has a time of its own, so that the events it announces are still to come.
demo: $(VENV)/site.stamp
	@rm -rf .demo/[!.]*
	@cd tests && ../$(BIN)/python -m demo ../.demo
	@cd .demo && SITE_URL=https://musterregion.example/ REGIONRUHR_NOW=2026-11-24T12:00 \
	  ../$(BIN)/regionruhr build ../demo
	@echo "Ansehen: make show SITE=demo"

screenshots: demo $(VENV)/dev.stamp
	@sh .ci/need $(CHROMIUM)
	@cd tests && ../$(BIN)/python -m screenshots ../demo

show:
	@test -d $(SITE) || { echo "There is no $(SITE)/ yet. Run: make $(SITE)"; exit 1; }
	@$(PYTHON) .ci/port "$(PORT)" show
	$(PYTHON) -m http.server --bind 127.0.0.1 --directory $(SITE) $(PORT)

serve: $(VENV)/site.stamp
	@$(BIN)/python .ci/port "$(PORT)" serve
	@$(BIN)/mkdocs serve --dirty --no-strict --dev-addr 127.0.0.1:$(PORT) $(if $(OPEN),--open)

check: $(VENV)/site.stamp
	@$(BIN)/regionruhr check $(CHECK)

# Modules come in their order, those that build sites first: all would wait for one at the end.
test: $(VENV)/dev.stamp
	TMPDIR=$$(sh .ci/scratch) $(BIN)/pytest $(PARALLEL) --no-loadscope-reorder

verify: TESTS := tests/validators tests/bench tests/browser tests/readers
test-content: TESTS := -m content tests/unit tests/build tests/browser tests/validators
verify test-content: $(VENV)/dev.stamp forms
	@sh .ci/need $(CHROMIUM) nodejs=node npm nginx=/usr/sbin/nginx \
	  apache2-bin=/usr/sbin/apache2 newsboat libimage-exiftool-perl=exiftool default-jre-headless=java
	@cd tests/validators && $(NPM_CI)
	TMPDIR=$$(sh .ci/scratch) $(BIN)/pytest $(PARALLEL) --no-loadscope-reorder $(TESTS)

# FUZZ takes a number, --seed and --jobs; what did harm is kept in .fuzz/.
fuzz: $(VENV)/dev.stamp
	cd tests && ../$(BIN)/python -m fuzz.run $(FUZZ)

audit: $(VENV)/dev.stamp
	@sh .ci/need "chromium=$(BROWSER)" nodejs=node npm
	@cd tests/audit && $(NPM_CI)
	cd tests && ../$(BIN)/python -m audit.lighthouse $(AUDIT)

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev.stamp $(VENV)/bench.stamp
	@sh .ci/need $(CHROMIUM)
	@cd tests && ../$(BIN)/python -m bench $(BENCH)
	@cd tests && ../$(BIN)/python -m bench.search
	@cd tests && ../$(BIN)/python -m bench.matching

heic: $(VENV)/heic.stamp

lock: $(VENV)/dev.stamp
	cd requirements && for name in build site heic dev bench; do \
	  ../$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	  --upgrade --output-file $$name.txt $$name.in || exit 1; done

clean:
	rm -rf site demo forms/dist .demo* nginx.conf $(VENV) .cache .fuzz .site-* .site.former .hypothesis \
	  .pytest_cache .mypy_cache .ruff_cache

# A changed lock file brings the environment up to date; `make clean` starts from nothing.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Python 3.11 or newer is needed. On Debian or Ubuntu: sudo apt install python3 python3-venv"; \
	  echo "Another interpreter can be named: make site PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

# Nothing is fetched that a lock file does not name: what has to be built is built with build.txt.
PIP_INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check
$(VENV)/%.stamp: requirements/%.txt requirements/build.txt pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV) from $< ..."
	@$(PIP_INSTALL) --require-hashes --requirement requirements/build.txt
	@$(PIP_INSTALL) --require-hashes --no-build-isolation --use-pep517 --requirement $<
	@$(PIP_INSTALL) --no-build-isolation --no-deps --editable .
	@touch $@
