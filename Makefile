# Sets up a virtual environment once, then runs the project's commands in it: see `make help`.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help brief test lint gallery houses benchmarks lock clean

VENV := .venv
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
# Each lock that has been installed leaves a stamp: to build a brief, to work on the project, to measure.
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev
BENCHMARKS_VENV := .venv-benchmarks
BENCHMARKS_BIN := $(BENCHMARKS_VENV)/$(notdir $(BIN))
BENCHMARKS_INSTALLED := $(BENCHMARKS_VENV)/.installed
PIP := -m pip --disable-pip-version-check --quiet --no-input
# How many processes share the tests; `make test WORKERS=0` runs them in one.
WORKERS := 2
# More words for pytest, as in `make test PYTEST_ARGS="tests/model -x"`.
PYTEST_ARGS :=

# The first Python that is new enough, or a plain word on what is missing.
define create_venv
@for python in $(PYTHON) python3 python3.13 python3.12 python3.11 python; do \
  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
    found=$$python; break; \
  fi; \
done; \
if [ -z "$$found" ]; then \
  echo 'make: Python 3.11 or newer is needed; install it, or name it: make PYTHON=/path/to/python3' >&2; \
  exit 1; \
fi; \
echo "Setting up $(1) with $$($$found --version) ..."; \
[ -x $(2)/python ] || "$$found" -m venv $(1)
endef

# `make help` prints the text after each `##`.
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(INSTALLED): constraints.txt pyproject.toml
	$(call create_venv,$(VENV),$(BIN))
	@$(BIN)/python $(PIP) install --require-hashes -r constraints.txt
	@$(BIN)/python $(PIP) install --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src/briefwright
	@touch $@

$(INSTALLED_DEV): constraints-dev.txt $(INSTALLED)
	@echo 'Adding the tools for checks and tests ...'
	@$(BIN)/python $(PIP) install --require-hashes -r constraints-dev.txt
	@touch $@

$(BENCHMARKS_INSTALLED): constraints-benchmarks.txt pyproject.toml
	$(call create_venv,$(BENCHMARKS_VENV),$(BENCHMARKS_BIN))
	@$(BENCHMARKS_BIN)/python $(PIP) install --require-hashes -r constraints-benchmarks.txt
	@$(BENCHMARKS_BIN)/python $(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

brief: $(INSTALLED) ## Build the example brief into output/, as Word and PDF
	@$(BIN)/brief build briefs/montenegro-nato.yaml --format docx,pdf -o output

test: lint ## Run every check and every test
	@$(BIN)/python -m pytest -n $(WORKERS) $(PYTEST_ARGS)

lint: $(INSTALLED_DEV) ## Check style, types and floors
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

gallery: $(INSTALLED_DEV) ## Draw the contact sheet of all templates into docs/gallery/
	@$(BIN)/python -m tests.support.gallery

houses: $(INSTALLED_DEV) ## Draw the example house files and letterheads in templates/
	@$(BIN)/python -m tests.support.houses

benchmarks: $(BENCHMARKS_INSTALLED) ## Measure speed beside other tools, into tests/benchmarks/RESULTS.md
	@$(BENCHMARKS_BIN)/python -m tests.benchmarks

LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --no-header --no-annotate pyproject.toml

lock: $(INSTALLED) ## Pin what pyproject.toml asks for (for newest versions delete the constraints first)
	@$(BIN)/python $(PIP) install 'uv>=0.9,<1'
	@$(LOCK) --extra dev -o constraints-dev.txt
	@$(LOCK) --extra setup -c constraints-dev.txt -o constraints.txt
	@$(LOCK) --extra dev --extra benchmarks -c constraints-dev.txt -o constraints-benchmarks.txt

clean: ## Remove the environments, caches and results
	@rm -rf $(VENV) $(BENCHMARKS_VENV) build dist .mypy_cache .pytest_cache .ruff_cache \
	  .import_linter_cache .hypothesis
	@find output -mindepth 1 ! -name .gitkeep -delete
	@find src tests -name __pycache__ -prune -exec rm -rf {} +
