"""Commitments through the API: what, but, says who, in one answer."""

import pytest

from provisions.choices import BearerMode, BeneficiaryMode, CaveatKind, PartyRole, Stance
from tests.api import expected
from tests.api.expected import BASE
from tests.factories import (
    ArticleFactory,
    CaveatFactory,
    CaveatOutcomeFactory,
    CitationFactory,
    CommitmentFactory,
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
)

pytestmark = pytest.mark.django_db


def listed(api, query):
    return expected.keys(api.get(f"/api/v1/commitments/?{query}"))


@pytest.fixture
def central():
    """A commitment with a caveat on its caveat, and all of them cited."""
    treaty = TreatyFactory(slug="t", title="Treaty")
    alpha, beta = PartyFactory(code="a", name="Alpha"), PartyFactory(code="b", name="Beta")
    source = SourceFactory(slug="gazette", title="Gazette")
    commitment = CommitmentFactory(
        treaty=treaty,
        article=ArticleFactory(treaty=treaty, eid="art_3", number="3"),
        key="oppose",
        position=7,
        bearer_mode=BearerMode.NAMED_PARTIES,
        bearers=[alpha],
        beneficiary_mode=BeneficiaryMode.NAMED_PARTIES,
        beneficiaries=[beta],
        topics=[TopicFactory(code="sanctions", label="Sanctions")],
        starts_on="2025",
        survives_months=6,
    )
    second = CaveatFactory(target_commitment=commitment, key="second", position=2)
    first = CaveatFactory(target_commitment=commitment, key="first", position=1, declared_by=beta)
    below = CaveatFactory(
        target_caveat=first, key="below", position=1, event=EventFactory(treaty=treaty, key="reservation")
    )
    CaveatFactory(target_caveat=below, key="bottom", position=1)
    other_treaty = TreatyFactory(slug="u", title="Other")
    CaveatOutcomeFactory(caveat=below, event=EventFactory(treaty=other_treaty, key="lapse", effective_on="2026"))
    CitationFactory(caveat=below, source=source, speaker="An analyst", stance=Stance.COMMENTS)
    CitationFactory(caveat=second, source=source)
    CitationFactory(commitment=commitment, source=source, on_behalf_of=alpha, said_on="2025-01", position=2)
    CitationFactory(commitment=commitment, source=source, paraphrase="Both will.", position=1)
    return commitment


def answer(commitment, standing):
    outcome_event = expected.event("u:lapse", effective_on="2026", treaty={"slug": "u", "title": "Other"})
    bottom = expected.caveat("t:bottom", "caveat", "t:below")
    below = expected.caveat(
        "t:below",
        "caveat",
        "t:first",
        event=expected.event("t:reservation"),
        outcomes=[{"outcome": "satisfies", "event": outcome_event}],
        caveats=[bottom],
        citations=[expected.citation("gazette", speaker="An analyst", stance="comments")],
    )
    beta = {"code": "b", "name": "Beta"}
    return {
        "ref": "t:oppose",
        "url": f"{BASE}/commitments/t:oppose/",
        "treaty": {"slug": "t", "title": "Treaty"},
        "article": {"ref": "t:art_3", "number": "3"},
        "summary": "Each party shall inform the other in good time.",
        "modality": "obligation",
        "force": "unknown",
        "performance": "unknown",
        "bearer_mode": "named_parties",
        "bearers": [{"code": "a", "name": "Alpha"}],
        "beneficiary_mode": "named_parties",
        "beneficiaries": [beta],
        "topics": [{"code": "sanctions", "label": "Sanctions"}],
        "quote": None,
        "starts_on": "2025",
        "ends_on": None,
        "survives_months": 6,
        "claim_status": "reported",
        "position": 7,
        "caveats": [
            expected.caveat("t:first", "commitment", "t:oppose", declared_by=beta, caveats=[below]),
            expected.caveat("t:second", "commitment", "t:oppose", position=2, citations=[expected.citation("gazette")]),
        ],
        "citations": [
            expected.citation("gazette", paraphrase="Both will."),
            expected.citation("gazette", on_behalf_of={"code": "a", "name": "Alpha"}, said_on="2025-01"),
        ],
        "standing": standing,  # asked about in test_standing.py
        "updated_at": expected.instant(commitment.treaty.updated_at),
    }


