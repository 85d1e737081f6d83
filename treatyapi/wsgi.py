"""The application for a WSGI server, behind a trusted proxy or by itself."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treatyapi.settings")

# X-Forwarded-For and X-Forwarded-Proto count only when the connection comes from one of these addresses.
application = wrap_wsgi_with_proxy_headers(get_wsgi_application(), trusted_hosts=settings.TRUSTED_PROXY)
