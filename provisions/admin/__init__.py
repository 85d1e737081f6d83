"""The editors' pages, one module per concept; Django registers them on import."""

from provisions.admin import (  # noqa: F401  each registers its pages
    article,
    caveat,
    citation,
    commitment,
    event,
    party,
    relation,
    site,
    source,
    topic,
    treaty,
)
