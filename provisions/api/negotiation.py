"""Choice of the representation by `Accept` (RFC 9110, section 12.5.1)."""

from collections.abc import Iterable, Sequence
from typing import Any

from rest_framework.negotiation import BaseContentNegotiation

from provisions.api.errors import ApiError

MAX_RANGES = 50


class StrictNegotiation(BaseContentNegotiation):
    """The most wanted media type that exists; the server's first choice among equals; 406 when there is none."""

    def select_parser(self, request: Any, parsers: Iterable[Any]) -> Any:
        wanted = (request.content_type or "").partition(";")[0].strip().lower()
        return next((parser for parser in parsers if parser.media_type == wanted), None)

    def select_renderer(self, request: Any, renderers: Iterable[Any], format_suffix: str | None = None) -> Any:
        accept = request.META.get("HTTP_ACCEPT", "").strip()
        ranges = _ranges(accept) if accept else {"*/*": 1.0}
        renderers = list(renderers)
        best = max(renderers, key=lambda renderer: _quality(renderer.media_type, ranges))
        if _quality(best.media_type, ranges) > 0:
            return best, best.media_type
        exist = ", ".join(dict.fromkeys(renderer.media_type for renderer in renderers))
        raise ApiError("not_acceptable", f"Available here: {exist}.")


def _ranges(accept: str) -> dict[str, float]:
    """Media ranges with their weights; ranges that are no media ranges count for nothing."""
    found: dict[str, float] = {}
    for item in accept.split(",", MAX_RANGES)[:MAX_RANGES]:
        name, *parameters = (part.strip().lower() for part in item.split(";"))
        if name.count("/") == 1:
            found[name] = max(found.get(name, 0.0), _weight(parameters))
    return found


def _weight(parameters: Sequence[str]) -> float:
    weight = next((text[2:] for text in parameters if text.startswith("q=")), "1")
    try:
        return min(max(float(weight[:5]), 0.0), 1.0)
    except ValueError:
        return 0.0


def _quality(media_type: str, ranges: dict[str, float]) -> float:
    """The weight of the most specific range that covers `media_type`."""
    main = media_type.partition("/")[0]
    return next((ranges[name] for name in (media_type, f"{main}/*", "*/*") if name in ranges), 0.0)
