"""An editor who looks at a record through the API finds the way back to its page in the admin."""

import pytest

from tests.factories import (
    ArticleFactory,
    CaveatFactory,
    CommitmentFactory,
    EventFactory,
    PartyFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
    UserFactory,
)

RECORDS = [
    ("articles", ArticleFactory, "ref"),
    ("caveats", CaveatFactory, "ref"),
    ("commitments", CommitmentFactory, "ref"),
    ("events", EventFactory, "ref"),
    ("parties", PartyFactory, "code"),
    ("sources", SourceFactory, "slug"),
    ("topics", TopicFactory, "code"),
    ("treaties", TreatyFactory, "slug"),
]


@pytest.mark.parametrize("resource, factory, name", RECORDS, ids=[resource for resource, *_ in RECORDS])
def test_editor_gets_the_address_of_the_admin_page(api, editor_api, resource, factory, name):
    record = factory()
    address = f"/api/v1/{resource}/{getattr(record, name)}/"
    link = editor_api.get(address)["Link"]
    assert link == f'<http://testserver/admin/provisions/{record._meta.model_name}/{record.pk}/change/>; rel="edit"'
    assert editor_api.get(link[1:].partition(">")[0]).status_code == 200
    assert "Link" not in api.get(address)


def test_who_may_only_look_gets_no_address(api, db):
    api.force_login(
        UserFactory(is_staff=True, permissions=["view_treaty"]), backend="django.contrib.auth.backends.ModelBackend"
    )
    treaty = TreatyFactory(publication="draft")
    answer = api.get(f"/api/v1/treaties/{treaty.slug}/")
    assert answer.status_code == 200
    assert "Link" not in answer
