"""Whose standing follows from a record: what has to be derived anew when it changes."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Self

from django.db.models import F, Model, Q, QuerySet
from django.utils import timezone

from provisions.derivation.facts import BEARING
from provisions.derivation.periods import renew
from provisions.documents import PARTY, SOURCE, TREATY, Document, Shape
from provisions.models import CaveatOutcome, Event, Participation, Party, PartyMember, Relation, Source, Treaty

_EVIDENCE = ("published_on", "retrieved_on", "authority")
_EXISTENCE = ("existed_from", "existed_until", "continues__code")


class Surroundings:
    """What the standing of others rests on in some records, as it was before they changed."""

    def __init__(self, *, treaties: Collection[str], sources: Collection[str], parties: Collection[str]) -> None:
        self._borne_upon = _borne_upon(Treaty.objects.filter(slug__in=treaties).order_by())
        self._sources = _evidence(sources)
        self._parties = _existence(parties)

    @classmethod
    def of_documents(cls, items: Iterable[tuple[Shape, Document]]) -> Self:
        names: dict[str, list[str]] = {shape.name: [] for shape in (TREATY, SOURCE, PARTY)}
        for shape, document in items:
            name = document.get(shape.key[0]) if isinstance(document, dict) else None
            if shape.name in names and isinstance(name, str):
                names[shape.name].append(name)
        return cls(treaties=names["treaty"], sources=names["source"], parties=names["party"])

    @classmethod
    def of(cls, root: Model) -> Self:
        return cls(
            treaties=[root.slug] if isinstance(root, Treaty) else (),
            sources=[root.slug] if isinstance(root, Source) else (),
            parties=[root.code] if isinstance(root, Party) else (),
        )

    def derive(self, changed: Sequence[Model]) -> None:
        """Bring up to date what follows from the changed records; others it alters count as updated too."""
        treaties = {row.pk for row in changed if isinstance(row, Treaty)}
        wanted = treaties | self._borne_upon | self._resting_on(changed)
        wanted |= _borne_upon(wanted)
        altered = renew(sorted(wanted))
        Treaty.objects.filter(pk__in=altered - treaties).update(updated_at=timezone.now())
        for row in changed:
            if isinstance(row, Treaty) and row.pk in altered:
                row.refresh_from_db(fields=["signed_on", "in_force_on"])

    def _resting_on(self, changed: Sequence[Model]) -> set[int]:
        """Treaties that rest on changed sources, or in which changed parties take part, where it matters."""
        sources = {row.slug for row in changed if isinstance(row, Source)}
        now = _evidence(sources)
        sources = {slug for slug in sources if self._sources.get(slug, now[slug]) != now[slug]}
        found = set(Treaty.objects.filter(citations__source__slug__in=sources).values_list("pk", flat=True))
        parties = {row.code for row in changed if isinstance(row, Party)}
        exist = _existence(parties)
        return found | _taking_part({code for code in parties if self._parties.get(code) != exist[code]})


def _borne_upon(bearing: Collection[int] | QuerySet[Treaty]) -> set[int]:
    """Treaties that these supersede, end, halt or restore, and those with caveats that events of these change."""
    relations = Relation.objects.filter(treaty__in=bearing, kind__in=BEARING).order_by()
    outcomes = CaveatOutcome.objects.filter(event__treaty__in=bearing).exclude(treaty=F("event__treaty")).order_by()
    return {*relations.values_list("to_treaty_id", flat=True), *outcomes.values_list("treaty_id", flat=True)}


def _evidence(slugs: Collection[str]) -> dict[str, tuple[Any, ...]]:
    rows = Source.objects.filter(slug__in=slugs).order_by().values_list("slug", *_EVIDENCE)
    return {slug: tuple(values) for slug, *values in rows}


def _existence(codes: Collection[str]) -> dict[str, tuple[Any, ...]]:
    rows = Party.objects.filter(code__in=codes).order_by().values_list("code", *_EXISTENCE)
    spells = PartyMember.objects.filter(group__code__in=codes).order_by("party__code", "joined_on")
    members: dict[str, list[Any]] = {}
    for group, *spell in spells.values_list("group__code", "party__code", "joined_on", "left_on"):
        members.setdefault(group, []).append(spell)
    return {code: (*values, members.get(code)) for code, *values in rows}


def _taking_part(codes: Collection[str]) -> set[int]:
    """Treaties in which the parties, or those whose personality they carry on, have a role or act."""
    if not codes:
        return set()
    concerned = Q(party__code__in=codes) | Q(party__continued_by__code__in=codes)
    roles = Participation.objects.filter(concerned).values_list("treaty_id", flat=True)
    return {*roles, *Event.objects.filter(concerned).values_list("treaty_id", flat=True)}
