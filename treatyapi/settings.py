"""Settings, read from the environment."""

from pathlib import Path

from environs import Env

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = "development-only"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
INSTALLED_APPS = [
    "provisions",
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
    "nested_admin",
]
ROOT_URLCONF = "treatyapi.urls"
DATABASES = {"default": env.dj_db_url("DATABASE_URL", "postgresql:///treaty")}
USE_TZ = True
TIME_ZONE = "UTC"
