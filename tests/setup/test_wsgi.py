"""What the front may say about a request, and what nobody else may (RFC 7239 is as trustworthy as its sender)."""

import io

import pytest
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from treatyapi import wsgi

FORWARDED = {"HTTP_X_FORWARDED_FOR": "203.0.113.9", "HTTP_X_FORWARDED_PROTO": "https"}


def seen(trusted, remote):
    """The client's address and scheme as the application gets them."""
    environ = {"REMOTE_ADDR": remote, "wsgi.url_scheme": "http", **FORWARDED}
    application = wrap_wsgi_with_proxy_headers(lambda environ, _: environ, trusted_hosts=trusted)
    environ = application(environ, None)
    return environ["REMOTE_ADDR"], environ["wsgi.url_scheme"]


@pytest.mark.parametrize("trusted", [["10.0.0.7"], ["10.0.0.0/8"], ["192.0.2.1", "10.0.0.0/24"]])
def test_trusted_proxy_is_believed(trusted):
    assert seen(trusted, "10.0.0.7") == ("203.0.113.9", "https")


@pytest.mark.parametrize("trusted", [[], ["192.0.2.1"], ["10.1.0.0/16"]])
def test_anyone_else_is_not(trusted):
    assert seen(trusted, "10.0.0.7") == ("10.0.0.7", "http")


def test_application_answers():
    answered = {}
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/livez",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.input": io.BytesIO(),
        "wsgi.url_scheme": "http",
    }
    list(wsgi.application(environ, lambda status, _: answered.update(status=status)))
    assert answered == {"status": "200 OK"}
