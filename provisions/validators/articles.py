from collections.abc import Iterator, Sequence
from typing import Any

from provisions.validators.fault import Fault


def validate_articles(*, slug: str, articles: Sequence[dict[str, Any]]) -> Iterator[Fault]:
    """A unit of text comes after the unit that contains it, so that reading order and containment agree."""
    seen: set[str] = set()
    every = {f"{slug}:{article['eid']}" for article in articles}
    for index, article in enumerate(articles):
        parent = article["parent"]
        if parent in every and parent not in seen:
            yield Fault(
                f"/articles/{index}/parent", "parent_comes_later", f"{parent} must come before the units it contains."
            )
        seen.add(f"{slug}:{article['eid']}")
