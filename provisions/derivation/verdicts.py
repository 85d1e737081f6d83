"""Verdicts for a page of commitments: a fixed number of queries, however many there are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from provisions.choices import (
    BearerMode,
    BeneficiaryMode,
    BindingCharacter,
    CaveatStatus,
    ClaimStatus,
    Modality,
    PartyStatus,
    PublicationState,
    RelationKind,
    ReservationsRegime,
    TreatyStatus,
)
from provisions.derivation.caveats import caveat_facts
from provisions.derivation.facts import plain_records_of, statements_of
from provisions.derivation.held import held_on, of_treaties
from provisions.derivation.sides import BETWEEN_TWO, Person, acts_as, acts_by_treaty
from provisions.models import Article, Caveat, Citation, Commitment, Relation, Times, Treaty
from provisions.standing.caveats import STILL_OPEN
from provisions.standing.days import last_day
from provisions.standing.evidence import is_known
from provisions.standing.facts import Act
from provisions.standing.lines import Asserter, Step
from provisions.standing.periods import NO_PART, UNTOLD
from provisions.standing.question import Commitment as CommitmentFacts
from provisions.standing.question import Held, Qualification, Question, Side, Verdict
from provisions.standing.readings import asserters, contesting
from provisions.standing.reservations import Party as PartyFacts
from provisions.standing.verdict import verdict


@dataclass(frozen=True)
class Asked:
    """What is asked of commitments: between whom (None: whoever), on which day, by what was published when."""

    times: Times
    bearer: Person | None = None
    beneficiary: Person | None = None

    @property
    def on(self) -> date:
        return self.times.on

    @property
    def known_on(self) -> date | None:
        return self.times.known_on


def verdicts_on(commitments: Sequence[Commitment], asked: Asked) -> list[Verdict]:
    """A verdict for each commitment; `treaty`, `bearers` and `beneficiaries` are to be fetched with it."""
    page = _Page(commitments, asked)
    return [verdict(page.question(commitment)) for commitment in commitments]


class _Page:
    """Everything that the questions about some commitments rest on."""

    def __init__(self, commitments: Sequence[Commitment], asked: Asked) -> None:
        self.asked = asked
        self.treaties = {commitment.treaty_id: commitment.treaty for commitment in commitments}
        pair = [person for person in (asked.bearer, asked.beneficiary) if person is not None]
        ids = [pk for person in pair for pk in person.ids]
        subjects = of_treaties(self.treaties) | Q(treaty__in=self.treaties, party__in=ids)
        self.held = held_on(subjects, asked.times)
        self.acts = acts_by_treaty(pair, list(self.treaties), asked.known_on) if pair else {}
        self.contested = _contested(self.acts, self.treaties)
        self.units = _units(commitments)
        self.caveats = _Caveats(commitments, self.units, asked)
        self.denied = _denied(commitments, asked.known_on)
        self.with_caveats = _with_caveats(ids, self.treaties, asked.times) if pair else frozenset()
        self.later = _later(self.treaties, asked) if len(pair) == 2 else {}

    def question(self, commitment: Commitment) -> Question:
        treaty = self.treaties[commitment.treaty_id]
        return Question(
            on=self.asked.on,
            today=self.asked.times.today,
            treaty=self.held.get((treaty.pk, None, None), Held(TreatyStatus.UNKNOWN, (UNTOLD,))),
            commitment=self._facts(commitment),
            bearer=self._side(self.asked.bearer, treaty.pk, treaty.slug),
            beneficiary=self._side(self.asked.beneficiary, treaty.pk, treaty.slug),
            is_political=treaty.binding_character == BindingCharacter.POLITICALLY_BINDING,
            regime=ReservationsRegime(treaty.reservations_regime),
            qualifications=self.caveats.on(commitment),
            with_caveats=self.with_caveats,
            contested_acts=self.contested.get(treaty.slug, {}),
            later=tuple(self.later.get(treaty.pk, ())),
        )

    def _side(self, person: Person | None, treaty_id: int, slug: str) -> Side | None:
        """The party with its own status in the treaty, or that of the group through which it takes part."""
        if person is None:
            return None
        acts = PartyFacts(person.party.code, person.names, acts_as(person, self.acts.get(slug, ())))
        own = self.held.get((treaty_id, person.party.pk, None))
        if own is not None:
            return Side(acts, own)
        for code, group in person.groups.items():
            held = self.held.get((treaty_id, group, None))
            if held is not None:
                return Side(acts, held, via=code)
        members = [self.held[key] for pk in person.members.values() if (key := (treaty_id, pk, None)) in self.held]
        if members and len(members) == len(person.members):
            return Side(acts, _in_common(members))
        return Side(acts, Held(PartyStatus.NOT_PARTICIPATING, (NO_PART,)))

    def _facts(self, commitment: Commitment) -> CommitmentFacts:
        return CommitmentFacts(
            ref=commitment.ref,
            modality=Modality(commitment.modality),
            bearer_mode=BearerMode(commitment.bearer_mode),
            beneficiary_mode=BeneficiaryMode(commitment.beneficiary_mode),
            bearers=frozenset(party.code for party in commitment.bearers.all()),
            beneficiaries=frozenset(party.code for party in commitment.beneficiaries.all()),
            starts_on=commitment.starts_on,
            ends_on=commitment.ends_on,
            survives_months=commitment.survives_months,
            claim_status=ClaimStatus(commitment.claim_status),
            article=tuple(self.units.get(commitment.article_id, {}).values()) if commitment.article_id else (),
            denied_by=self.denied.get(commitment.pk, ()),
        )


def _in_common(members: Sequence[Held]) -> Held:
    """A group that takes part through all its members has the status that they share."""
    statuses = {held.status for held in members}
    said = (
        "It takes part through its members, whose status is the same."
        if len(statuses) == 1
        else ("It takes part through its members, whose status differs.")
    )
    step = Step(said, "its members on that day")
    return Held(statuses.pop() if len(statuses) == 1 else PartyStatus.UNKNOWN, (step, *members[0].steps))


def _units(commitments: Iterable[Commitment]) -> Mapping[int, dict[int, str]]:
    """For each unit of text that states a commitment: itself and those that contain it, eids by id."""
    wanted = {commitment.article_id for commitment in commitments if commitment.article_id is not None}
    treaties = {commitment.treaty_id for commitment in commitments if commitment.article_id is not None}
    rows = Article.objects.filter(treaty__in=treaties).order_by().values_list("pk", "parent_id", "eid")
    units = {pk: (parent, eid) for pk, parent, eid in rows}
    found: dict[int, dict[int, str]] = {}
    for unit in wanted:
        chain: dict[int, str] = {}
        at: int | None = unit
        while at is not None and at not in chain and at in units:
            parent, chain[at] = units[at]
            at = parent
        found[unit] = chain
    return found


class _Caveats:
    """The caveats on some commitments, on the units that state them and on their treaties, and those on these."""

    def __init__(self, commitments: Sequence[Commitment], units: Mapping[int, dict[int, str]], asked: Asked) -> None:
        self.units = units
        treaties = list({commitment.treaty_id: commitment.treaty for commitment in commitments}.values())
        articles = [Article(pk=pk) for pk in {pk for chain in units.values() for pk in chain}]
        below = Caveat.objects.below([*treaties, *articles, *commitments]) if commitments else Caveat.objects.none()
        rows = below.as_known(asked.times).select_related("treaty", "declared_by", "event").concealed(asked.times)
        made = [row for row in rows.order_by("position", "key") if _is_made(row, asked.on)]
        held = held_on(Q(caveat__in=made), asked.times)
        self.found: dict[tuple[str, int], list[tuple[Caveat, Held]]] = defaultdict(list)
        for row in made:
            status = held.get((row.treaty_id, None, row.pk), Held(CaveatStatus.OPEN, (STILL_OPEN,)))
            self.found[row.target_key].append((row, status))

    def on(self, commitment: Commitment) -> tuple[Qualification, ...]:
        targets = [("treaty", commitment.treaty_id)]
        if commitment.article_id is not None:
            targets += [("article", pk) for pk in self.units.get(commitment.article_id, ())]
        targets.append(("commitment", commitment.pk))
        return tuple(one for target in targets for one in self._at(target))

    def _at(self, target: tuple[str, int]) -> tuple[Qualification, ...]:
        return tuple(
            Qualification(caveat_facts(row), held, self._at(("caveat", row.pk)))
            for row, held in self.found.get(target, ())
        )


def _is_made(row: Caveat, on: date) -> bool:
    """Whether the act from which it comes counts and was done by the day, as far as its date is recorded."""
    if row.event is None:
        return True
    done = row.event.effective_on or row.event.occurred_on or row.event.notified_on
    return ClaimStatus(row.event.claim_status).counts and (done is None or last_day(done) <= on)


def _denied(commitments: Sequence[Commitment], known_on: date | None) -> dict[int, tuple[Asserter, ...]]:
    """By commitment, which participants deny or dispute that the treaty says so."""
    cited = statements_of(Citation.objects.filter(commitment__in=commitments), "commitment_id")
    known = {
        pk: [one for one in said if known_on is None or one.available_on <= known_on] for pk, said in cited.items()
    }
    disputed = {pk: said for pk, said in known.items() if any(one.contests for one in said)}
    treaty_of = {one.pk: one.treaty_id for one in commitments if one.pk in disputed}
    records = plain_records_of(set(treaty_of.values())) if disputed else {}
    contested = {pk: contesting(said, records[treaty_of[pk]]) for pk, said in disputed.items()}
    return {pk: asserters(against, denying=True) for pk, against in contested.items() if against}


def _contested(
    acts: Mapping[str, Sequence[Act]], treaties: Mapping[int, Treaty]
) -> Mapping[str, dict[str, tuple[Asserter, ...]]]:
    """By slug and act, which participants contest what has its effect between two alone.

    Contested consents show as rivals of the status to which they lead.
    """
    doubtful = {
        slug: [act for act in done if act.kind in BETWEEN_TWO and any(said.contests for said in act.statements)]
        for slug, done in acts.items()
    }
    ids = {treaty.slug: pk for pk, treaty in treaties.items() if doubtful.get(treaty.slug)}
    records = plain_records_of(ids.values()) if ids else {}
    found: dict[str, dict[str, tuple[Asserter, ...]]] = defaultdict(dict)
    for slug, pk in ids.items():
        for act in doubtful[slug]:
            against = contesting(act.statements, records[pk])
            if against:
                found[slug][act.ref] = asserters(against, denying=True)
    return found


def _with_caveats(party_ids: Collection[int], treaty_ids: Collection[int], times: Times) -> frozenset[str]:
    """The acts of these parties for which known caveats tell what they touch, by ref."""
    rows = Caveat.objects.as_known(times).filter(treaty__in=treaty_ids, event__party__in=party_ids).order_by()
    return frozenset(f"{slug}:{key}" for slug, key in rows.values_list("event__treaty__slug", "event__key").distinct())


def _later(treaties: Collection[int], asked: Asked) -> Mapping[int, list[str]]:
    """By treaty, the later ones on the same subject that bind both sides on the day."""
    relations = _superseding(treaties, asked)
    pair = [person for person in (asked.bearer, asked.beneficiary) if person is not None]
    ids = [[person.party.pk, *person.groups.values()] for person in pair]
    wanted = Q(treaty__in={relation.treaty_id for relation in relations}, party__in=[pk for own in ids for pk in own])
    held = held_on(wanted, asked.times) if relations else {}
    bound = {subject for subject, one in held.items() if one.status is PartyStatus.BOUND}
    found: dict[int, list[str]] = defaultdict(list)
    for relation in relations:
        if all(any((relation.treaty_id, pk, None) in bound for pk in own) for own in ids):
            found[relation.to_treaty_id].append(relation.treaty.slug)
    return found


def _superseding(treaties: Collection[int], asked: Asked) -> list[Relation]:
    """The relations by which published treaties take the place of these, as known and in effect on the days asked."""
    rows = Relation.objects.filter(
        to_treaty__in=treaties, kind=RelationKind.SUPERSEDES, treaty__publication=PublicationState.PUBLISHED
    ).exclude(claim_status__in=[ClaimStatus.ANNOUNCED, ClaimStatus.RETRACTED])
    relations = [
        one
        for one in rows.select_related("treaty").order_by("treaty__slug")
        if one.since is None or last_day(one.since) <= asked.on
    ]
    if asked.known_on is None or not relations:
        return relations
    cited = statements_of(Citation.objects.filter(relation__in=relations), "relation_id")
    return [one for one in relations if is_known(cited[one.pk], asked.known_on)]
