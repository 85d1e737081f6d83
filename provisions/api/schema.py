"""How views become OpenAPI 3.1 operations."""

from typing import Any

from drf_spectacular.openapi import AutoSchema

from provisions.api import times


class ApiSchema(AutoSchema):
    """Takes the days asked about from the view, and the parameters of a list from its filter set."""

    def _get_filter_parameters(self) -> list[dict[str, Any]]:
        filterset = getattr(self.view, "filterset_class", None)
        filters = filterset.openapi() if filterset and self._is_list_view() else []
        view: Any = self.view
        return [*times.openapi(view.days_asked()), *filters]
