"""The caveats that follow from what parties declared and from the articles that the treaty has."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from provisions.choices import ArticleKind, CaveatEffect, CaveatKind, CaveatOrigin, ClaimStatus, EventKind
from provisions.documents import Document
from provisions.importers.cited_articles import arabic, cited_articles, is_only_ground
from provisions.importers.instruments import Instrument
from provisions.importers.purported_effects import purpose_of, strongest
from provisions.importers.statements import statements

LOCATOR = "Declarations and reservations"  # in the citation of every act that this package read there

_CAVEAT_KINDS = {EventKind.RESERVATION: CaveatKind.RESERVATION}
# A reservation takes something away. An interpretation claims to change nothing, and whether others are held to it is
# open, so it leaves the meaning in doubt; the same goes for what a party merely declares with regard to an article.
_EFFECTS = {EventKind.RESERVATION: CaveatEffect.NARROWS}
_SUMMARIES = {
    EventKind.RESERVATION: "The declaring party made a reservation concerning {what}.",
    EventKind.INTERPRETATIVE_DECLARATION: "The declaring party stated how it understands {what}.",
    EventKind.DECLARATION: "The declaring party made a declaration concerning {what}.",
}
_ANNEXED = frozenset({ArticleKind.ANNEX, ArticleKind.APPENDIX, ArticleKind.SCHEDULE, ArticleKind.PROTOCOL})
_WHOLE = None  # stands for the treaty as a whole among article numbers


def with_caveats(document: Document) -> Document:
    """The treaty with a caveat for each article that a declaration cites, and one on the whole where it cites none.

    Replaces what was derived before; a derived caveat to which somebody added something stays as it is.
    """
    events = {f"{document['slug']}:{event['key']}": event for event in document.get("events", ())}
    declared = {ref: event for ref, event in events.items() if is_declared(event)}
    rest = _without_derived(document, declared)
    taken = {caveat["key"] for caveat in _all_caveats(rest)}
    by_target: dict[str | None, list[Document]] = defaultdict(list)
    treaty = _Treaty(document)
    concerned: dict[str, list[str]] = {}
    for ref, event in sorted(declared.items()):
        kinds = _kinds_by_target(event["text"], treaty)
        concerned[event["key"]] = [f"{document['slug']}:{eid}" for eid in kinds if eid is not _WHOLE]
        if event["kind"] == EventKind.OBJECTION:
            continue
        for eid, kind in kinds.items():
            caveat = _caveat(ref, event, eid, kind, treaty)
            if caveat["key"] not in taken:
                by_target[eid].append(caveat)
    return _with_found(rest, by_target, concerned)


def is_declared(event: Document) -> bool:
    """Whether this package made the event from a declaration in a register."""
    citations = event.get("citations") or ()
    return bool(event.get("text")) and any(citation.get("locator") == LOCATOR for citation in citations)


def _kinds_by_target(text: str, treaty: "_Treaty") -> dict[str | None, EventKind]:
    """For each article cited that exists, by eid, and for the whole: the strongest thing purported about it."""
    found: dict[str | None, list[EventKind]] = defaultdict(list)
    every = []
    for statement in statements(text):
        kind = purpose_of(statement)
        every.append(kind)
        cited = treaty.concerned_by(statement.words, kind)
        for eid in [*cited, *treaty.concerned_by(statement.label, kind)]:
            found[eid].append(kind)
        if not cited and kind != EventKind.DECLARATION:
            found[_WHOLE].append(kind)
    if not found:
        found[_WHOLE] = every
    return {eid: strongest(kinds) for eid, kinds in found.items()}


def _caveat(ref: str, event: Document, eid: str | None, kind: EventKind, treaty: "_Treaty") -> Document:
    what = "the treaty as a whole" if eid is _WHOLE else f"article {treaty.number_of(eid)}"
    return {
        "key": f"{event['key']}-general" if eid is None else f"{event['key']}-{_in_kebab_case(eid)}",
        "kind": _CAVEAT_KINDS.get(kind, CaveatKind.INTERPRETATIVE_DECLARATION).value,
        "origin": CaveatOrigin.PARTY_ACT.value,
        "effect": _EFFECTS.get(kind, CaveatEffect.RENDERS_UNCERTAIN).value,
        "summary": _SUMMARIES[kind].format(what=what),
        "declared_by": event["party"],
        "event": ref,
        "claim_status": ClaimStatus.INFERRED.value,
        "citations": [dict(citation) for citation in event["citations"] if citation.get("locator") == LOCATOR],
    }


def _in_kebab_case(eid: str) -> str:
    return re.sub("[^a-z0-9]+", "-", eid.lower()).strip("-")


class _Treaty:
    """A treaty's articles, not those of its annexes, by the numbers under which declarations cite them."""

    def __init__(self, document: Document) -> None:
        self.instrument = Instrument.of(document)
        self.eids: dict[str, str] = {}
        self.on_reservations: set[str] = set()  # eids of articles that say which reservations are allowed
        annexed: set[str] = set()
        for article in document.get("articles", ()):
            ref = f"{document['slug']}:{article['eid']}"
            if article["kind"] in _ANNEXED or article.get("parent") in annexed:
                annexed.add(ref)
            elif article["kind"] == ArticleKind.ARTICLE:
                self._take(article)

    def _take(self, article: Document) -> None:
        label = article.get("number") or article["eid"].rpartition("art_")[2]
        number = arabic(re.sub(r"(?i)^art(?:icle|\.)?\s*", "", label).strip(" .").replace(" ", ""))
        self.eids.setdefault(number, article["eid"])
        words = " ".join(f"{text.get('heading') or ''} {text.get('text') or ''}" for text in article.get("texts", ()))
        if "reservation" in words.lower():
            self.on_reservations.add(article["eid"])

    def number_of(self, eid: str | None) -> str:
        return next(number for number, other in self.eids.items() if other == eid)

    def concerned_by(self, words: str, kind: EventKind) -> list[str]:
        """Eids of the articles that a statement is about.

        An article on reservations that is only named as what allows the reservation is not what it is about.
        """
        cited = [number for number in cited_articles(words, self.instrument) if number in self.eids]
        if kind == EventKind.RESERVATION:
            cited = [
                number
                for number in cited
                if self.eids[number] not in self.on_reservations or not is_only_ground(words, number)
            ]
        return [self.eids[number] for number in cited]


