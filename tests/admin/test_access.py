"""Who gets in, who may do what, and what forged forms achieve: nothing."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from provisions.models import Caveat, Citation, Commitment, Participation, Treaty, TreatyTopic
from tests.admin.conftest import Desk, change_url
from tests.admin.page import added_row
from tests.factories import (
    CaveatFactory,
    CitationFactory,
    CommitmentFactory,
    ParticipationFactory,
    PartyFactory,
    SourceFactory,
    TopicFactory,
    TreatyFactory,
    TreatyTopicFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

PASSWORD = "a long enough sentence"


@pytest.fixture
def superuser():
    return get_user_model().objects.create_superuser("mary", password=PASSWORD)


def log_in(client: Client, password: str, name: str = "mary"):
    return client.post(reverse("admin:login"), {"username": name, "password": password, "next": "/admin/"})


def test_repeated_failures_lock_the_name_out(client: Client, superuser):
    for _ in range(settings.AXES_FAILURE_LIMIT - 1):
        assert log_in(client, "wrong").status_code == 200
    locked = log_in(client, "wrong")
    assert locked.status_code == 429
    assert "is closed for 15 minutes" in locked.content.decode()
    assert log_in(client, PASSWORD).status_code == 429
    assert client.get("/admin/").status_code == 302


def test_name_that_does_not_exist_is_locked_out_alike(client: Client):
    answers = [log_in(client, "wrong", "nobody").status_code for _ in range(settings.AXES_FAILURE_LIMIT)]
    assert answers == [200] * (settings.AXES_FAILURE_LIMIT - 1) + [429]


def test_lock_opens_after_a_while(client: Client, superuser):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        log_in(client, "wrong")
    AccessAttempt.objects.update(attempt_time=timezone.now() - settings.AXES_COOLOFF_TIME - timedelta(seconds=1))
    assert log_in(client, PASSWORD).headers["Location"] == "/admin/"


def test_success_forgets_earlier_failures(client: Client, superuser):
    for _ in range(settings.AXES_FAILURE_LIMIT - 1):
        log_in(client, "wrong")
    assert log_in(client, PASSWORD).status_code == 302
    client.logout()
    assert log_in(client, "wrong").status_code == 200


def test_another_name_is_not_locked_out(client: Client, superuser):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        log_in(client, "wrong", "nobody")
    assert log_in(client, PASSWORD).status_code == 302


@pytest.mark.parametrize("user", [None, {}, {"is_staff": True, "is_active": False}])
def test_only_active_staff_get_in(client: Client, user):
    if user is not None:
        client.force_login(UserFactory(**user))
    assert client.get("/admin/").status_code == 302


def test_staff_without_permission_see_nothing(client: Client):
    commitment = CommitmentFactory()
    client.force_login(UserFactory(is_staff=True))
    assert client.get("/admin/").status_code == 200
    assert client.get(change_url(commitment)).status_code == 403
    assert client.get(reverse("admin:provisions_commitment_changelist")).status_code == 403
    assert client.get("/admin/provisions/treaty/upload/").status_code == 403


def test_index_shows_worklists_of_what_the_user_may_see(client: Client):
    CommitmentFactory(treaty=TreatyFactory(publication="draft"), claim_status="inferred")
    client.force_login(UserFactory(is_staff=True, permissions=["view_treaty", "view_commitment"]))
    page = client.get("/admin/").content.decode()
    for name in ("Draft treaties", "Uncited treaties", "Uncited commitments", "Only inferred commitments"):
        assert f">{name}</a>" in page
    client.force_login(UserFactory(is_staff=True, permissions=["view_treaty"]))
    page = client.get("/admin/").content.decode()
    assert "Draft treaties" in page
    assert "commitments" not in page


@pytest.mark.parametrize("query, found", [("cited=no", 1), ("cited=yes", 1), ("claim_status__exact=inferred", 1)])
def test_worklist_holds_what_it_says(desk: Desk, query: str, found: int):
    CitationFactory(commitment=CommitmentFactory())
    CommitmentFactory(claim_status="inferred")
    page = desk.client.get(f"{reverse('admin:provisions_commitment_changelist')}?{query}")
    assert page.context["cl"].result_count == found


def test_reader_sees_but_cannot_save(desk_of):
    commitment = CommitmentFactory(position=1)
    CaveatFactory(target_commitment=commitment, summary="Only in part.")
    desk = desk_of(UserFactory(is_staff=True, permissions=["view_commitment", "view_caveat", "view_citation"]))
    page = desk.client.get(change_url(commitment))
    assert "Only in part." in page.content.decode()
    assert 'name="_save"' not in page.content.decode()
    assert desk.save(commitment, {"summary": "Forged."}).status_code == 403
    assert desk.client.post(f"{change_url(commitment)[:-8]}/delete/", {"post": "yes"}).status_code == 403
    commitment.refresh_from_db()
    assert commitment.summary != "Forged."


def test_rows_need_a_permission_of_their_own(desk_of):
    commitment = CommitmentFactory(position=1)
    caveat = CaveatFactory(target_commitment=commitment)
    permissions = ["view_commitment", "change_commitment", "view_caveat", "view_citation"]
    desk = desk_of(UserFactory(is_staff=True, permissions=permissions))
    values = desk.open(commitment) | {"summary": "Reworded.", "caveats-0-summary": "Forged.", "caveats-0-DELETE": "on"}
    values = added_row(values, "citations", source=SourceFactory().pk, stance="reports")
    assert desk.save(commitment, values).status_code == 302
    assert Commitment.objects.get().summary == "Reworded."
    assert Caveat.objects.get().summary == caveat.summary
    assert not Citation.objects.exists()


def test_treaty_of_a_record_cannot_be_changed(desk: Desk):
    commitment, other = CommitmentFactory(), TreatyFactory()
    forged = {"treaty": other.pk, "treaty_id": other.pk, "key": "renamed", "id": 999}
    assert desk.save(commitment, desk.open(commitment) | forged).status_code == 302
    stored = Commitment.objects.get()
    assert (stored.treaty, stored.key, stored.pk) == (commitment.treaty, commitment.key, commitment.pk)


def rows_elsewhere():
    """A record of another treaty for each sort of row, with the page that would claim it."""
    mine, other = CommitmentFactory(), CommitmentFactory()
    yield mine, "caveats", CaveatFactory(target_commitment=other), {"summary": "Stolen."}
    yield mine, "citations", CitationFactory(commitment=other), {"paraphrase": "Stolen."}
    yield mine.treaty, "participations", ParticipationFactory(treaty=other.treaty), {"side": "Stolen."}
    yield mine.treaty, "topic_links", TreatyTopicFactory(treaty=other.treaty), {"topic": TopicFactory().pk}


@pytest.mark.parametrize("forgery", ["change", "delete", "claim"])
@pytest.mark.parametrize("place", range(4))
def test_rows_of_another_record_cannot_be_claimed(desk: Desk, place: int, forgery: str):
    page, prefix, row, change = list(rows_elsewhere())[place]
    before = type(row).objects.filter(pk=row.pk).values().get()
    values = desk.open(page)
    names = {name: value for name, value in desk.open(_page_of(row)).items() if name.startswith(f"{prefix}-0")}
    values |= names | {f"{prefix}-TOTAL_FORMS": "1", f"{prefix}-INITIAL_FORMS": "1", f"{prefix}-0-id": row.pk}
    if forgery == "change":
        values |= {f"{prefix}-0-{name}": value for name, value in change.items()}
    elif forgery == "delete":
        values[f"{prefix}-0-DELETE"] = "on"
    else:
        owner = next(name for name in names if name.rpartition("-")[2] in ("target_commitment", "commitment", "treaty"))
        values[owner] = page.pk
    desk.save(page, values)
    assert type(row).objects.filter(pk=row.pk).values().get() == before


def _page_of(row):
    return getattr(row, "target_commitment", None) or getattr(row, "commitment", None) or row.treaty


@pytest.mark.parametrize("prefix, name", [("participations", "party"), ("topic_links", "topic")])
def test_new_row_belongs_to_the_page(desk: Desk, prefix: str, name: str):
    treaty, other = TreatyFactory(), TreatyFactory()
    row = {name: (PartyFactory() if name == "party" else TopicFactory()).pk, "treaty": other.pk}
    row |= {"role": "party"} if name == "party" else {}
    desk.save(treaty, added_row(desk.open(treaty), prefix, **row))
    assert not Participation.objects.filter(treaty=other).exists()
    assert not TreatyTopic.objects.filter(treaty=other).exists()


def test_new_row_within_a_row_belongs_to_it(desk: Desk):
    caveat, other = CaveatFactory(target_commitment=CommitmentFactory()), CaveatFactory()
    row = {"source": SourceFactory().pk, "stance": "reports", "caveat": other.pk, "treaty": other.treaty.pk}
    desk.save(caveat.target_commitment, added_row(desk.open(caveat.target_commitment), "caveats-0-citations", **row))
    assert not Citation.objects.filter(caveat=other).exists()
    assert not Citation.objects.filter(treaty=other.treaty).exists()


@pytest.mark.parametrize("query", ["_to_field=slug", "_to_field=title", "_popup=1&_to_field=treaty__title"])
def test_to_field_that_nothing_refers_to_is_refused(desk: Desk, query: str):
    treaty = TreatyFactory()
    assert desk.client.get(f"{change_url(treaty)}?{query}").status_code == 400
    assert desk.client.post(f"{change_url(treaty)}?{query}", {"title": "Forged."}).status_code == 400
    assert Treaty.objects.get().title == treaty.title


def test_popup_gives_no_other_rights(desk_of):
    treaty = TreatyFactory()
    desk = desk_of(UserFactory(is_staff=True, permissions=["view_treaty"]))
    assert desk.client.post(f"{change_url(treaty)}?_popup=1", {"_popup": "1", "title": "Forged."}).status_code == 403
    assert desk.client.post("/admin/provisions/treaty/add/?_popup=1", {"_popup": "1"}).status_code == 403


@pytest.mark.parametrize("query", ["treaty__slug__startswith=a", "created_by=1"])
def test_list_takes_no_filters_but_its_own(desk: Desk, query: str):
    response = desk.client.get(f"{reverse('admin:provisions_commitment_changelist')}?{query}")
    assert response.status_code in (302, 400)


def test_list_forms_write_nothing(desk: Desk):
    commitment = CommitmentFactory()
    url = reverse("admin:provisions_commitment_changelist")
    forged = {"form-TOTAL_FORMS": 1, "form-INITIAL_FORMS": 1, "form-0-id": commitment.pk, "form-0-summary": "Forged."}
    desk.client.post(url, forged | {"_save": "Save"})
    desk.client.post(url, {"action": "publish", "_selected_action": [commitment.pk]})
    assert Commitment.objects.get().summary == commitment.summary


def test_forms_need_their_token(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    commitment = CommitmentFactory()
    assert client.post(change_url(commitment), {"summary": "Forged."}).status_code == 403


def test_pages_carry_a_strict_policy(desk: Desk):
    policy = desk.client.get(change_url(CommitmentFactory())).headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
