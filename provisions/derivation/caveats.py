"""Caveats as plain facts, with the events that changed what they do."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from django.db.models import Q

from provisions.choices import CaveatEffect, CaveatKind, CaveatOrigin, CaveatOutcomeKind, ClaimStatus, PublicationState
from provisions.derivation.facts import acts_of, plain_records_of, statements_of
from provisions.models import Caveat, CaveatOutcome, Citation
from provisions.standing.caveats import Caveat as CaveatFacts
from provisions.standing.caveats import Outcome
from provisions.standing.facts import Statement


def caveats_of(treaty_ids: Collection[int]) -> Mapping[int, dict[int, CaveatFacts]]:
    """By treaty, the facts of its caveats by id."""
    rows = Caveat.objects.filter(treaty__in=treaty_ids).select_related("treaty", "declared_by", "event")
    cited = statements_of(Citation.objects.filter(treaty__in=treaty_ids, caveat__isnull=False), "caveat_id")
    outcomes = _outcomes(treaty_ids)
    found: dict[int, dict[int, CaveatFacts]] = defaultdict(dict)
    for row in rows.order_by("pk"):
        found[row.treaty_id][row.pk] = caveat_facts(row, outcomes[row.pk], cited[row.pk])
    return found


def caveat_facts(
    row: Caveat, outcomes: tuple[Outcome, ...] = (), statements: tuple[Statement, ...] = ()
) -> CaveatFacts:
    """A caveat as facts; needs its treaty, event and author loaded."""
    return CaveatFacts(
        ref=row.ref,
        kind=CaveatKind(row.kind),
        effect=CaveatEffect(row.effect),
        origin=CaveatOrigin(row.origin),
        claim_status=ClaimStatus(row.claim_status),
        declared_by=row.declared_by.code if row.declared_by else None,
        event=f"{row.treaty.slug}:{row.event.key}" if row.event else None,
        outcomes=outcomes,
        statements=statements,
    )


def _outcomes(treaty_ids: Collection[int]) -> Mapping[int, tuple[Outcome, ...]]:
    """By caveat, what events did to it; the treaties of those events tell who may contest them.

    A published treaty takes no notice of one that is not.
    """
    published = PublicationState.PUBLISHED
    seen = Q(event__treaty__publication=published) | ~Q(treaty__publication=published)
    rows = list(
        CaveatOutcome.objects.filter(seen, treaty__in=treaty_ids)
        .order_by("caveat", "event__treaty__slug", "event__key", "outcome")
        .values_list("caveat_id", "event_id", "event__treaty_id", "outcome")
    )
    treaties = plain_records_of({treaty for _, _, treaty, _ in rows}) if rows else {}
    acts = acts_of(Q(pk__in={event for _, event, _, _ in rows})) if rows else {}
    found: dict[int, list[Outcome]] = defaultdict(list)
    for caveat, event, treaty, kind in rows:
        found[caveat].append(Outcome(CaveatOutcomeKind(kind), acts[event], treaties[treaty]))
    return defaultdict(tuple, {caveat: tuple(those) for caveat, those in found.items()})
