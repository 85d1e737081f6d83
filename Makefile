.DEFAULT_GOAL := help
.PHONY: help run admin test browser deployment check fix schema

PY := .venv/bin/python
# A worker per core; each has a database of its own to migrate, so more than eight do not pay.
JOBS ?= $(shell $(PY) -c 'import os; print(min(8, max(2, len(os.sched_getaffinity(0)))))' 2>/dev/null || echo 2)

help: ## show this
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' Makefile

run: .venv/runtime ## set up and serve on 127.0.0.1:PORT (8000), data in DATA_DIR (.data)
	@exec $(PY) manage.py serve --prepare

admin: .venv/runtime ## make an admin user (asks for name and password)
	@$(PY) manage.py migrate --verbosity 0 && $(PY) manage.py createsuperuser --email ''

test: .venv/dev ## run the test suite, in parallel on a throw-away database
	@$(PY) -m pytest --numprocesses $(JOBS) $(ARGS)

browser: .venv/dev ## run the browser tests (needs Chromium)
	@DJANGO_ALLOW_ASYNC_UNSAFE=true $(PY) -m pytest -m browser tests/browser $(ARGS)

deployment: .venv/dev ## check the containers' files and test the front (needs nginx)
	@.venv/bin/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	@.venv/bin/hadolint Dockerfile
	@$(PY) -m pytest -m deployment tests/deployment $(ARGS)

check: .venv/dev ## lint, format, types, migrations
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest --quiet tests/setup/test_migrations.py

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
