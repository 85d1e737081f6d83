"""How views become OpenAPI 3.1 operations."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.openapi import AutoSchema


class ApiSchema(AutoSchema):
    """Takes the parameters of a list from its filter set, as they are declared there."""

    def _get_filter_parameters(self) -> list[dict[str, Any]]:
        filterset = getattr(self.view, "filterset_class", None)
        return filterset.openapi() if filterset and self._is_list_view() else []


class SessionScheme(OpenApiAuthenticationExtension):
    """The admin's session, which nobody needs for public data."""

    target_class = "provisions.api.authentication.SessionForReading"
    name = "adminSession"

    def get_security_definition(self, auto_schema: AutoSchema) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "Session of an editor who is logged in to the admin; shows drafts. Public data needs none.",
        }