def test_list_and_detail_say_what_but_and_says_who(api, central):
    page = api.get("/api/v1/commitments/").json()
    assert page == expected.page(answer(central, page["results"][0]["standing"]))
    for address in ("t:oppose", "t%3Aoppose"):
        row = api.get(f"/api/v1/commitments/{address}/").json()
        assert row == answer(central, row["standing"])


def test_caveats_nest_to_any_depth(api):
    commitment = CommitmentFactory()
    caveat = CaveatFactory(target_commitment=commitment)
    for _ in range(20):
        caveat = CaveatFactory(target_caveat=caveat)
    node = api.get(f"/api/v1/commitments/{commitment.ref}/").json()
    depth = 0
    while node["caveats"]:
        (node,) = node["caveats"]
        depth += 1
    assert (depth, node["ref"]) == (21, caveat.ref)


def test_caveats_of_several_commitments_are_not_mixed_up(api):
    treaty = TreatyFactory()
    for number in range(3):
        commitment = CommitmentFactory(treaty=treaty, position=number + 1)
        for _ in range(number):
            CaveatFactory(target_caveat=CaveatFactory(target_commitment=commitment))
    rows = api.get("/api/v1/commitments/").json()["results"]
    assert [[len(caveat["caveats"]) for caveat in row["caveats"]] for row in rows] == [[], [1], [1, 1]]


@pytest.fixture
def sides():
    """Parties a and b, a participant p, a witness w; and a commitment of each mode."""
    treaty = TreatyFactory(slug="t")
    parties = {code: PartyFactory(code=code) for code in "abpwx"}
    for code, role in {"a": "party", "b": "party", "p": "participant", "w": "witness"}.items():
        ParticipationFactory(treaty=treaty, party=parties[code], role=PartyRole(role))
    modes = [
        ("each-to-others", BearerMode.EACH_PARTY, "", BeneficiaryMode.OTHER_PARTIES, ""),
        ("jointly-to-all", BearerMode.ALL_PARTIES_JOINTLY, "", BeneficiaryMode.ALL_PARTIES_COLLECTIVELY, ""),
        ("a-to-others", BearerMode.NAMED_PARTIES, "a", BeneficiaryMode.OTHER_PARTIES, ""),
        ("a-to-b-and-x", BearerMode.NAMED_PARTIES, "a", BeneficiaryMode.NAMED_PARTIES, "bx"),
        ("class-to-persons", BearerMode.CLASS_OF_PARTIES, "", BeneficiaryMode.PERSONS, ""),
    ]
    for position, (key, bearer_mode, bearers, beneficiary_mode, beneficiaries) in enumerate(modes, 1):
        CommitmentFactory(
            treaty=treaty,
            key=key,
            position=position,
            bearer_mode=bearer_mode,
            bearers=[parties[code] for code in bearers],
            beneficiary_mode=beneficiary_mode,
            beneficiaries=[parties[code] for code in beneficiaries],
        )


@pytest.mark.parametrize(
    "query, found",
    [
        ("bearer=a", ["each-to-others", "jointly-to-all", "a-to-others", "a-to-b-and-x"]),
        ("bearer=b", ["each-to-others", "jointly-to-all"]),
        ("bearer=p", ["each-to-others", "jointly-to-all"]),
        ("bearer=w", []),
        ("bearer=x", []),
        ("bearer=w,b", ["each-to-others", "jointly-to-all"]),
        ("beneficiary=a", ["each-to-others", "jointly-to-all"]),
        ("beneficiary=b", ["each-to-others", "jointly-to-all", "a-to-others", "a-to-b-and-x"]),
        ("beneficiary=w", []),
        ("beneficiary=x", ["a-to-b-and-x"]),
        ("bearer=a&beneficiary=x", ["a-to-b-and-x"]),
        ("bearer=b&beneficiary=a", ["each-to-others", "jointly-to-all"]),
        ("bearer_mode=class_of_parties,named_parties", ["a-to-others", "a-to-b-and-x", "class-to-persons"]),
        ("beneficiary_mode=persons", ["class-to-persons"]),
    ],
)
def test_bearers_and_beneficiaries_are_named_or_follow_from_the_mode(api, sides, query, found):
    assert listed(api, query) == [f"t:{key}" for key in found]


