# What a person types; `make` alone lists it.
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.in-step-with-the-locks
CODE := app.py config.py bot commands dialogs documents followup storage tests
CLIENTS := tests/browser/node_modules/.package-lock.json
GOLDEN = $(sort $(wildcard tests/golden/*.json tests/golden/*/*.json))
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-annotate --no-header
CHROMIUM = $(shell command -v chromium || command -v chromium-browser)
ON_TWO_CORES := -n 2 --dist loadgroup --ignore tests/browser

# What is imported often is compiled once, whatever the shell says.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup run test check format lock clients looks formatted styled typed layered covered

help: ## list these commands
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1\t/p' Makefile | expand -t 16

setup: $(STAMP) ## build or refresh .venv (quick when nothing changed)
	@:

run: setup ## a demo municipality to talk to, in the browser; RESET=1 starts afresh
	@echo "Pejling: a demo municipality is being opened …"
	@$(BIN)/python app.py demo $(if $(RESET),--reset)

test: setup ## the tests; with PostgreSQL or Chromium there, theirs too; ARGS="-k talk"
ifdef ARGS
	@$(BIN)/pytest $(ARGS)
else
	@$(BIN)/pytest $(ON_TWO_CORES)
	@$(if $(CHROMIUM),$(MAKE) --no-print-directory clients || echo "Without npm the browser tests are skipped.")
	@$(BIN)/pytest tests/browser
endif

check: formatted styled typed layered covered ## everything that must hold before a change goes in

format: setup ## put the code in our style
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

lock: setup ## newest allowed libraries into the lock files
	@$(LOCK) --upgrade -o requirements.lock
	@$(LOCK) --upgrade --extra dev -c requirements.lock -o requirements-dev.lock

clients: $(CLIENTS) ## the npm packages that the browser tests and pictures use
	@:

looks: clients ## pictures of every card as Teams draws it, in build/looks
	@$(BIN)/python -m tests.browser.pictures $(GOLDEN) --out build/looks

formatted: setup
	@$(BIN)/ruff format --check .

styled: setup
	@$(BIN)/ruff check .

typed: setup
	@$(BIN)/mypy $(CODE)

layered: setup
	@$(BIN)/lint-imports --no-cache

covered: export PEJLING_THOROUGH := 1
covered: setup
	@mkdir -p build && rm -f build/.coverage*
	@$(BIN)/pytest $(ON_TWO_CORES) --cov --cov-report=
	@$(BIN)/pytest tests/browser --cov --cov-append --cov-report=
	@$(BIN)/coverage report --include='followup/*,dialogs/*' --fail-under=100
	@$(BIN)/coverage report --omit='followup/*,dialogs/*' --fail-under=95

# uv comes from the lock too, by pip, and then installs the rest much faster than pip would.
$(STAMP): requirements-dev.lock
	@$(BIN)/python -c '$(IS_311)' 2>/dev/null || { $(FIND_PYTHON); \
	  echo "Building $(VENV): half a minute, once."; $$found -m venv --clear $(VENV); }
	@sed -n '/^uv==/,/[^\\]$$/p' requirements-dev.lock > $(VENV)/uv.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
	  --only-binary :all: -r $(VENV)/uv.lock
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes --only-binary :all: \
	  requirements-dev.lock
	@touch $@

$(CLIENTS): tests/browser/package-lock.json $(STAMP)
	@$(BIN)/npm ci --prefix tests/browser --silent --no-audit --no-fund
	@touch $@

IS_311 := import sys, ensurepip; sys.exit(sys.version_info[:2] != (3, 11))
FIND_PYTHON = for python in $(or $(PYTHON),python3.11 python3 python); do \
	  if $$python -c '$(IS_311)' 2>/dev/null; then found=$$python; break; fi; done; \
	  if [ -z "$$found" ]; then echo "Pejling needs Python 3.11 with its venv module, and found none;\
 name it with: make setup PYTHON=/path/to/python3.11" >&2; exit 1; fi
