"""What parties declared about a treaty, as a register prints it, as events and caveats of the treaty's document."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from provisions.choices import CONSENT_TO_BE_BOUND, SIGNATURES, ClaimStatus, EventKind, RelationsEffect, Stance
from provisions.documents import Document
from provisions.importers.declared_caveats import LOCATOR, with_caveats
from provisions.importers.objections import (
    STRONGEST_FIRST,
    is_objection,
    relations_effect,
    said_of_each,
    speaks_for,
    unknown_authors,
)
from provisions.importers.purported_effects import purpose_of, strongest
from provisions.importers.report import Report
from provisions.importers.statements import Statement, readable, statements, without
from provisions.importers.written_dates import closing_day, written_day

__all__ = ["read_declarations", "with_caveats", "with_declarations"]

Resolve = Callable[[str], str | None]

_DECLARED = (EventKind.RESERVATION, EventKind.INTERPRETATIVE_DECLARATION, EventKind.DECLARATION)
_ALIKE = "The register says that it is of the same nature as this party's objection printed before it."
_ELSEWHERE = re.compile(
    r"(?i)mutatis mutandis|\bsame (?:\w+ )?as (?:the one|those|under|made)|^\W*see (?:chapter|under|note)\b"
)


def read_declarations(text: str) -> list[tuple[str, str]]:
    """The declarations in a file: a line `#Participant`, then the text; participants without a text are left out."""
    found = []
    for block in re.split(r"^#", text, flags=re.MULTILINE)[1:]:
        name, _, said = block.partition("\n")
        if said.strip():
            found.append((name.strip(), said.strip()))
    return found


def with_declarations(
    document: Document, texts: Sequence[tuple[str, str]], *, resolve: Resolve, source: str, report: Report
) -> Document:
    """The treaty with an event for what each party declared of itself, and one for each objection to another.

    `texts`: party code and text; `resolve`: name to party code; `source`: slug of the register.
    """
    reading = _Reading(document, resolve, source, report)
    for party, text in texts:
        reading.take(party, text)
    return {**document, "events": [*reading.events, *reading.objections()]}


@dataclass
class _Objection:
    """What a party says about the reservation of another."""

    party: str
    towards: str | None  # nobody, where the name leads to no party
    text: str
    effect: RelationsEffect
    said_on: str | None
    note: str | None = None

    def joined(self, other: "_Objection") -> "_Objection":
        """Both as one act: the first date, and what is said expressly before what is left unsaid."""
        effects = (self.effect, other.effect)
        effect = next((effect for effect in STRONGEST_FIRST if effect in effects), RelationsEffect.UNSTATED)
        said_on = min((date for date in (self.said_on, other.said_on) if date), default=None)
        text = f"{self.text}\n\n{other.text}"
        return _Objection(self.party, self.towards, text, effect, said_on, self.note or other.note)


class _Reading:
    """The events of a treaty while the declarations on it are read."""

    def __init__(self, document: Document, resolve: Resolve, source: str, report: Report) -> None:
        self.slug = document["slug"]
        self.events: list[Document] = list(document.get("events", ()))
        self.citations = [{"source": source, "locator": LOCATOR, "stance": Stance.REPORTS.value}]
        self.resolve, self.report = resolve, report
        self.against: list[_Objection] = []

    def take(self, party: str, text: str) -> None:
        if _ELSEWHERE.search(text):
            self._note(party, "It refers to a text printed elsewhere; only its own words are recorded.")
        answers: list[Statement] = []
        own: list[Statement] = []
        effect = RelationsEffect.UNSTATED
        for statement in statements(text):
            objections = list(self._objections(party, text, statement, effect)) if is_objection(statement) else []
            self.against += objections
            effect = objections[-1].effect if objections else effect
            (answers if objections else own).append(statement)
        if own or not answers:
            kind = strongest([purpose_of(statement) for statement in own])
            self._declare(party, kind, without(text, answers) if answers else text)

    def objections(self) -> Iterator[Document]:
        """The events that answer what others declared, which must have been read before."""
        joined: dict[tuple[str, str | None], _Objection] = {}
        for objection in self.against:
            known = replace(objection, towards=self._known_here(objection))
            pair = known.party, known.towards
            joined[pair] = joined[pair].joined(known) if pair in joined else known
        return (self._answer(objection) for objection in joined.values())

    def _known_here(self, objection: _Objection) -> str | None:
        """The register lists a state under its name of today, whose text still speaks for the state of that time."""
        towards = objection.towards
        if towards is None or any(event.get("party") == towards for event in self.events):
            return towards
        speakers = (party for party, codes in self._spoken_for.items() if towards in codes)
        return next((party for party in speakers if party != objection.party), towards)

    @cached_property
    def _spoken_for(self) -> dict[str, set[str]]:
        declared = [event for event in self.events if event["kind"] in _DECLARED and event.get("text")]
        return {event["party"]: speaks_for(event["text"], self.resolve) for event in declared}

    def _note(self, party: str, problem: str) -> None:
        self.report.note(f"{self.slug}, declaration of {party}", problem)

    def _objections(
        self, party: str, text: str, statement: Statement, effect_before: RelationsEffect
    ) -> Iterator[_Objection]:
        """The objections in a statement; one like that before it has the same effect."""
        said = text[statement.start : statement.end].strip()
        said_on = written_day(statement.text.lstrip("- "))
        unknown = unknown_authors(said, self.resolve)
        for name in unknown:
            self._note(party, f"It speaks of a reservation of {name!r}, by which no one party is known.")
        is_alike = "same nature" in statement.label
        about: list[tuple[str | None, str]] = [*said_of_each(said, self.resolve, party).items()]
        if unknown and not about:
            about = [(None, said)]
        for author, words in about:
            effect = effect_before if is_alike else relations_effect(words)
            yield _Objection(party, author, words, effect, said_on, _ALIKE if is_alike else None)

    def _declare(self, party: str, kind: EventKind, text: str) -> None:
        event = self._event(f"{party}-{kind.value.replace('_', '-')}", kind, party, text)
        self.events.append(event | self._dating(party, text))

    def _dating(self, party: str, text: str) -> Document:
        """The day of its consent, which is inferred, or the one that the text itself bears."""
        consent = self._consent(party)
        if consent is not None:
            note = f"The register gives no date; that of {consent['key']} is taken."
            return {"occurred_on": consent["occurred_on"], "note": note}
        day = closing_day(readable(text))
        if day is not None:
            return {"occurred_on": day, "claim_status": ClaimStatus.OFFICIAL.value}
        self._note(party, "It has no date, since neither consent nor signature is recorded.")
        return {"occurred_on": None, "note": "The register gives no date."}

    def _answer(self, objection: _Objection) -> Document:
        party, towards = objection.party, objection.towards
        answered = self._declaration_of(towards) if towards else None
        key = f"{party}-objection-to-{towards}" if towards else f"{party}-objection"
        event = self._event(key, EventKind.OBJECTION, party, objection.text)
        event |= {
            "towards": towards,
            "responds_to": f"{self.slug}:{answered['key']}" if answered else None,
            "relations_effect": objection.effect.value,
        }
        if objection.said_on:
            official = {"occurred_on": objection.said_on, "claim_status": ClaimStatus.OFFICIAL.value}
            return event | official | {"note": objection.note}
        basis = _later(self._consent(party), answered or (self._consent(towards) if towards else None))
        taken = f"; the first day possible is taken, that of {basis['key']}" if basis else ""
        note = f"The register gives no date{taken}. {objection.note or ''}".strip()
        return event | {"occurred_on": basis["occurred_on"] if basis else None, "note": note}

    def _event(self, key: str, kind: EventKind, party: str, text: str) -> Document:
        return {
            "key": _free(key, {event["key"] for event in self.events}),
            "kind": kind.value,
            "party": party,
            "text": text,
            "claim_status": ClaimStatus.INFERRED.value,
            "citations": [dict(citation) for citation in self.citations],
        }

    def _consent(self, party: str) -> Document | None:
        """The first act by which the party consented to be bound or, failing that, signed."""
        for kinds in (CONSENT_TO_BE_BOUND, SIGNATURES):
            own = [event for event in self.events if event.get("party") == party and event["kind"] in kinds]
            dated = [event for event in own if event.get("occurred_on")]
            if dated:
                return min(dated, key=lambda event: (event["occurred_on"], event["key"]))
        return None

    def _declaration_of(self, party: str) -> Document | None:
        """What the party declared, a reservation before anything else."""
        own = [event for event in self.events if event.get("party") == party and event["kind"] in _DECLARED]
        return min(own, key=lambda event: _DECLARED.index(event["kind"]), default=None)


def _later(one: Document | None, other: Document | None) -> Document | None:
    """Nobody objects before there is something to object to."""
    dated = [event for event in (one, other) if event and event.get("occurred_on")]
    return max(dated, key=lambda event: event["occurred_on"], default=None)


def _free(key: str, taken: set[str]) -> str:
    """The key, numbered from 2 where it is taken."""
    keys = (key, *(f"{key}-{number}" for number in range(2, len(taken) + 3)))
    return next(each for each in keys if each not in taken)
