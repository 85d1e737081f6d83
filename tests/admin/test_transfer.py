"""Whole documents through the admin: what would change is shown, and only what was shown is recorded."""

import json

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from provisions.documents import TREATY, render
from provisions.models import Commitment, Treaty
from tests.admin.conftest import Desk, change_url
from tests.admin.page import fields
from tests.factories import CaveatFactory, CitationFactory, CommitmentFactory, EditorFactory, TreatyFactory, UserFactory

pytestmark = pytest.mark.django_db

URL = "/admin/provisions/treaty/upload/"


def upload(client: Client, document):
    raw = document if isinstance(document, bytes) else json.dumps(document).encode()
    return client.post(URL, {"document": SimpleUploadedFile("treaty.json", raw)})


def shown(response):
    return [tuple(difference) for difference in response.context["preview"].differences]


def confirm(client: Client, response):
    return client.post(URL, {"confirmed": fields(response.content.decode())["confirmed"]})


@pytest.fixture
def treaty():
    treaty = TreatyFactory(slug="iran-russia-2025")
    for position, key in enumerate(("inform", "consult"), start=1):
        CommitmentFactory(treaty=treaty, key=key, position=position)
    CitationFactory(commitment=Commitment.objects.get(key="inform"))
    return treaty


def test_download_is_the_document(desk: Desk, treaty):
    response = desk.client.get(reverse("admin:provisions_treaty_download", args=[treaty.pk]))
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Content-Disposition"] == 'attachment; filename="iran-russia-2025.json"'
    assert response.json() == render(TREATY, treaty)


def test_document_as_downloaded_changes_nothing(desk: Desk, treaty):
    response = upload(desk.client, render(TREATY, treaty))
    assert shown(response) == []
    assert "Nothing: the document says what is recorded already." in response.content.decode()


def test_preview_names_what_would_change_and_changes_nothing(desk: Desk, treaty):
    before = render(TREATY, treaty)
    document = json.loads(json.dumps(before)) | {"title": "Another title"}
    document["commitments"][0] |= {"key": "assist"}
    document["commitments"][1]["summary"] = "Each shall consult the other."
    citation = f"citation {document['commitments'][0]['citations'][0]['source']}"
    assert shown(upload(desk.client, document)) == [
        ("changed", "/", "treaty iran-russia-2025", ("title",)),
        ("created", "/commitments/0", "commitment assist", ()),
        ("created", "/commitments/0/citations/0", citation, ()),
        ("changed", "/commitments/1", "commitment consult", ("summary",)),
        ("removed", "/commitments/0", "commitment inform", ()),
        ("removed", "/commitments/0/citations/0", citation, ()),
    ]
    assert render(TREATY, treaty) == before


def test_preview_names_lists_in_another_order(desk: Desk, treaty):
    document = render(TREATY, treaty)
    document["commitments"].reverse()
    assert shown(upload(desk.client, document)) == [
        ("changed", "/", "treaty iran-russia-2025", ("order of commitments",))
    ]


def test_preview_names_a_caveat_that_moves(desk: Desk, treaty):
    CaveatFactory(treaty=treaty, key="as-agreed")
    document = render(TREATY, treaty)
    document["commitments"][0]["caveats"].append(document["caveats"].pop())
    assert shown(upload(desk.client, document)) == [
        ("changed", "/commitments/0/caveats/0", "caveat as-agreed", ("what it belongs to",))
    ]


def test_confirmed_document_is_recorded(desk: Desk, treaty, editor):
    document = render(TREATY, treaty) | {"title": "Another title"}
    response = confirm(desk.client, upload(desk.client, document))
    assert response.headers["Location"] == change_url(treaty)
    treaty.refresh_from_db()
    assert treaty.title == "Another title"
    assert LogEntry.objects.get().user == editor


def test_new_treaty_is_recorded(desk: Desk):
    document = {"slug": "new-treaty", "title": "A new treaty", "instrument_type": "treaty"}
    response = upload(desk.client, document)
    assert shown(response) == [("created", "/", "treaty new-treaty", ())]
    assert not Treaty.objects.exists()
    assert confirm(desk.client, response).status_code == 302
    assert Treaty.objects.get().title == "A new treaty"


def test_record_that_changed_since_the_preview_is_shown_again(desk: Desk, treaty):
    response = upload(desk.client, render(TREATY, treaty) | {"title": "Another title"})
    Commitment.objects.filter(key="consult").update(summary="Changed by somebody else.")
    again = confirm(desk.client, response)
    assert "The record has changed since this preview" in again.content.decode()
    assert [name for _, _, name, _ in shown(again)] == ["treaty iran-russia-2025", "commitment consult"]
    treaty.refresh_from_db()
    assert treaty.title != "Another title"
    assert confirm(desk.client, again).status_code == 302
    treaty.refresh_from_db()
    assert treaty.title == "Another title"


@pytest.mark.parametrize("confirmed", ["", "forged", "e30:1tabcd:abc"])
def test_confirmation_is_signed(desk: Desk, confirmed: str):
    response = desk.client.post(URL, {"confirmed": confirmed}, follow=True)
    assert "This preview is too old or not yours" in response.content.decode()


def test_confirmation_of_another_editor_is_not_taken(desk: Desk, treaty):
    response = upload(desk.client, render(TREATY, treaty) | {"title": "Another title"})
    desk.client.force_login(EditorFactory())
    assert "too old or not yours" in confirm(desk.client, response).client.get(URL).content.decode()
    treaty.refresh_from_db()
    assert treaty.title != "Another title"


@pytest.mark.parametrize(
    "document, code",
    [
        (b"{", "malformed_json"),
        (b"\xff", "not_utf8"),
        (b'{"slug": "a", "slug": "b"}', "repeated_key"),
        (b"[]", "wrong_type"),
        (b"{}", "required"),
        ({"slug": "x", "title": " ", "instrument_type": "treaty"}, "wrong_form"),
        ({"slug": "x", "title": "X", "instrument_type": "treaty", "colour": 1}, "unknown_field"),
        ({"slug": "x", "title": "X", "instrument_type": "treaty", "topics": ["none"]}, "unknown_reference"),
    ],
)
def test_document_that_cannot_be_recorded_is_explained(desk: Desk, document, code):
    response = upload(desk.client, document)
    assert response.status_code == 422
    assert code in [fault.code for fault in response.context["faults"]]
    assert not Treaty.objects.exists()


def test_upload_needs_a_file(desk: Desk):
    assert "This field is required." in desk.client.post(URL, {}).content.decode()


def test_upload_needs_every_permission_below_a_treaty(client: Client, treaty):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=("view_treaty", "change_treaty", "add_treaty")))
    client.force_login(user)
    assert client.get(URL).status_code == 403
    assert upload(client, render(TREATY, treaty)).status_code == 403
    assert client.get(reverse("admin:provisions_treaty_download", args=[treaty.pk])).status_code == 200


def test_download_needs_permission(client: Client, treaty):
    client.force_login(UserFactory(is_staff=True))
    assert client.get(reverse("admin:provisions_treaty_download", args=[treaty.pk])).status_code == 403
