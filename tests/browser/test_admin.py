"""An editor's work in the admin, as the browser does it under the page's strict policy."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from provisions.models import Caveat, Commitment
from tests.browser.conftest import shoot
from tests.factories import (
    CaveatFactory,
    CitationFactory,
    CommitmentFactory,
    PartyFactory,
    SourceFactory,
    TreatyFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def commitment(transactional_db: None) -> Commitment:
    """A commitment with one caveat, and two parties that could owe it."""
    treaty = TreatyFactory(slug="iran-russia-2025", title="Treaty on Comprehensive Strategic Partnership")
    treaty.parties.add(PartyFactory(name="Iran"), PartyFactory(name="Russia"), through_defaults={"role": "party"})
    commitment = CommitmentFactory(treaty=treaty, key="military-cooperation", position=1)
    caveat = CaveatFactory(target_commitment=commitment, key="details-to-be-agreed", position=1)
    CitationFactory(caveat=caveat, source=SourceFactory(slug="mee-2025-01", title="What the treaty says"), position=1)
    SourceFactory(slug="tass-2025-04", title="Deputy minister on the treaty")
    return commitment


def open_commitment(desk: Page, live_server: Any, commitment: Commitment) -> None:
    desk.goto(f"{live_server.url}/admin/provisions/commitment/{commitment.pk}/change/")


def choose(desk: Page, row: Any, field: str, term: str) -> None:
    """Pick from a field that searches while one types."""
    row.locator(f".field-{field} .select2-selection").click()
    desk.locator(".select2-search__field").fill(term)
    desk.locator(".select2-results__option", has_text=term).first.click()


def test_commitment_is_edited_with_its_caveats(desk: Page, live_server: Any, commitment: Commitment) -> None:
    open_commitment(desk, live_server, commitment)
    shoot(desk, "commitment")
    desk.locator("#id_summary").fill("Each party shall train with the other.")
    desk.get_by_text("Add another Caveat", exact=True).click()
    caveat = desk.locator("#caveats-1")
    caveat.locator("[name='caveats-1-key']").fill("by-consent")
    caveat.locator("[name='caveats-1-summary']").fill("Each exercise needs consent.")
    for field, value in {"kind": "precondition", "origin": "text", "effect": "conditions"}.items():
        caveat.locator(f"[name='caveats-1-{field}']").select_option(value)
    caveat.get_by_text("Add another Citation", exact=True).click()
    citation = desk.locator("#caveats-1-citations-0")
    choose(desk, citation, "source", "Deputy minister")
    citation.locator("[name='caveats-1-citations-0-stance']").select_option("supports")
    shoot(desk, "commitment-filled")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.locator(".messagelist .success")).to_contain_text("was changed successfully")

    shown = desk.request.get(f"{live_server.url}/api/v1/commitments/{commitment.ref}/").json()
    assert shown["summary"] == "Each party shall train with the other."
    assert [caveat["ref"] for caveat in shown["caveats"]] == [
        "iran-russia-2025:details-to-be-agreed",
        "iran-russia-2025:by-consent",
    ]
    assert shown["caveats"][1]["citations"][0]["source"]["slug"] == "tass-2025-04"


def test_refused_commitment_keeps_what_was_typed(desk: Page, live_server: Any, commitment: Commitment) -> None:
    open_commitment(desk, live_server, commitment)
    desk.locator("#id_summary").fill("Russia shall train with Iran.")
    desk.locator("#id_bearer_mode").select_option("named_parties")
    desk.locator("[name='caveats-0-summary']").fill("Details follow.")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.locator(".errorlist").first).to_contain_text("needs at least one of bearers")
    shoot(desk, "commitment-refused")
    assert desk.locator("#id_summary").input_value() == "Russia shall train with Iran."
    assert desk.locator("#id_bearer_mode").input_value() == "named_parties"
    assert desk.locator("[name='caveats-0-summary']").input_value() == "Details follow."
    assert Caveat.objects.get().summary != "Details follow."

    desk.get_by_text("Add another Bearer", exact=True).click()
    choose(desk, desk.locator("#bearer_links-0"), "party", "Russia")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    assert Commitment.objects.get().bearers.get().name == "Russia"


def test_treaty_leads_to_its_records_and_its_document(desk: Page, live_server: Any, commitment: Commitment) -> None:
    desk.goto(f"{live_server.url}/admin/provisions/treaty/{commitment.treaty.pk}/change/")
    shoot(desk, "treaty")
    with desk.expect_download() as download:
        desk.get_by_role("link", name="Download document").click()
    assert download.value.suggested_filename == "iran-russia-2025.json"
    document = download.value.path().read_text().replace("Comprehensive", "Far-reaching")
    desk.get_by_role("link", name="Upload document").click()
    file = {"name": "treaty.json", "mimeType": "application/json", "buffer": document.encode()}
    desk.get_by_label("Document:").set_input_files(file)
    desk.get_by_role("button", name="Show what would change").click()
    expect(desk.locator(".differences tbody tr")).to_have_count(1)
    shoot(desk, "upload-preview")
    desk.get_by_role("button", name="Record this document").click()
    expect(desk.locator(".messagelist .success")).to_contain_text("was recorded: changed")
    expect(desk.locator("#id_title")).to_have_value("Treaty on Far-reaching Strategic Partnership")
    desk.get_by_role("link", name="Commitments", exact=True).first.click()
    shoot(desk, "commitments")


def test_pages_fit_a_phone(page: Page, live_server: Any, request: pytest.FixtureRequest) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{live_server.url}/admin/")
    shoot(page, "login-phone")
    TreatyFactory(publication="draft")
    request.getfixturevalue("desk")
    shoot(page, "index-phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
