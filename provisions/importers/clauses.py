"""What the final clauses of known treaties say: entry into force, terms, notice, reservations, authentic languages.

They were read by people and stand in `clauses.json`, by slug: a register gives the dates of consent, but not the rules
that turn them into obligations. Where an editor has recorded something else, that stays.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from provisions.choices import ClaimStatus, EventKind, Stance
from provisions.documents import Document
from provisions.documents.completing import complete
from provisions.documents.shapes import SHAPES, TREATY

TEXTS: Document = {
    "slug": "open-treaties",
    "title": "open-treaties: texts of core treaties in English and Chinese",
    "publisher": "lawchat-oss",
    "url": "https://github.com/lawchat-oss/open-treaties",
    "retrieved_on": "2026-11",
    "authority": "dataset",
    "licence": "CC0 1.0",
    "note": "A copy of texts in the public domain, with slips of transcription. No day of publication is given.",
}
ENTRY = "entry-into-force"
_DESCRIPTION = ("instrument_type", "binding_character")
_VAGUE = {"instrument_type": "other"}  # says less than any other value


def sources() -> list[Document]:
    """The sources that the clauses cite; every importer of treaties records them first."""
    return [TEXTS, *_read()["sources"]]


def known(slug: str) -> Document:
    """What is recorded of the final clauses of a treaty; empty for most."""
    return _read()["treaties"].get(slug, {})


def with_clauses(document: Document) -> Document:
    """The complete treaty document with what its final clauses say, where nobody has said otherwise.

    Its articles are named where the document has them. A second time changes nothing.
    """
    clauses = known(_slug(document))
    if not clauses:
        return document
    rules = clauses.get("rules", [])
    values = {name: clauses[name] for name in _DESCRIPTION}
    values |= {name: value for rule in rules for name, value in rule["fields"].items()}
    result = document | {name: value for name, value in values.items() if _is_open(name, document[name])}
    citations = list(_citations(clauses, result))
    kept = [each for each in document["citations"] if not _is_of_clauses(each, clauses)]
    result["citations"] = _among(kept, citations)
    if "entry_into_force" in clauses:
        result["events"] = _events(document, clauses["entry_into_force"])
    return result


@cache
def _read() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("clauses.json").read_text(encoding="utf-8"))


@cache
def _slugs() -> dict[str, str]:
    """Slugs in the file by the number in the register of the United Nations."""
    return {item["mtdsg"]: slug for slug, item in _read()["treaties"].items() if "mtdsg" in item}


def _slug(document: Document) -> str:
    """The slug in the file; an editor may have recorded the treaty under another."""
    number: str = document["identifiers"].get("mtdsg", "")
    return _slugs().get(number, str(document["slug"]))


def _is_open(name: str, value: Any) -> bool:
    field = TREATY.column(name)
    return value in (None, []) or value == _VAGUE.get(name) or (field.has_default() and value == field.get_default())


def _citations(clauses: Document, document: Document) -> Iterator[Document]:
    """One for each rule, and one for the copy in which they were read; only for what the document says too."""
    agreed = []
    for rule in clauses.get("rules", []):
        about = [name for name, value in rule["fields"].items() if document[name] == value]
        agreed += about
        if about:
            silent = "No clause of the text speaks of reservations." if rule["article"] is None else None
            yield _citation(clauses["entry_into_force"]["source"], about, _locator(rule["article"]), silent)
    if agreed:
        yield _citation(TEXTS["slug"], agreed, None, "The final clauses were read in this copy.")


def _citation(source: str, about: list[str], locator: str | None, paraphrase: str | None) -> Document:
    item = {"source": source, "locator": locator, "about": about, "stance": Stance.SUPPORTS.value}
    return complete(SHAPES["citation"], item | {"paraphrase": paraphrase})


def _locator(eid: str | None) -> str | None:
    return None if eid is None else f"art. {eid.removeprefix('art_')}"


def _is_of_clauses(citation: Document, clauses: Document) -> bool:
    """Whether it was made here: no other citation of these sources speaks for fields alone."""
    cited = {TEXTS["slug"], clauses.get("entry_into_force", {}).get("source")}
    return citation["source"] in cited and bool(citation["about"]) and citation["speaker"] is None


def _among(kept: list[Document], new: list[Document]) -> list[Document]:
    """Each new citation before the first of a source further on in the alphabet: no order of imports can be seen."""
    result = list(kept)
    for citation in new:
        later = (at for at, other in enumerate(result) if other["source"] > citation["source"])
        result.insert(next(later, len(result)), citation)
    return result


def _events(document: Document, entry: Document) -> list[Document]:
    """The events with the treaty's entry into force, unless somebody else has recorded one."""
    others = [event for event in document["events"] if not _is_own(event, entry)]
    if any(event["key"] == ENTRY or _is_general_entry(event) for event in others):
        return document["events"]
    return sorted([*others, _entry(document, entry)], key=SHAPES["event"].sort)


def _is_own(event: Document, entry: Document) -> bool:
    sources = {citation["source"] for citation in event["citations"]}
    return event["key"] == ENTRY and sources == {entry["source"]}


def _is_general_entry(event: Document) -> bool:
    return event["kind"] == EventKind.ENTRY_INTO_FORCE and event["party"] is None


def _entry(document: Document, entry: Document) -> Document:
    held = {article["eid"] for article in document["articles"]}
    citation = _citation(entry["source"], [], _locator(entry["article"]), None)
    item = {
        "key": ENTRY,
        "kind": EventKind.ENTRY_INTO_FORCE.value,
        "occurred_on": entry["on"],
        "articles": [f"{document['slug']}:{entry['article']}"] if entry["article"] in held else [],
        "claim_status": ClaimStatus.OFFICIAL.value,
        "note": entry.get("note"),
        "citations": [citation],
    }
    return complete(SHAPES["event"], item)
