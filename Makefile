.DEFAULT_GOAL := help
.PHONY: help run admin test browser check fix schema

PY := .venv/bin/python
# Two cores are the least that a parallel run is made for.
JOBS ?= $(shell $(PY) -c 'import os; print(max(2, len(os.sched_getaffinity(0))))' 2>/dev/null || echo 2)

help: ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' Makefile

run: .venv/runtime ## set up and serve on 127.0.0.1:PORT (8000), data in DATA_DIR (.data)
	@exec $(PY) manage.py serve --prepare

admin: .venv/runtime ## make an admin user (asks for name and password)
	@$(PY) manage.py migrate --verbosity 0 && $(PY) manage.py createsuperuser --email ''

test: .venv/dev ## run the test suite, in parallel on a throw-away database
	@$(PY) -m pytest --numprocesses $(JOBS) $(ARGS)

browser: .venv/dev ## run the browser tests (needs Chromium)
	@DJANGO_ALLOW_ASYNC_UNSAFE=true $(PY) -m pytest -m browser tests/browser $(ARGS)

check: .venv/dev ## lint, format, types, migrations
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py lintmigrations

fix: .venv/dev ## mend what lint and format can mend
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

schema: .venv/dev ## write docs/openapi.json
	$(PY) manage.py spectacular --validate --fail-on-warn --format openapi-json --file docs/openapi.json

# What is installed contains what the other needs, hence the check for the larger set.
.venv/runtime: requirements-local.txt
	@sh bin/install requirements-local.txt .venv/runtime

.venv/dev: requirements-dev.txt
	@sh bin/install requirements-dev.txt .venv/dev
	@touch .venv/runtime
