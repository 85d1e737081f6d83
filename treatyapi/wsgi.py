"""The application for a WSGI server, behind a trusted proxy or by itself."""

import os
from typing import Any

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.utils.http import parse_header_parameters
from granian.utils.proxies import wrap_wsgi_with_proxy_headers


class Utf8Request(WSGIRequest):
    """Reads every query and form as UTF-8, whatever `charset` the Content-Type names.

    Django would decode the query by it, behind the checks of the bytes (`+AAA-` is a null character in UTF-7), and fail
    to make a request at all when it names a codec that is none of text, as bz2.
    """

    def _set_content_type_params(self, meta: dict[str, Any]) -> None:
        try:
            self.content_type, self.content_params = parse_header_parameters(meta.get("CONTENT_TYPE", ""))
        except ValueError:  # a parameter in an encoding that does not exist
            self.content_type, self.content_params = "", {}


class Utf8Handler(WSGIHandler):
    """Django's application with these requests."""

    request_class = Utf8Request


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "treatyapi.settings")
django.setup(set_prefix=False)

# X-Forwarded-For and X-Forwarded-Proto count only when the connection comes from one of these addresses.
application = wrap_wsgi_with_proxy_headers(Utf8Handler(), trusted_hosts=settings.TRUSTED_PROXY)
