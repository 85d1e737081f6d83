"""What is not published is indistinguishable from what is absent, wherever one looks; editors see it."""

import re

import pytest
from django.urls import reverse

from provisions.api.urls import router
from provisions.choices import PublicationState, RelationKind
from tests.api import expected
from tests.api.full_treaty import full_treaty
from tests.factories import (
    CaveatFactory,
    CaveatOutcomeFactory,
    CitationFactory,
    CommitmentTopicFactory,
    EventFactory,
    ParticipationFactory,
    PartyFactory,
    RelationFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
    TreatyTopicFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

LISTS = [prefix for prefix, _, name in router.registry if name not in ("problem", "vocabulary")]
HOST = "http://testserver"
ADDRESSES = {
    "treaties/hidden-treaty/": "treaties/absent-treaty/",
    "treaties/hidden-treaty/timeline/": "treaties/absent-treaty/timeline/",
    "treaties/hidden-treaty/document/": "treaties/absent-treaty/document/",
    "articles/hidden-treaty:hidden_2/": "articles/absent-treaty:absent_2/",
    "events/hidden-treaty:hidden-event/": "events/absent-treaty:absent-event/",
    "commitments/hidden-treaty:hidden-commitment/": "commitments/absent-treaty:absent-commitment/",
    "caveats/hidden-treaty:hidden-below-1/": "caveats/absent-treaty:absent-below-1/",
}


@pytest.fixture(params=[PublicationState.DRAFT, PublicationState.WITHDRAWN])
def hidden(request):
    """A treaty full of records that is not public, tied to the public record `shown` in every way that rows can be."""
    hidden = full_treaty("hidden", publication=request.param)
    party, topic, source = PartyFactory(code="common"), TopicFactory(code="common"), SourceFactory(slug="common")
    shown = TreatyFactory(slug="shown", title="Shown", parties=[party], topics=[topic])
    ParticipationFactory(treaty=hidden, party=party)
    TreatyTopicFactory(treaty=hidden, topic=topic)
    CommitmentTopicFactory(commitment=hidden.commitments.get(), topic=topic)
    EventFactory(treaty=hidden, key="hidden-act", party=party)
    CitationFactory(treaty=hidden, source=source)
    CitationFactory(treaty=shown, source=source)
    RelationFactory(treaty=hidden, kind=RelationKind.SUPERSEDES, to_treaty=shown)
    CitationFactory(
        relation=RelationFactory(treaty=shown, kind=RelationKind.AMENDS, to_treaty=hidden),
        source=source,
        paraphrase="About the hidden one",
    )
    CaveatOutcomeFactory(
        caveat=CaveatFactory(treaty=shown, key="open"), event=EventFactory(treaty=hidden, key="hidden-end")
    )
    return hidden


def crawl(api, *, further=True):
    """The text of all lists and, going `further`, of all records and links that they lead to.

    Documents are left out, being complete or nothing: that a public one names no hidden treaty is a rule for writing.
    """
    seen, waiting, texts = set(), [f"/api/v1/{name}/?limit=200" for name in LISTS] + ["/api/v1/"], []
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        response = api.get(address)
        assert response.status_code == 200, address
        texts.append(response.content.decode())
        links = further and re.findall(r'"(?:url|self|timeline|treaties|commitments|citations)":"([^"]+)"', texts[-1])
        waiting += [link.removeprefix(HOST) for link in links or () if link.startswith(HOST)]
    assert len(seen) > (40 if further else 10)
    return "\n".join(texts)


def without_own_things(text):
    """Parties, topics and sources are public by themselves, and so is the treaty that the hidden one refers to."""
    return re.sub(r"hidden-(?:party|group|topics?|source-\d+|other)\b|(?:Party|Group) hidden", "", text)


def test_nothing_of_it_is_anywhere_for_the_public(api, hidden):
    assert "hidden" not in without_own_things(crawl(api))


def test_editor_finds_it_everywhere(editor_api, hidden):
    text = crawl(editor_api, further=False)
    for found in ("hidden-treaty:hidden-end", "hidden-treaty:hidden-below-1", "shown:amends:hidden-treaty"):
        assert found in text
    detail = editor_api.get("/api/v1/treaties/shown/").json()
    assert [relation["treaty"]["slug"] for relation in detail["reverse_relations"]] == ["hidden-treaty"]
    assert expected.keys(editor_api.get("/api/v1/treaties/?publication=draft,withdrawn"), "slug") == ["hidden-treaty"]


def counts(api, address):
    return api.get(f"/api/v1/{address}/").json()["counts"]


def test_counts_count_what_the_asker_may_see(api, editor_api, hidden):
    addresses = ("parties/common", "topics/common", "sources/common", "treaties/shown")
    public, whole = ([counts(client, address) for address in addresses] for client in (api, editor_api))
    assert public == [
        {"treaties": 1, "events": 0},
        {"treaties": 1, "commitments": 0},
        {"citations": 1, "treaties": 1},
        {"articles": 0, "events": 0, "commitments": 0, "caveats": 1, "relations": 0, "citations": 1},
    ]
    assert whole == [
        {"treaties": 2, "events": 1},
        {"treaties": 2, "commitments": 1},
        {"citations": 3, "treaties": 2},
        {"articles": 0, "events": 0, "commitments": 0, "caveats": 1, "relations": 1, "citations": 2},
    ]


@pytest.mark.parametrize("name", LISTS)
def test_exact_count_equals_what_is_listed(api, editor_api, hidden, name):
    for client in (api, editor_api):
        body = client.get(f"/api/v1/{name}/?limit=200&count=exact").json()
        assert body["count"] == len(body["results"])


@pytest.mark.parametrize("address", ADDRESSES)
def test_hidden_record_answers_exactly_like_an_absent_one(api, editor_api, hidden, address):
    answers = []
    for word, path in (("hidden", address), ("absent", ADDRESSES[address])):
        response = api.get(f"/api/v1/{path}")
        assert response.status_code == 404
        body = response.json() | {"request_id": None}
        answers.append(str(body).replace(word, "…"))
    assert answers[0] == answers[1]
    assert editor_api.get(f"/api/v1/{address}").status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "treaties/?slug=hidden-treaty",
        "treaties/?party=hidden-party",
        "treaties/?topic=hidden-topics",
        "commitments/?bearer=hidden-party",
        "commitments/?source=hidden-source-3",
        "events/?party=hidden-party",
        "caveats/?declared_by=hidden-party",
        "citations/?on_behalf_of=hidden-party",
        "relations/?to_treaty=hidden-treaty",
        "articles/?ref=hidden-treaty:hidden_2",
    ],
)
def test_no_filter_tells_of_hidden_records(api, editor_api, hidden, query):
    assert api.get(f"/api/v1/{query}").json() == expected.page()
    assert editor_api.get(f"/api/v1/{query}").json() != expected.page()


def test_staff_need_the_permission_and_others_the_staff_flag(client, hidden):
    address = reverse("treaty-detail", args=["hidden-treaty"])
    askers = {
        404: [UserFactory(is_staff=True), UserFactory(permissions=["view_treaty"])],
        200: [UserFactory(is_staff=True, permissions=["view_treaty"])],
    }
    for status, users in askers.items():
        for user in users:
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
            assert client.get(address).status_code == status
