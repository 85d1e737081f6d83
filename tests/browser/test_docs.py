"""The page that describes the API."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import shoot
from tests.factories import TreatyFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_docs_show_the_operations_and_try_one(page: Page, live_server: Any) -> None:
    TreatyFactory(slug="iran-russia-2025", title="Treaty on Comprehensive Strategic Partnership")
    page.goto(f"{live_server.url}/api/v1/docs/")
    operations = page.locator(".opblock")
    expect(operations.first).to_be_visible()
    assert operations.count() > 20
    shoot(page, "docs")
    treaty = page.locator(".opblock", has=page.locator('[data-path="/api/v1/treaties/{slug}/"]'))
    treaty.locator(".opblock-summary").click()
    treaty.locator("[data-param-name='slug'] input").fill("iran-russia-2025")
    treaty.get_by_role("button", name="Execute").click()
    answer = treaty.locator(".live-responses-table .response")
    expect(answer.locator(".response-col_status")).to_have_text(re.compile("^200"))
    expect(answer).to_contain_text("Treaty on Comprehensive Strategic Partnership")
    shoot(page, "docs-tried")