@pytest.fixture
def e3():
    """A group with a member of all times, a former one and one to come."""
    group = PartyFactory(code="e3", kind="group")
    group.members.create(party=PartyFactory(code="de"))
    group.members.create(party=PartyFactory(code="gb"), left_on="2020-01-31")
    group.members.create(party=PartyFactory(code="fr"), joined_on="2030-05")
    return group


@pytest.mark.parametrize(
    "query, found",
    [
        ("bearer=e3&on=2025-01-01", ["of-the-group", "of-a-member"]),
        ("bearer=de&on=2025-01-01", ["of-the-group", "of-a-member"]),
        ("bearer=gb&on=2025-01-01", []),
        ("bearer=gb&on=2020-01-31", ["of-the-group"]),
        ("bearer=fr&on=2025-01-01", []),
        ("bearer=fr&on=2030-05-31", ["of-the-group"]),
        ("bearer=fr,gb&on=2020-01-01", ["of-the-group"]),
    ],
)
def test_groups_are_expanded_as_they_were_on_the_day(api, e3, query, found):
    treaty = TreatyFactory(slug="t")
    for key, party in {"of-the-group": e3, "of-a-member": e3.members.get(party__code="de").party}.items():
        CommitmentFactory(treaty=treaty, key=key, bearer_mode=BearerMode.NAMED_PARTIES, bearers=[party])
    assert listed(api, query) == [f"t:{key}" for key in found]


def test_commitments_of_one_whose_personality_is_carried_on_are_its_own(api):
    former = PartyFactory(code="suhh", existed_until="1991-12-26")
    PartyFactory(code="ru", continues=former)
    commitment = CommitmentFactory(bearer_mode=BearerMode.NAMED_PARTIES, bearers=[former])
    assert listed(api, "bearer=ru") == [commitment.ref]


@pytest.mark.parametrize(
    "query, found",
    [
        ("treaty=t,none", ["plain", "qualified"]),
        ("treaty=none", []),
        ("ref=t:plain,t:none,none:plain", ["plain"]),
        ("article=t:art_3", ["plain"]),
        ("topic=economy", ["qualified"]),
        ("topic=trade", ["qualified"]),
        ("has_caveat=true", ["qualified"]),
        ("has_caveat=false", ["plain"]),
        ("caveat_kind=sunset", ["qualified"]),
        ("caveat_kind=snapback", []),
        ("source=gazette", ["plain"]),
        ("speaker=AN+ENVOY,+RETIRED", ["plain"]),
        ("source=herald&speaker=an+envoy,+retired", []),
        ("source=herald", ["plain"]),
        ("modality=obligation,right", ["plain", "qualified"]),
        ("claim_status=inferred", []),
        ("updated_after=2999-01-01T00:00:00Z", []),
    ],
)
def test_filters(api, query, found):
    treaty = TreatyFactory(slug="t")
    plain = CommitmentFactory(
        treaty=treaty, article=ArticleFactory(treaty=treaty, eid="art_3"), key="plain", position=1
    )
    CitationFactory(commitment=plain, source__slug="gazette", speaker="An envoy, retired")
    CitationFactory(commitment=plain, source__slug="herald")
    trade = TopicFactory(code="trade", parent=TopicFactory(code="economy"))
    qualified = CommitmentFactory(treaty=treaty, key="qualified", position=2, topics=[trade])
    CaveatFactory(target_caveat=CaveatFactory(target_commitment=qualified, kind=CaveatKind.SUNSET))
    assert listed(api, query) == [f"t:{key}" for key in found]
