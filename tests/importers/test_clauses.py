"""What the final clauses of the best-known treaties say, and how it gets into documents."""

import re
from typing import Any

import pytest

from provisions import recording
from provisions.documents import SOURCE, TREATY, Document, render
from provisions.documents.completing import complete
from provisions.documents.shapes import SHAPES
from provisions.importers import clauses
from provisions.importers.clauses import with_clauses
from provisions.models import Source, Treaty

RULES = {
    "later_consent_delay": 90,
    "later_consent_delay_unit": "days",
    "notice_months": 12,
    "reservations_regime": "specified",
    "authentic_languages": ["en", "fr"],
    "depositary": "Secretary-General of the United Nations",
    "instrument_type": "convention",
    "binding_character": "legally_binding",
}
PAGE = "untc-v-2"


def treaty(slug: str = "refugee", **fields: Any) -> Document:
    return complete(TREATY, {"slug": slug, "title": "Treaty", "instrument_type": "other", **fields})


def event(**fields: Any) -> Document:
    return complete(SHAPES["event"], {"kind": "entry_into_force", **fields})


def citation(source: str, **fields: Any) -> Document:
    return complete(SHAPES["citation"], {"source": source, "stance": "supports", **fields})


def article(eid: str) -> Document:
    return complete(SHAPES["article"], {"eid": eid, "kind": "article"})


CITATIONS = [
    citation("open-treaties", about=list(RULES)[:6], paraphrase="The final clauses were read in this copy."),
    citation(PAGE, locator="art. 43", about=["later_consent_delay", "later_consent_delay_unit"]),
    citation(PAGE, locator="art. 44", about=["notice_months"]),
    citation(PAGE, locator="art. 42", about=["reservations_regime"]),
    citation(PAGE, locator="art. 46", about=["authentic_languages"]),
    citation(PAGE, locator="art. 39", about=["depositary"]),
]
ENTRY = event(
    key="entry-into-force",
    occurred_on="1954-04-22",
    claim_status="official",
    citations=[citation(PAGE, locator="art. 43")],
)


def test_clauses_fill_what_is_open() -> None:
    assert with_clauses(treaty()) == treaty(**RULES, events=[ENTRY], citations=CITATIONS)


def test_treaty_is_known_by_its_number_too() -> None:
    filed = treaty("convention-of-1951", identifiers={"mtdsg": "V-2"}, articles=[article("art_43")])
    entry = ENTRY | {"articles": ["convention-of-1951:art_43"]}
    assert with_clauses(filed) == filed | RULES | {"events": [entry], "citations": CITATIONS}


def test_other_treaties_are_left_alone() -> None:
    assert with_clauses(treaty("iran-russia-2025")) == treaty("iran-russia-2025")


def test_word_of_an_editor_stays_and_is_not_cited_for() -> None:
    own = event(key="in-force", occurred_on="1954", citations=[citation("gazette")])
    edited = treaty(notice_months=6, events=[own], citations=[citation("gazette"), citation("zeitung")])
    result = with_clauses(edited)
    assert (result["notice_months"], result["later_consent_delay"], result["events"]) == (6, 90, [own])
    assert [(each["source"], each["locator"]) for each in result["citations"]] == [
        ("gazette", None),
        ("open-treaties", None),
        (PAGE, "art. 43"),
        (PAGE, "art. 42"),
        (PAGE, "art. 46"),
        (PAGE, "art. 39"),
        ("zeitung", None),
    ]
    assert result["citations"][1]["about"] == [name for name in list(RULES)[:6] if name != "notice_months"]


def test_entry_into_force_that_an_editor_has_cited_further_stays() -> None:
    cited = ENTRY | {"occurred_on": "1954-04", "citations": [*ENTRY["citations"], citation("gazette")]}
    assert with_clauses(treaty(events=[cited]))["events"] == [cited]


def test_entry_into_force_of_one_party_does_not_stand_for_the_treaty() -> None:
    own = event(key="ir-entry-into-force", party="ir", occurred_on="1976-10-26")
    assert with_clauses(treaty(events=[own]))["events"] == [ENTRY, own]


