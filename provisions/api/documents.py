"""Documents in OpenAPI: their schemas are made from the models by the same code that checks them."""

from typing import Any

from drf_spectacular.utils import OpenApiResponse

from provisions.documents import TREATY, component_name, components

_PREFIX = "#/components/schemas/"
TREATY_DOCUMENT = OpenApiResponse({"$ref": _PREFIX + component_name(TREATY)})


def add_document_schemas(result: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Adds the schemas that `TREATY_DOCUMENT` refers to."""
    schemas = result.setdefault("components", {}).setdefault("schemas", {})
    schemas |= components(TREATY, prefix=_PREFIX, complete=True)
    return result