def _without_derived(document: Document, declared: dict[str, Document]) -> Document:
    """The treaty without the caveats that were derived before and nobody has touched since."""

    def kept(caveats: list[Document]) -> list[Document]:
        return [caveat for caveat in caveats if not _is_untouched(caveat, declared)]

    rest = {**document, "caveats": kept(document.get("caveats", []))}
    if "articles" in document:
        rest["articles"] = [
            {**article, "caveats": kept(article["caveats"])} if "caveats" in article else article
            for article in document["articles"]
        ]
    return rest


def _is_untouched(caveat: Document, declared: dict[str, Document]) -> bool:
    """Made here, of an act that is there or no longer there, and nothing added."""
    event = caveat.get("event")
    if caveat.get("outcomes") or caveat.get("caveats") or not event:
        return False
    own = [citation.get("locator") == LOCATOR for citation in caveat.get("citations", ())]
    return bool(own) and all(own) and caveat["key"].startswith(f"{event.partition(':')[2]}-")


def _all_caveats(document: Document) -> Iterator[Document]:
    waiting = [document, *document.get("articles", ()), *document.get("commitments", ())]
    while waiting:
        item = waiting.pop()
        waiting += item.get("caveats", ())
        yield from item.get("caveats", ())


def _with_found(
    document: Document, by_target: dict[str | None, list[Document]], concerned: dict[str, list[str]]
) -> Document:
    whole: dict[str, Any] = {**document, "caveats": [*document["caveats"], *by_target[_WHOLE]]}
    if "articles" in document:
        whole["articles"] = [
            {**article, "caveats": [*article.get("caveats", []), *by_target[article["eid"]]]}
            if by_target[article["eid"]]
            else article
            for article in document["articles"]
        ]
    if "events" in document:
        whole["events"] = [
            {**event, "articles": sorted(concerned[event["key"]])} if event["key"] in concerned else event
            for event in document["events"]
        ]
    return whole
