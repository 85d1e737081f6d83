"""Who asks: nobody in particular, or an editor through the admin's session."""

from typing import Any

from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed


class SessionForReading(BaseAuthentication):
    """Accepts the admin's session for safe methods, so that editors see drafts.

    An `Authorization` header is always refused: credentials that are not understood must not pass as anonymous.
    """

    def authenticate(self, request: Any) -> tuple[Any, None] | None:
        if "HTTP_AUTHORIZATION" in request.META:
            raise AuthenticationFailed
        if request.method not in ("GET", "HEAD"):
            return None
        user = getattr(request._request, "user", None)  # noqa: SLF001  the session's user, as REST framework gets at it
        return (user, None) if user is not None and user.is_authenticated and user.is_active else None

    def authenticate_header(self, request: Any) -> str:
        return 'Session realm="treaty"'
