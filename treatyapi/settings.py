"""Settings, read from the environment; a value that is missing, malformed or unsafe stops the start.

TREATYAPI_ENV is `development` (the default), `production` or `test`. Weak secret keys and wildcard hosts are refused
everywhere, DEBUG everywhere but on the embedded database; production takes nothing by default and wants HTTPS.
"""

from datetime import timedelta
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env, validate

from treatyapi.openapi import SPECTACULAR_SETTINGS
from treatyapi.postgres import Cluster
from treatyapi.secret_key import generated_secret_key, is_weak

__all__ = ["SPECTACULAR_SETTINGS"]

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = BASE_DIR / env.str("DATA_DIR", ".data")
ENVIRONMENT = env.str("TREATYAPI_ENV", "development", validate=validate.OneOf(["development", "production", "test"]))
PRODUCTION = ENVIRONMENT == "production"
HOST = env.str("HOST", "127.0.0.1")
PORT = env.int("PORT", 8000, validate=validate.Range(1, 65535))
WORKERS = env.int("WORKERS", 2, validate=validate.Range(1, 64))

# What must not be left to chance.
if PRODUCTION and (
    missing := [name for name in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL") if not env.str(name, "")]
):
    raise ImproperlyConfigured(f"Production needs {', '.join(missing)} in the environment.")
SECRET_KEY = env.str("SECRET_KEY", "") or generated_secret_key(DATA_DIR)
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
if any(is_weak(key) for key in [SECRET_KEY, *SECRET_KEY_FALLBACKS]):
    raise ImproperlyConfigured("SECRET_KEY must be random and of at least 50 characters.")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
if any("*" in host for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts; '*' would accept any.")
DATABASE_URL = env.str("DATABASE_URL", "")
EMBEDDED = not DATABASE_URL
if DATABASE_URL and not DATABASE_URL.startswith(("postgres://", "postgresql://")):
    raise ImproperlyConfigured("DATABASE_URL must be a postgresql:// address.")
DEBUG = env.bool("DEBUG", False)
if DEBUG and (PRODUCTION or not EMBEDDED):
    raise ImproperlyConfigured("DEBUG shows secrets; it is for development on the embedded database only.")
# Addresses or networks of the reverse proxy whose X-Forwarded-For and X-Forwarded-Proto are believed.
TRUSTED_PROXY: list[str] = env.list("TRUSTED_PROXY", [])
if "*" in TRUSTED_PROXY:
    raise ImproperlyConfigured("TRUSTED_PROXY must name addresses or networks; '*' would believe anyone.")

INSTALLED_APPS = [
    "treatyapi",
    "provisions",
    "nested_admin",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "axes",
    "csp",
    "corsheaders",
]
MIDDLEWARE = [
    "provisions.api.requests.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "provisions.api.middleware.ApiMiddleware",  # below what only adds headers, above all that can fail
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "treatyapi.urls"
WSGI_APPLICATION = "treatyapi.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
APPEND_SLASH = False  # would answer a POST with 301
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 2**20  # bytes; the largest document
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a commitment with all its caveats and citations is one form
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = False
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True  # serves from the packages: nothing to collect before a start

address = dj_database_url.parse(DATABASE_URL or Cluster(DATA_DIR).url, conn_max_age=None, conn_health_checks=True)
server_options = {
    "prepare_threshold": 5,  # Django turns prepared statements off
    "connect_timeout": 5,  # seconds
    "options": "-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s",
}
DATABASES = {"default": {**address, "OPTIONS": {**server_options, **address.get("OPTIONS", {})}}}
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["provisions.api.authentication.SessionForReading"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],  # querysets show each asker what is theirs
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "provisions.api.negotiation.StrictNegotiation",
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_RENDERER_CLASSES": ["provisions.api.renderers.JsonRenderer"],
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_SCHEMA_CLASS": "provisions.api.schema.ApiSchema",
    "EXCEPTION_HANDLER": "provisions.api.errors.exception_handler",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
    "URL_FORMAT_OVERRIDE": None,  # ?format= is an unknown parameter like any other
}
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_ALL_ORIGINS = True  # of anonymous reads: no credentials, no unsafe methods
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_ALLOW_HEADERS = ["accept", "accept-language", "authorization", "content-type", "if-none-match", "x-request-id"]
CORS_EXPOSE_HEADERS = ["ETag", "Link", "Retry-After", "X-Request-ID"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],  # icons in the style sheets of Swagger UI
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 2 * 365 * 86400 if PRODUCTION else 0
# Subdomains, preloading and the redirect from http are for whoever has the domain and ends TLS.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W008", "security.W021"]
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}Validator"}
    for name in ("UserAttributeSimilarity", "MinimumLength", "CommonPassword", "NumericPassword")
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)  # without it a locked account stays locked
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "provisions.api.requests.RequestIdFilter"}},
    "formatters": {"json": {"()": "treatyapi.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["request_id"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "django.request": {"level": "ERROR"},  # a caller's mistake is in the answer; only ours are for the log
    },
}
