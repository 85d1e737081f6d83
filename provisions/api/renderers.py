"""How answers become bytes."""

from typing import Any

import orjson
from rest_framework.renderers import BaseRenderer, TemplateHTMLRenderer


class JsonRenderer(BaseRenderer):
    """JSON in UTF-8."""

    media_type = "application/json"
    format = "json"
    charset = None
    render_style = "binary"

    def render(self, data: Any, accepted_media_type: str | None = None, renderer_context: Any = None) -> bytes:
        return b"" if data is None else orjson.dumps(data, default=str)


class OpenApiRenderer(JsonRenderer):
    """The same under the name that OpenAPI has registered."""

    media_type = "application/vnd.oai.openapi+json"


class PageRenderer(TemplateHTMLRenderer):
    """The documentation page, the one thing under the API that is for people."""

    media_type = "text/html"
