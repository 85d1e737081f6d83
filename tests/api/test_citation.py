"""Citations through the API: who says what about which record."""

import pytest

from provisions.choices import RelationKind, Stance
from tests.api import expected
from tests.factories import (
    ArticleFactory,
    CaveatFactory,
    CitationFactory,
    CommitmentFactory,
    EventFactory,
    PartyFactory,
    RelationFactory,
    SourceFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def treaty():
    """A treaty with one citation about each type of record; the paraphrase is the type."""
    treaty = TreatyFactory(slug="t", title="Treaty")
    source = SourceFactory(slug="gazette", title="Gazette")
    subjects = {
        "article": ArticleFactory(treaty=treaty, eid="art_1"),
        "event": EventFactory(treaty=treaty, key="e"),
        "commitment": CommitmentFactory(treaty=treaty, key="c"),
        "caveat": CaveatFactory(treaty=treaty, key="k"),
        "relation": RelationFactory(treaty=treaty, kind=RelationKind.AMENDS, to_treaty=TreatyFactory(slug="u")),
    }
    CitationFactory(treaty=treaty, source=source, paraphrase="treaty", position=1)
    for name, subject in subjects.items():
        CitationFactory(**{name: subject}, source__slug=f"on-{name}", paraphrase=name)
    return treaty


def test_row_names_treaty_subject_and_source(api, treaty):
    alpha = PartyFactory(code="a", name="Alpha")
    CitationFactory(
        treaty=treaty,
        source=SourceFactory(slug="herald", title="Gazette"),
        stance=Stance.DENIES,
        speaker="A minister",
        speaker_role="minister",
        on_behalf_of=alpha,
        said_on="2025-01",
        paraphrase="It is not so.",
        locator="¶3",
        about=["renewal"],
        position=2,
    )
    statement = expected.citation(
        "herald",
        stance="denies",
        speaker="A minister",
        speaker_role="minister",
        on_behalf_of={"code": "a", "name": "Alpha"},
        said_on="2025-01",
        paraphrase="It is not so.",
        locator="¶3",
        about=["renewal"],
    )
    assert api.get("/api/v1/citations/?source=herald").json() == expected.page(
        {
            "treaty": {"slug": "t", "title": "Treaty"},
            "subject": {"type": "treaty", "ref": "t"},
            **statement,
            "position": 2,
            "updated_at": expected.instant(treaty.updated_at),
        }
    )


def test_subjects_of_every_type_are_named(api, treaty):
    rows = api.get("/api/v1/citations/").json()["results"]
    assert {row["paraphrase"]: row["subject"] for row in rows} == {
        "treaty": {"type": "treaty", "ref": "t"},
        "article": {"type": "article", "ref": "t:art_1"},
        "event": {"type": "event", "ref": "t:e"},
        "commitment": {"type": "commitment", "ref": "t:c"},
        "caveat": {"type": "caveat", "ref": "t:k"},
        "relation": {"type": "relation", "ref": "t:amends:u"},
    }


@pytest.mark.parametrize(
    "query, found",
    [
        ("subject_type=treaty,relation", ["treaty", "relation"]),
        ("article=t:art_1", ["article"]),
        ("event=t:e", ["event"]),
        ("commitment=t:c", ["commitment"]),
        ("caveat=t:k", ["caveat"]),
        ("source=gazette,on-event", ["treaty", "event"]),
        ("stance=denies", ["caveat"]),
        ("speaker=a+MINISTER", ["caveat"]),
        ("on_behalf_of=a", ["caveat"]),
        ("said_on=2025-01-31", ["caveat"]),
        ("said_on_after=2025-02", []),
        ("said_on_before=2025", ["caveat"]),
        ("treaty=u", []),
        ("updated_after=2999-01-01", []),
    ],
)
def test_filters(api, treaty, query, found):
    treaty.citations.filter(paraphrase="caveat").update(
        stance=Stance.DENIES, speaker="A minister", said_on="2025-01", on_behalf_of=PartyFactory(code="a")
    )
    assert expected.keys(api.get(f"/api/v1/citations/?{query}"), "paraphrase") == found
