# Every command of the notebook. Needs only make and a Python; what else is needed is put into .venv and node_modules.
# Kept to what GNU make 3.81 understands: that is the one on macOS.

PYTHON ?=
PYTHON_NAMES := python3.14 python3.13 python3.12 python3.11 python3 python
ADDRESS ?= 127.0.0.1:8000

PY := .venv/bin/python
PIP_INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --no-input --require-hashes
PIP_FAILED := Installing failed, see above: where it is the network, check that pip reaches its package index, then run make again.
PDF_FAILED := The PDFs could not be made, and site/ was removed: mend what is named above.
BUILD_FAILED := The build failed, and site/ was removed: mend what is named above.
PRACTICE_FAILED := PyTorch could not be installed, see above: on Linux pip must find the CPU build that requirements-practice-linux.txt names, with PIP_FIND_LINKS or PIP_EXTRA_INDEX_URL.
SERVE_FAILED := Serving stopped, see above: where the address is in use, take another, such as make serve ADDRESS=127.0.0.1:8001.
UV_COMPILE := $(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url

# mkdocs-material announces its end of life at every command, in eight lines that would hide real warnings. The README says
# when it ends and what happens then.
export NO_MKDOCS_2_WARNING := 1
# The comment at the head of the locks: without it uv writes its whole command line there.
export UV_CUSTOM_COMPILE_COMMAND := make lock

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL: # two pips in one .venv would step on each other
.PHONY: help serve test build pdf check format clean lock browser engines search-report report bench-build bench-study \
  deck-dates audit links practice

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

serve: .venv/.site node_modules/.stamp ## Show the site at http://127.0.0.1:8000 and reload it at every edit
	@$(PY) -m mkdocs serve --no-strict --dev-addr $(ADDRESS) || { echo "$(SERVE_FAILED)" >&2; exit 1; }

test: check node_modules/.dev browser engines ## Check, then run every test, a real browser included
	@echo "Running the tests"
	@$(PY) -m pytest -n 2

build: .venv/.site node_modules/.stamp ## Write the site to site/; any warning fails it
	@echo "Building the site"
	@$(PY) -m mkdocs build --strict || { rm -rf site; echo "$(BUILD_FAILED)" >&2; exit 1; }

pdf: .venv/.dev node_modules/.stamp browser ## Write the site with its PDFs, which are under site/pdf/
	@echo "Building the site"
	@PDF=true $(PY) -m mkdocs build --strict || { rm -rf site; echo "$(BUILD_FAILED)" >&2; exit 1; }
	@$(PY) -m macros.paper site || { rm -rf site; echo "$(PDF_FAILED)" >&2; exit 1; }

search-report: .venv/.dev node_modules/.dev ## Say how well the search finds, beside Material's own
	@$(PY) -m tests.search.report

report: node_modules/.dev browser ## Say what each page costs its reader, beside bare Material (PAGES="attention" RUNS=1)
	@$(PY) -m tests.report.report

bench-build: .venv/.dev node_modules/.stamp ## Say what a build costs as the notebook grows, beside bare Material (TIMES="1 10")
	@$(PY) -m tests.bench.bench

bench-study: node_modules/.stamp ## Say how long it takes to compute where every card stands
	@"$$($(PY) -c 'from macros.toolchain.node import find_node; print(find_node())')" tests/study/bench.mjs

deck-dates: .venv/.site node_modules/.stamp ## Note in docs/_data/deck_dates.yml which cards have changed
	@$(PY) -m macros.deck_dates_file

audit: .venv/.dev node_modules/.stamp ## Ask whether a weakness is known of any package in the locks
	@$(PY) -m macros.toolchain.audit

links: build ## List the links to other sites, with page and text, for a person to look at
	@$(PY) -m macros.outgoing_links site

practice: .venv-practice/.stamp ## Train the models of the practice page anew, in under ten minutes
	@.venv-practice/bin/python -m macros.practice

check: .venv/.dev ## Check format, style and types
	@echo "Checking format, style and types"
	@$(PY) -m ruff format --quiet --check || { echo "Some files are not formatted: run make format." >&2; exit 1; }
	@$(PY) -m ruff check --quiet
	@$(PY) -m mypy --no-error-summary

format: .venv/.dev ## Format the Python files, and mend the style where a tool can
	@$(PY) -m ruff check --quiet --fix-only
	@$(PY) -m ruff format --quiet

clean: ## Remove all that make has made, the set-up included
	@rm -rf site .venv .venv-practice .cache node_modules .mypy_cache .pytest_cache .ruff_cache
	@find macros tests -name __pycache__ -type d -prune -exec rm -rf {} +

lock: .venv/.dev ## Make all locks anew, with the newest versions allowed
	@echo "Locking the Python packages"
	@$(UV_COMPILE) pyproject.toml -o requirements.txt
	@$(UV_COMPILE) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt
	@$(UV_COMPILE) --group node -o requirements-node.txt
	@$(UV_COMPILE) --group practice -o requirements-practice.txt
	@echo "Locking the npm packages"
	@$(PY) -m macros.toolchain.node lock

# The set-up: each step is done again only when its lock is newer than its stamp.

# A .venv whose Python has gone, as after an upgrade, is made again.
$(shell test -x $(PY) || rm -rf .venv)

.venv/pyvenv.cfg:
	@for python in $(or $(PYTHON),$(PYTHON_NAMES)); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null && break; python=; \
	done; \
	if [ -z "$$python" ]; then \
	  echo "No Python 3.11.5 or newer was found (tried: $(or $(PYTHON),$(PYTHON_NAMES))): install one, or name it with PYTHON=/path/to/python." >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	  echo "$$python comes without the venv module: install it (on Debian and Ubuntu: apt-get install python3-venv), then run make again." >&2; exit 1; \
	fi; \
	echo "Making .venv with $$("$$python" --version)"; \
	"$$python" -m venv --clear .venv || { rm -rf .venv; echo "$$python could not make .venv: see the lines above." >&2; exit 1; }

.venv/.site: requirements.txt .venv/pyvenv.cfg
	@echo "Installing what the site needs"
	@$(PIP_INSTALL) -r requirements.txt || { echo "$(PIP_FAILED)" >&2; exit 1; }
	@touch $@

.venv/.dev: requirements-dev.txt .venv/pyvenv.cfg
	@echo "Installing what the site, the checks and the tests need"
	@$(PIP_INSTALL) -r requirements-dev.txt || { echo "$(PIP_FAILED)" >&2; exit 1; }
	@touch $@

# An environment of its own: PyTorch is large, and neither site nor tests need it.
.venv-practice/.stamp: requirements-practice.txt requirements-practice-linux.txt .venv/pyvenv.cfg
	@echo "Installing what trains the models of the practice page"
	@$(PY) -m venv --clear .venv-practice
	@.venv-practice/bin/python -m pip install -qq --disable-pip-version-check --no-input --require-hashes -r requirements-practice.txt -r requirements-practice-linux.txt || { echo "$(PRACTICE_FAILED)" >&2; exit 1; }
	@touch $@

node_modules/.stamp: package.json package-lock.json requirements-node.txt .venv/pyvenv.cfg
	@echo "Installing what the equations and the scripts need"
	@$(PY) -m macros.toolchain.node
	@touch $@

# It fills node_modules anew, so it makes the other stamp as well.
node_modules/.dev: package.json package-lock.json requirements-node.txt .venv/pyvenv.cfg
	@echo "Installing what the equations, the scripts and their tests need"
	@$(PY) -m macros.toolchain.node dev
	@touch node_modules/.stamp $@

# No stamp: a look for the browser is quick, and it may be gone tomorrow. Where none can be had the tests that need it fail
# with that sentence, and the others still run.
browser: .venv/.dev
	@$(PY) -m macros.toolchain.chromium || true

# Wanted, not needed: where one is not to be had the tests go on, and say at their end what was not run.
engines: .venv/.dev
	@$(PY) -m macros.toolchain.engines
