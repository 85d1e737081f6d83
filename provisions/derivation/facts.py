"""The records of treaties as plain facts; a fixed number of queries, however many treaties are asked for."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from django.db.models import Q

from provisions.choices import (
    CaveatKind,
    ClaimStatus,
    EndGround,
    EventKind,
    PartyRole,
    PublicationState,
    RelationKind,
    RelationsEffect,
    SourceAuthority,
    Stance,
    Vocabulary,
)
from provisions.models import Caveat, Citation, Event, EventArticle, Participation, Party, PartyMember, Relation, Treaty
from provisions.models.evidence import ASSERTING
from provisions.standing.days import last_day
from provisions.standing.facts import Act, Clauses, Later, Life, Participant, Record, Spell, Statement

BEARING = (RelationKind.SUPERSEDES, RelationKind.TERMINATES, RelationKind.SUSPENDS, RelationKind.REINSTATES)
_KINDS = {kind.value: kind for kind in BEARING}
_CITATION = (
    "caveat_id",
    "commitment_id",
    "event_id",
    "relation_id",
    "treaty_id",
    "stance",
    "about",
    "speaker",
    "speaker_role",
    "said_on",
    "on_behalf_of__code",
    "source__slug",
    "source__authority",
    "source__published_on",
    "source__retrieved_on",
)
_EVENT = (
    "pk",
    "treaty__slug",
    "key",
    "kind",
    "party__code",
    "occurred_on",
    "effective_on",
    "until_on",
    "notified_on",
    "claim_status",
    "ground",
    "towards__code",
    "responds_to__key",
    "relations_effect",
)
_CLAUSES = [field.name for field in fields(Clauses) if field.name != "exit_right"]


def records_of(treaty_ids: Collection[int]) -> dict[int, Record]:
    """The facts of each treaty, with those of later treaties that supersede, end, halt or restore it."""
    relations = list(_relations(treaty_ids))
    wanted = {*treaty_ids, *(relation.treaty_id for relation in relations)}
    plain = plain_records_of(wanted)
    cited = statements_of(Citation.objects.filter(relation__in=relations), "relation_id")
    later: dict[int, list[Later]] = defaultdict(list)
    for relation in relations:
        later[relation.to_treaty_id].append(
            Later(
                _KINDS[relation.kind],
                plain[relation.treaty_id],
                relation.since,
                ClaimStatus(relation.claim_status),
                cited[relation.pk],
            )
        )
    return {pk: replace(plain[pk], later=tuple(later[pk])) for pk in treaty_ids if pk in plain}


def _relations(treaty_ids: Collection[int]) -> Iterable[Relation]:
    """What other treaties do to these; a published treaty takes no notice of one that is not."""
    published = PublicationState.PUBLISHED
    seen = Q(treaty__publication=published) | ~Q(to_treaty__publication=published)
    return Relation.objects.filter(seen, to_treaty__in=treaty_ids, kind__in=BEARING).order_by("treaty__slug", "kind")


def plain_records_of(treaty_ids: Collection[int]) -> dict[int, Record]:
    """The facts of each treaty by itself."""
    treaties = list(Treaty.objects.filter(pk__in=treaty_ids).only("slug", *_CLAUSES).order_by("pk"))
    participants = _participants(treaty_ids)
    acts: dict[str, list[Act]] = defaultdict(list)
    for act in acts_of(Q(treaty__in=treaty_ids)).values():
        acts[act.ref.partition(":")[0]].append(act)
    on_treaty = Q(article=None, event=None, commitment=None, caveat=None, relation=None)
    about = statements_of(Citation.objects.filter(on_treaty, treaty__in=treaty_ids), "treaty_id")
    known = _known_from(treaty_ids)
    may_leave = set(
        Caveat.objects.filter(treaty__in=treaty_ids, kind=CaveatKind.EXIT_RIGHT).values_list("treaty_id", flat=True)
    )
    codes = {one.party for found in participants.values() for one in found}
    codes |= {act.party for found in acts.values() for act in found if act.party}
    lives, groups = _lives(codes), _groups(codes)
    return {
        treaty.pk: Record(
            slug=treaty.slug,
            clauses=_clauses(treaty, exit_right=treaty.pk in may_leave),
            participants=participants[treaty.pk],
            acts=tuple(acts[treaty.slug]),
            statements=about[treaty.pk],
            known_from=known.get(treaty.pk),
            lives=_related(lives, participants[treaty.pk], acts[treaty.slug]),
            groups={one.party: groups[one.party] for one in participants[treaty.pk] if one.party in groups},
        )
        for treaty in treaties
    }


def _clauses(treaty: Treaty, *, exit_right: bool) -> Clauses:
    values: dict[str, Any] = {name: getattr(treaty, name) for name in _CLAUSES}
    for name, default in values.items():
        vocabulary = type(getattr(_DEFAULTS, name))
        if issubclass(vocabulary, Vocabulary):
            values[name] = vocabulary(default)
    return Clauses(**values, exit_right=exit_right)


_DEFAULTS = Clauses()


def _participants(treaty_ids: Collection[int]) -> Mapping[int, tuple[Participant, ...]]:
    found: dict[int, list[Participant]] = defaultdict(list)
    rows = Participation.objects.filter(treaty__in=treaty_ids).order_by("party__code", "role")
    for treaty, code, role in rows.values_list("treaty_id", "party__code", "role"):
        found[treaty].append(Participant(code, PartyRole(role)))
    return defaultdict(tuple, {treaty: tuple(those) for treaty, those in found.items()})


def acts_of(wanted: Q) -> dict[int, Act]:
    """The events as facts, by id."""
    events = Event.objects.filter(wanted).order_by("treaty", "key")
    statements = statements_of(Citation.objects.filter(event__in=events.order_by()), "event_id")
    articles: dict[int, list[str]] = defaultdict(list)
    links = EventArticle.objects.filter(event__in=events.order_by()).order_by("article__position")
    for event, eid in links.values_list("event_id", "article__eid"):
        articles[event].append(eid)
    return {row["pk"]: _act(row, tuple(articles[row["pk"]]), statements[row["pk"]]) for row in events.values(*_EVENT)}


def _act(row: Mapping[str, Any], articles: tuple[str, ...], statements: tuple[Statement, ...]) -> Act:
    slug, answered = row["treaty__slug"], row["responds_to__key"]
    return Act(
        ref=f"{slug}:{row['key']}",
        kind=EventKind(row["kind"]),
        party=row["party__code"],
        occurred_on=row["occurred_on"],
        effective_on=row["effective_on"],
        until_on=row["until_on"],
        notified_on=row["notified_on"],
        claim_status=ClaimStatus(row["claim_status"]),
        ground=EndGround(row["ground"]),
        towards=row["towards__code"],
        responds_to=f"{slug}:{answered}" if answered else None,
        relations_effect=RelationsEffect(row["relations_effect"]),
        articles=articles,
        statements=statements,
    )


def statements_of(citations: Any, key: str) -> Mapping[int, tuple[Statement, ...]]:
    """The citations as statements, by what they are about."""
    found: dict[int, list[Statement]] = defaultdict(list)
    for row in citations.order_by("position", "pk").values(*_CITATION):
        found[row[key]].append(statement_of(row))
    return defaultdict(tuple, {about: tuple(those) for about, those in found.items()})


def statement_of(row: Mapping[str, Any]) -> Statement:
    published = row["source__published_on"] or row["source__retrieved_on"]
    return Statement(
        source=row["source__slug"],
        stance=Stance(row["stance"]),
        available_on=last_day(published),
        authority=SourceAuthority(row["source__authority"]),
        published=published,
        about=tuple(row["about"]),
        party=row["on_behalf_of__code"],
        speaker=row["speaker"],
        speaker_role=row["speaker_role"],
        said_on=row["said_on"],
    )


def _known_from(treaty_ids: Collection[int]) -> dict[int, date]:
    """The first day on which a source cited for anything in the treaty was published."""
    rows = Citation.objects.filter(treaty__in=treaty_ids, stance__in=ASSERTING).order_by()
    found: dict[int, date] = {}
    for treaty, published, retrieved in rows.values_list(
        "treaty_id", "source__published_on", "source__retrieved_on"
    ).distinct():
        day = last_day(published or retrieved or "")
        found[treaty] = min(day, found.get(treaty, day))
    return found


def _lives(codes: Collection[str]) -> dict[str, Life]:
    """Of the parties, those whose personality they carry on, and those who carry on theirs."""
    concerned = Q(code__in=codes) | Q(continues__code__in=codes) | Q(continued_by__code__in=codes)
    rows = Party.objects.filter(concerned).order_by().distinct()
    columns = ("code", "existed_from", "existed_until", "continues__code")
    return {code: Life(*values) for code, *values in rows.values_list(*columns)}


def _related(lives: Mapping[str, Life], participants: Iterable[Participant], acts: Iterable[Act]) -> dict[str, Life]:
    """The lives that matter for one treaty: of those named in it, before and after them."""
    named = {one.party for one in participants} | {act.party for act in acts}
    carried_on = {life.continues for code, life in lives.items() if code in named}
    return {
        code: life for code, life in lives.items() if code in named or code in carried_on or life.continues in named
    }


def _groups(codes: Collection[str]) -> dict[str, tuple[Spell, ...]]:
    found: dict[str, list[Spell]] = defaultdict(list)
    rows = PartyMember.objects.filter(group__code__in=codes).order_by("group__code", "party__code", "joined_on")
    for group, party, joined_on, left_on in rows.values_list("group__code", "party__code", "joined_on", "left_on"):
        found[group].append(Spell(party, joined_on, left_on))
    return {group: tuple(spells) for group, spells in found.items()}
