"""What waits for an editor: drafts, records for which nobody is cited, and what is only inferred."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.contrib import admin
from django.db.models import Q
from django.urls import reverse

from provisions.admin.filters import is_cited
from provisions.choices import ClaimStatus, PublicationState
from provisions.models import Caveat, Commitment, Event, Relation, Treaty

_DRAFTS = Q(publication=PublicationState.DRAFT)
_INFERRED = Q(claim_status=ClaimStatus.INFERRED)
# A title, what is listed, the filter of the list that shows it, and the condition that the filter stands for.
_WORKLISTS = (
    ("Draft", Treaty, f"publication__exact={PublicationState.DRAFT}", _DRAFTS),
    *(("Uncited", model, "cited=no", ~is_cited(model)) for model in (Treaty, Commitment, Caveat, Event, Relation)),
    *(
        ("Only inferred", model, f"claim_status__exact={ClaimStatus.INFERRED}", _INFERRED)
        for model in (Commitment, Caveat, Event, Relation)
    ),
)


class Worklist(NamedTuple):
    """A list with a filter that leaves what is to be done."""

    title: str
    url: str
    count: int


def worklists(request: Any) -> Iterator[Worklist]:
    """Those that hold something which the user may see."""
    for title, model, query, condition in _WORKLISTS:
        if not admin.site.get_model_admin(model).has_view_permission(request):
            continue
        count = model._default_manager.filter(condition).count()
        if count:
            url = reverse(f"admin:provisions_{model._meta.model_name}_changelist")
            yield Worklist(f"{title} {model._meta.verbose_name_plural}", f"{url}?{query}", count)
