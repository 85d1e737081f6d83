"""Whom the application believes about a request (RFC 7239 is as trustworthy as its sender), and how it reads one."""

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


def environ(**more):
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/livez",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.input": io.BytesIO(),
        "wsgi.url_scheme": "http",
        **more,
    }


def answer(**more):
    answered = {}
    list(wsgi.application(environ(**more), lambda status, _: answered.update(status=status)))
    return answered["status"]


@pytest.mark.django_db  # Django looks after its connection whenever it is asked anything
def test_application_answers():
    assert answer() == "200 OK"


ODD_CHARSETS = ["bz2_codec", "hex", "rot13", "undefined", "punycode", "idna", "utf-7", "utf-16", "cp037", "none"]
ODD_CONTENT_TYPES = [*(f"a/b; charset={name}" for name in ODD_CHARSETS), "a/b; charset*=none''x", ";", "é;a"]


@pytest.mark.django_db
@pytest.mark.parametrize("content_type", ODD_CONTENT_TYPES)
def test_query_is_utf8_whatever_the_charset_of_the_body(content_type):
    more = {"CONTENT_TYPE": content_type, "QUERY_STRING": "a=%2BAAA-%C3%A9"}
    assert answer(**more) == "200 OK"
    assert wsgi.Utf8Request(environ(**more)).GET.dict() == {"a": "+AAA-é"}
