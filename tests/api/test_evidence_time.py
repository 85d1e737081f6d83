"""Evidence time: with `known_on` only what sources had published by that day."""

from datetime import date, timedelta

import pytest

from provisions.choices import EventKind, RelationKind, Stance
from provisions.models import Source
from provisions.models.evidence import published_by
from provisions.recording import check_standing
from provisions.standing.days import last_day
from tests.api.contract import assert_problem
from tests.api.expected import keys
from tests.factories import (
    ArticleFactory,
    CaveatFactory,
    CaveatOutcomeFactory,
    CitationFactory,
    CommitmentFactory,
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db

DAY, LATER = "2025-01-15", "2025-01-18"


def told(published_on=DAY, **about):
    """A citation of a source published on that day."""
    return CitationFactory(source=SourceFactory(published_on=published_on), **about)


@pytest.fixture
def treaty():
    """Known since the first day."""
    treaty = TreatyFactory(slug="t", title="Treaty")
    told(treaty=treaty)
    return treaty


def asked(api, address, day=DAY):
    response = api.get(f"/api/v1/{address}{'&' if '?' in address else '?'}known_on={day}")
    assert response.status_code == 200, response.json()
    return response.json()


def listed(api, name, day=DAY):
    key = {"treaties": "slug"}.get(name.partition("/")[0], "ref")
    return [row[key] for row in asked(api, name, day)["results"]]


def test_a_source_counts_from_its_last_possible_day():
    days = [date(2024, 2, 27) + timedelta(days=number) for number in range(400)]
    dates = sorted({str(day)[:length] for day in days for length in (4, 7, 10)} | {"0001", "0099-12", "9999-12-31"})
    made = [SourceFactory.build(published_on=value) for value in dates]
    made += [SourceFactory.build(published_on=None, retrieved_on=value) for value in dates]
    made += [SourceFactory.build(published_on="2024-03", retrieved_on=value) for value in dates]
    Source.objects.bulk_create(made)
    for day in (date.min, *days[::7], date(9999, 12, 30), date.max):
        expected = {source.slug for source in made if last_day(source.published_on or source.retrieved_on) <= day}
        found = Source.objects.filter(published_by(day, source="")).values_list("slug", flat=True)
        assert set(found) == expected, day


@pytest.mark.parametrize("stance", Stance)
def test_a_record_is_known_from_the_first_source_that_asserts_it(api, treaty, stance):
    event = EventFactory(treaty=treaty, key="e")
    told(LATER, event=event)
    told("2025-01-20", event=event)
    told("2025-01-16", event=event, stance=stance)
    asserts = stance in (Stance.SUPPORTS, Stance.REPORTS, Stance.QUALIFIES)
    assert listed(api, "events/") == []
    assert listed(api, "events/", "2025-01-16") == (["t:e"] if asserts else [])
    assert listed(api, "events/", LATER) == ["t:e"]
    assert len(asked(api, "events/t:e/", LATER)["citations"]) == 2


def test_what_no_source_asserts_is_known_with_its_treaty(api):
    event = EventFactory(treaty__slug="t", key="e")
    told("2024", event=event, stance=Stance.DENIES)
    assert (listed(api, "treaties/", "0001-01-01"), listed(api, "events/", "0001-01-01")) == (["t"], ["t:e"])
    commitment = CommitmentFactory(treaty=event.treaty)
    told(commitment=commitment)
    assert listed(api, "treaties/", "2025-01-14") == listed(api, "events/", "2025-01-14") == []
    assert (listed(api, "treaties/"), listed(api, "events/")) == (["t"], ["t:e"])


def test_details_of_what_was_not_known_are_not_found(api, treaty):
    article = ArticleFactory(treaty=treaty, eid="art_1")
    commitment = CommitmentFactory(treaty=treaty, key="c")
    caveat = CaveatFactory(treaty=treaty, key="q")
    event = EventFactory(treaty=treaty, key="e")
    for subject in ({"article": article}, {"commitment": commitment}, {"caveat": caveat}, {"event": event}):
        told(LATER, **subject)
    for address in ("articles/t:art_1/", "commitments/t:c/", "caveats/t:q/", "events/t:e/"):
        assert_problem(api.get(f"/api/v1/{address}?known_on={DAY}"), 404, "not_found")
        assert asked(api, address, LATER)
    for address in ("treaties/t/", "treaties/t/timeline/"):
        assert_problem(api.get(f"/api/v1/{address}?known_on=2025-01-14"), 404, "not_found")
    nothing = {"articles": 0, "events": 0, "commitments": 0, "caveats": 0, "relations": 0, "citations": 1}
    assert asked(api, "treaties/t/")["counts"] == nothing
    assert asked(api, "treaties/t/", LATER)["counts"] == {
        **dict.fromkeys(("articles", "events", "commitments", "caveats"), 1),
        "relations": 0,
        "citations": 5,
    }


def test_what_is_shown_inside_follows(api, treaty):
    """Each thing nested in another, or referred to by it, told of later than that."""
    other = TreatyFactory(slug="other")
    told(LATER, treaty=other)
    article = ArticleFactory(treaty=treaty, eid="art_1", position=1)
    answered = EventFactory(treaty=treaty, key="answered")
    event = EventFactory(responds_to=answered, key="e", kind=EventKind.COMMUNICATION, articles=[article])
    commitment = CommitmentFactory(article=article, key="c")
    caveat = CaveatFactory(target_commitment=commitment, key="q", event=answered)
    below = CaveatFactory(target_caveat=caveat, key="below")
    CaveatOutcomeFactory(caveat=caveat, event=answered)
    whole = CaveatFactory(treaty=treaty, key="whole")
    RelationFactory(treaty=treaty, kind=RelationKind.AMENDS, to_treaty=other)
    RelationFactory(treaty=other, kind=RelationKind.SUPERSEDES, to_treaty=treaty)
    for subject in ({"event": event}, {"commitment": commitment}, {"caveat": caveat}):
        told(**subject)
    for subject in ({"article": article}, {"event": answered}, {"caveat": below}, {"caveat": whole}):
        told(LATER, **subject)
    told(LATER, commitment=commitment, stance=Stance.COMMENTS)

    shown = asked(api, "commitments/t:c/")
    assert (shown["article"], len(shown["citations"])) == (None, 1)
    assert [(row["ref"], row["event"], row["outcomes"], row["caveats"]) for row in shown["caveats"]] == [
        ("t:q", None, [], [])
    ]
    event = asked(api, "events/t:e/")
    assert (event["responds_to"], event["articles"]) == (None, [])
    record = asked(api, "treaties/t/")
    assert (record["caveats"], record["relations"], record["reverse_relations"]) == ([], [], [])
    assert listed(api, "caveats/") == ["t:q"]
    assert asked(api, "relations/")["results"] == []
    assert len(asked(api, "citations/?treaty=t")["results"]) == 4

    shown = asked(api, "commitments/t:c/", LATER)
    assert (shown["article"]["ref"], len(shown["citations"])) == ("t:art_1", 2)
    [qualifying] = shown["caveats"]
    assert (qualifying["event"]["ref"], len(qualifying["outcomes"]), len(qualifying["caveats"])) == ("t:answered", 1, 1)
    event = asked(api, "events/t:e/", LATER)
    assert (event["responds_to"]["ref"], len(event["articles"])) == ("t:answered", 1)
    record = asked(api, "treaties/t/", LATER)
    assert [len(record[key]) for key in ("caveats", "relations", "reverse_relations")] == [1, 1, 1]
    assert listed(api, "caveats/", LATER) == ["t:below", "t:q", "t:whole"]
    assert len(asked(api, "relations/", LATER)["results"]) == 2
    assert len(asked(api, "citations/?treaty=t", LATER)["results"]) == 9


def test_a_caveat_or_citation_of_what_was_not_known_was_not_known_either(api, treaty):
    commitment = CommitmentFactory(treaty=treaty, key="c")
    told(LATER, commitment=commitment)
    told(commitment=commitment, stance=Stance.COMMENTS, locator="early")
    told(caveat=CaveatFactory(target_commitment=commitment, key="q"))
    assert listed(api, "caveats/") == []
    assert asked(api, "citations/?commitment=t:c")["results"] == []
    assert len(asked(api, "citations/?commitment=t:c", LATER)["results"]) == 2


def test_a_field_with_sources_of_its_own_is_known_from_the_first_of_them(api, treaty):
    type(treaty).objects.update(
        renewal="automatic", renewal_months=60, term_months=240, authentic_languages=["en"], summary="Short"
    )
    treaty.topic_links.create(topic=TopicFactory(code="energy"))
    told(LATER, treaty=treaty, about=["renewal", "renewal_months", "title", "authentic_languages", "topics"])
    told("2025-01-20", treaty=treaty, about=["renewal"])
    told(LATER, treaty=treaty, about=["term_months"])
    told(treaty=treaty, about=["term_months"])
    told(LATER, treaty=treaty, about=["summary"], stance=Stance.COMMENTS)
    told(event=EventFactory(treaty=treaty), about=["notice_months"])
    fields = ("title", "renewal", "renewal_months", "term_months", "authentic_languages", "summary", "topics")
    energy = [{"code": "energy", "label": energy_label(treaty)}]
    assert [asked(api, "treaties/t/")[key] for key in fields] == ["Treaty", "unknown", None, 240, [], "Short", []]
    known = ["Treaty", "automatic", 60, 240, ["en"], "Short", energy]
    assert [asked(api, "treaties/t/", LATER)[key] for key in fields] == known
    assert [api.get("/api/v1/treaties/t/").json()[key] for key in fields] == known


def energy_label(treaty):
    return treaty.topics.get().label


def test_fields_are_hidden_where_a_record_is_only_referred_to(api, treaty):
    answered = EventFactory(treaty=treaty, key="answered", occurred_on="2025-02", effective_on="2025-03")
    told(event=answered)
    told(LATER, event=answered, about=["effective_on"])
    EventFactory(responds_to=answered, key="e", kind=EventKind.COMMUNICATION)
    caveat = CaveatFactory(treaty=treaty, key="q", event=answered)
    CaveatOutcomeFactory(caveat=caveat, event=answered)
    for day, effective_on in ((DAY, None), (LATER, "2025-03")):
        shown = asked(api, "caveats/t:q/", day)
        references = (asked(api, "events/t:e/", day)["responds_to"], shown["event"], shown["outcomes"][0]["event"])
        assert [(each["occurred_on"], each["effective_on"]) for each in references] == [("2025-02", effective_on)] * 3


def test_no_filter_tells_of_what_was_not_known(api, treaty):
    event = EventFactory(treaty=treaty, key="e", occurred_on="2025-02-01", party=PartyFactory(code="a"))
    told(event=event)
    told(LATER, event=event, about=["occurred_on", "party"])
    told(LATER, event=EventFactory(treaty=treaty, key="later", kind=EventKind.ADOPTION, occurred_on="2024"))
    commitment = CommitmentFactory(treaty=treaty, key="c")
    told(commitment=commitment)
    told(LATER, caveat=CaveatFactory(target_commitment=commitment, kind="sunset"))
    for query, ref in {
        "events/?occurred_on=2025-02-01": "t:e",
        "events/?occurred_on_after=2025": "t:e",
        "events/?party=a": "t:e",
        "events/?kind=adoption": "t:later",
        "commitments/?caveat_kind=sunset": "t:c",
        "commitments/?has_caveat=true": "t:c",
    }.items():
        assert (listed(api, query), listed(api, query, LATER)) == ([], [ref]), query
    assert listed(api, "events/?treaty=t&kind=signature") == ["t:e"]
    assert (listed(api, "commitments/?has_caveat=false"), listed(api, "commitments/?has_caveat=false", LATER)) == (
        ["t:c"],
        [],
    )


def test_no_filter_tells_of_bearers_beneficiaries_or_topics_that_were_not_known(api, treaty):
    bearer, beneficiary, topic = PartyFactory(code="a"), PartyFactory(code="b"), TopicFactory(code="top")
    commitment = CommitmentFactory(
        treaty=treaty,
        key="c",
        bearer_mode="named_parties",
        bearers=[bearer],
        beneficiary_mode="named_parties",
        beneficiaries=[beneficiary],
        topics=[topic],
    )
    told(commitment=commitment)
    told(LATER, commitment=commitment, about=["bearers", "beneficiaries", "topics"])
    for address in ("commitments/?bearer=a", "commitments/?beneficiary=b", "commitments/?topic=top"):
        assert (listed(api, address), listed(api, address, LATER)) == ([], ["t:c"]), address
    assert (listed(api, "parties/a/commitments/"), listed(api, "parties/a/commitments/", LATER)) == ([], ["t:c"])


def test_no_list_of_participants_tells_of_an_act_that_was_not_known(api, treaty):
    ParticipationFactory(treaty=treaty, party=PartyFactory(code="b"))
    event = EventFactory(treaty=treaty, kind="accession", occurred_on="2024-01-01", party=PartyFactory(code="a"))
    told(LATER, event=event)
    check_standing(treaty_ids=[treaty.pk], renew=True)
    for address in ("treaties/t/participations/", "parties/a/participations/"):
        before, after = (len(asked(api, address, day)["results"]) for day in (DAY, LATER))
        assert after - before == 1, address


def test_the_timeline_places_an_event_by_what_was_known(api, treaty):
    event = EventFactory(treaty=treaty, key="e", occurred_on="2025-01-10", notified_on="2025-01-12")
    told(event=event, said_on="2025-01-13")
    told(LATER, event=event, about=["occurred_on"])
    told(LATER, event=EventFactory(treaty=treaty, key="undated", occurred_on=None), said_on="2025-01-02")
    place = ("ref", "on", "on_field", "precision", "at_latest_on", "occurred_on")

    def timeline(day):
        return [[row[key] for key in place] for row in asked(api, "treaties/t/timeline/", day)["events"]]

    assert timeline(DAY) == [["t:e", "2025-01-12", "notified_on", "day", None, None]]
    assert timeline(LATER) == [
        ["t:e", "2025-01-10", "occurred_on", "day", None, "2025-01-10"],
        ["t:undated", None, "unknown", "unknown", "2025-01-02", None],
    ]


def test_derived_dates_are_those_known_then(api, treaty):
    """The stored dates are those of all evidence."""
    first = EventFactory(treaty=treaty, key="first", occurred_on="2025-01-10", claim_status="reported")
    better = EventFactory(treaty=treaty, key="better", occurred_on="2025-01-11", claim_status="official")
    force = EventFactory(treaty=treaty, key="force", occurred_on="2025-01-12", kind=EventKind.ENTRY_INTO_FORCE)
    type(treaty).objects.update(signed_on="2025-01-11", in_force_on="2025-01-12")
    told("2025-01-16", event=first)
    told("2025-01-17", event=better)
    told(LATER, event=force)

    def dates(day):
        answers = asked(api, "treaties/t/", day), asked(api, "treaties/", day)["results"][0]
        [found] = {(answer["signed_on"], answer["in_force_on"]) for answer in answers}
        return found

    assert dates(DAY) == (None, None)
    assert dates("2025-01-16") == ("2025-01-10", None)
    assert dates("2025-01-17") == ("2025-01-11", None)
    assert dates(LATER) == ("2025-01-11", "2025-01-12")
    assert listed(api, "treaties/?signed_on=2025-01-11", "2025-01-16") == []
    assert listed(api, "treaties/?signed_on=2025-01-11", "2025-01-17") == ["t"]
    assert listed(api, "treaties/?in_force_on_after=2025", "2025-01-17") == []
    assert keys(api.get("/api/v1/treaties/?in_force_on_after=2025"), "slug") == ["t"]


def test_counts_of_a_party_are_of_what_was_known(api, treaty):
    party = PartyFactory(code="a")
    treaty.participations.create(party=party, role="party")
    told(LATER, event=EventFactory(treaty=treaty, party=party))
    assert asked(api, "parties/a/", "2025-01-14")["counts"] == {"treaties": 0, "events": 0}
    assert asked(api, "parties/a/")["counts"] == {"treaties": 1, "events": 0}
    assert asked(api, "parties/", LATER)["results"][0]["counts"] == {"treaties": 1, "events": 1}


def test_no_order_tells_of_dates_that_were_not_known(api, treaty):
    assert api.get("/api/v1/treaties/?ordering=signed_on").status_code == 200
    for name in ("signed_on", "-in_force_on"):
        refused = api.get(f"/api/v1/treaties/?ordering={name}&known_on=2020-01-01")
        assert_problem(refused, 400, "invalid_parameter", "is no ordering of this list")
