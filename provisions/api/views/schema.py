from functools import cache
from typing import Any

import orjson
from django.http import HttpResponse
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from provisions.api.renderers import JsonRenderer, OpenApiRenderer, PageRenderer
from provisions.api.views.base import StrictView


def openapi_document() -> dict[str, Any]:
    """The OpenAPI document of the whole API; takes about a second."""
    return SchemaGenerator().get_schema(request=None, public=True)


@cache
def rendered_openapi() -> bytes:
    return orjson.dumps(openapi_document(), default=str)


@extend_schema(exclude=True)
class SchemaView(StrictView):
    """The OpenAPI document, made once per process."""

    renderer_classes = (JsonRenderer, OpenApiRenderer)

    def get(self, request: Request) -> HttpResponse:
        return HttpResponse(rendered_openapi(), content_type=request.accepted_media_type)


@extend_schema(exclude=True)
class DocsView(StrictView):
    """The documentation page: Swagger UI, without a script or style of its own, so that a strict CSP holds."""

    renderer_classes = (PageRenderer,)

    def get(self, request: Request) -> Response:
        return Response({}, template_name="provisions/docs.html")
