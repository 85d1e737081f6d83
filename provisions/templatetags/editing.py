from typing import Any

from django import template

from provisions.admin.worklists import Worklist, worklists

register = template.Library()


@register.simple_tag(takes_context=True)
def open_worklists(context: dict[str, Any]) -> list[Worklist]:
    """What waits for the editor who looks at the page."""
    return list(worklists(context["request"]))
