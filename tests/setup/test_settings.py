"""Settings are read in a process of its own, with one value changed at a time."""

import json
import stat
import subprocess
import sys

import pytest

from tests.setup.conftest import PROJECT, clean_environment

SECRET = "".join(chr(33 + 7 * index % 90) for index in range(60)).replace(",", "+")
PRODUCTION = {
    "TREATYAPI_ENV": "production",
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "treaties.example.org",
    "DATABASE_URL": "postgresql://api@db/treaty",
}
SHOW = "import json; from django.conf import settings as s; print(json.dumps({name: getattr(s, name) for name in %r}))"


@pytest.fixture
def refusal(manage, tmp_path):
    """The line that a start with these values ends in; a value of None is left out."""

    def start(**values):
        given = {name: value for name, value in values.items() if value is not None}
        result = manage("check", DATA_DIR=str(tmp_path / "data"), **given)
        assert result.returncode == 1
        assert result.stdout == ""
        assert result.stderr.count("\n") == 1
        return result.stderr.strip()

    return start


@pytest.fixture
def shown(tmp_path):
    """Settings by name, as the environment makes them; read without a command, which would start a database."""

    def show(*names, **values):
        environment = clean_environment({"DATA_DIR": str(tmp_path / "data"), **values})
        environment["DJANGO_SETTINGS_MODULE"] = "treatyapi.settings"
        command = [sys.executable, "-c", SHOW % (names,)]
        return json.loads(subprocess.check_output(command, cwd=PROJECT, env=environment))

    return show


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
@pytest.mark.parametrize("value", [None, ""])
def test_production_takes_nothing_by_default(refusal, name, value):
    assert refusal(**PRODUCTION | {name: value}) == f"Error: Production needs {name} in the environment."


@pytest.mark.parametrize(
    "name, value, message",
    [
        ("SECRET_KEY", "changeme", "SECRET_KEY must be random and of at least 50 characters."),
        ("SECRET_KEY", SECRET[:49], "SECRET_KEY must be random and of at least 50 characters."),
        ("SECRET_KEY", "a" * 60, "SECRET_KEY must be random and of at least 50 characters."),
        ("SECRET_KEY", f"django-insecure-{SECRET}", "SECRET_KEY must be random and of at least 50 characters."),
        ("SECRET_KEY_FALLBACKS", "short", "SECRET_KEY must be random and of at least 50 characters."),
        ("ALLOWED_HOSTS", "*", "ALLOWED_HOSTS must name the hosts; '*' would accept any."),
        ("ALLOWED_HOSTS", "api.example.org,*", "ALLOWED_HOSTS must name the hosts; '*' would accept any."),
        ("TRUSTED_PROXY", "*", "TRUSTED_PROXY must name addresses or networks; '*' would believe anyone."),
        ("DEBUG", "true", "DEBUG shows secrets; it is for development on the embedded database only."),
        ("DEBUG", "perhaps", 'Environment variable "DEBUG" invalid: Not a valid boolean.'),
        ("DATABASE_URL", "sqlite:///treaty.db", "DATABASE_URL must be a postgresql:// address."),
        ("TREATYAPI_ENV", "prod", "Must be one of: development, production, test."),
        ("PORT", "80000", "Must be greater than or equal to 1 and less than or equal to 65535."),
    ],
)
def test_unsafe_or_malformed_value_refuses_to_start(refusal, name, value, message):
    assert message in refusal(**PRODUCTION | {name: value})


def test_debug_needs_the_embedded_database(refusal):
    message = "Error: DEBUG shows secrets; it is for development on the embedded database only."
    assert refusal(DEBUG="true", DATABASE_URL="postgresql:///treaty") == message


def test_production_wants_https(shown):
    assert shown(
        "DEBUG", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "SECURE_PROXY_SSL_HEADER",
        **PRODUCTION,
    ) == {
        "DEBUG": False,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": 63072000,
        "SECURE_PROXY_SSL_HEADER": None,
    }  # fmt: skip


def test_development_has_a_random_secret_of_its_own(shown, tmp_path):
    first = shown("SECRET_KEY", "DEBUG", "ALLOWED_HOSTS")
    assert first == shown("SECRET_KEY", "DEBUG", "ALLOWED_HOSTS")
    assert len(first["SECRET_KEY"]) >= 50
    assert (first["DEBUG"], first["ALLOWED_HOSTS"]) == (False, ["127.0.0.1", "localhost", "[::1]"])
    assert stat.S_IMODE((tmp_path / "data" / "secret_key").stat().st_mode) == 0o600


def test_options_of_the_address_win(shown):
    database = shown("DATABASES", **PRODUCTION | {"DATABASE_URL": "postgresql://api@db/treaty?connect_timeout=9"})
    default = database["DATABASES"]["default"]
    assert (default["CONN_MAX_AGE"], default["CONN_HEALTH_CHECKS"], default["HOST"]) == (None, True, "db")
    assert (default["OPTIONS"]["connect_timeout"], default["OPTIONS"]["prepare_threshold"]) == (9, 5)