def test_silence_on_reservations_is_said_to_be_silence() -> None:
    result = with_clauses(treaty("vclt"))
    [silence] = [each for each in result["citations"] if each["about"] == ["reservations_regime"]]
    assert (result["reservations_regime"], silence["locator"]) == ("silent", None)
    assert silence["paraphrase"] == "No clause of the text speaks of reservations."


def test_first_of_the_month_and_the_term_are_read_off_the_text() -> None:
    statute, genocide = with_clauses(treaty("rome-statute")), with_clauses(treaty("genocide"))
    assert (statute["later_consent_delay"], statute["later_consent_delay_unit"]) == (60, "days")
    assert (statute["later_consent_first_of_month"], statute["reservations_regime"]) == (True, "none")
    assert (genocide["term_months"], genocide["term_starts"], genocide["notice_months"]) == (120, "entry_into_force", 6)
    assert (genocide["renewal"], genocide["renewal_months"]) == ("automatic", 60)


@pytest.mark.parametrize(
    "slug, entry, delay",
    [
        ("cat", "1987-06-26", (30, "days")),
        ("cedaw", "1981-09-03", (30, "days")),
        ("crc", "1990-09-02", (30, "days")),
        ("crpd", "2008-05-03", (30, "days")),
        ("genocide", "1951-01-12", (90, "days")),
        ("iccpr", "1976-03-23", (3, "months")),
        ("iccpr-op1", "1976-03-23", (3, "months")),
        ("iccpr-op2", "1991-07-11", (3, "months")),
        ("icerd", "1969-01-04", (30, "days")),
        ("icescr", "1976-01-03", (3, "months")),
        ("op-icescr", "2013-05-05", (3, "months")),
        ("refugee", "1954-04-22", (90, "days")),
        ("rome-statute", "2002-07-01", (60, "days")),
        ("un-charter", "1945-10-24", (0, "days")),
        ("uncac", "2005-12-14", (30, "days")),
        ("unclos", "1994-11-16", (30, "days")),
        ("vccr", "1967-03-19", (30, "days")),
        ("vcdr", "1964-04-24", (30, "days")),
        ("vclt", "1980-01-27", (30, "days")),
    ],
)
def test_entry_into_force_and_delay(slug: str, entry: str, delay: tuple[int, str]) -> None:
    result = with_clauses(treaty(slug))
    assert [each["occurred_on"] for each in result["events"]] == [entry]
    assert (result["later_consent_delay"], result["later_consent_delay_unit"]) == delay


SLUGS = sorted(clauses._read()["treaties"])


@pytest.mark.parametrize("slug", SLUGS)
def test_second_time_changes_nothing(slug: str) -> None:
    once = with_clauses(treaty(slug, articles=[article("art_1"), article("art_84")]))
    assert with_clauses(once) == once


def test_each_treaty_can_be_recorded_with_the_sources_that_it_cites(db: None) -> None:
    recording.record(items=[(SOURCE, source) for source in clauses.sources()])
    recording.record(items=[(TREATY, with_clauses(treaty(slug, publication="published"))) for slug in SLUGS])
    for row in Treaty.objects.all():
        assert with_clauses(render(TREATY, row)) == render(TREATY, row)
    assert not Source.objects.filter(citations__isnull=True).exists()


@pytest.mark.parametrize("slug", SLUGS)
def test_every_rule_names_an_article_and_no_field_twice(slug: str) -> None:
    rules = clauses.known(slug).get("rules", [])
    fields = [name for rule in rules for name in rule["fields"]]
    assert len(fields) == len(set(fields))
    assert [rule for rule in rules if rule["article"] is None] == [
        rule for rule in rules if rule["fields"] == {"reservations_regime": "silent"}
    ]
    assert all(re.fullmatch(r"art_\d+", rule["article"]) for rule in rules if rule["article"] is not None)
