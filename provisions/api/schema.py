"""How views become OpenAPI 3.1 operations."""

from typing import Any

from drf_spectacular.openapi import AutoSchema


class ApiSchema(AutoSchema):
    """Takes the parameters of a list from its filter set, as they are declared there."""

    def _get_filter_parameters(self) -> list[dict[str, Any]]:
        filterset = getattr(self.view, "filterset_class", None)
        return filterset.openapi() if filterset and self._is_list_view() else []
