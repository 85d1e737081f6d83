"""Migrations are complete, and none breaks a release that is still running."""

import pytest
from django.core.management import call_command
from django_migration_linter import MigrationLinter

pytestmark = pytest.mark.django_db


def test_models_and_migrations_agree():
    call_command("makemigrations", check=True, dry_run=True)


def test_no_migration_is_unsafe(capsys):
    linter = MigrationLinter(include_apps=["provisions"], no_cache=True)
    linter.lint_all_migrations()
    assert not linter.has_errors, capsys.readouterr().out
