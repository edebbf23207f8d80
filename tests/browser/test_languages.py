"""Two languages, from the first page on."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.entering import Entrance
from tests.browser.steps import press
from tests.cast import Cast


def _is_in(page: Page, language: str) -> None:
    expect(page.locator("html")).to_have_attribute("lang", language)


def test_a_visitor_reads_in_the_language_of_the_browser_until_choosing_another(
    enter: Entrance,
) -> None:
    page = enter(None, "nl")
    page.goto("/code/")
    _is_in(page, "nl")
    page.get_by_role("contentinfo").get_by_role("button", name="English").click()
    _is_in(page, "en")
    expect(page).to_have_url("/code/")
    page.goto("/about/")
    _is_in(page, "en")


def test_a_member_takes_the_chosen_language_along(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.bram)
    page.goto("/spaces/")
    _is_in(page, "en")
    page.get_by_role("contentinfo").get_by_role("button", name="Nederlands").click()
    _is_in(page, "nl")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ruimtes")
    elsewhere = enter(cast.bram)
    elsewhere.goto("/")
    _is_in(elsewhere, "nl")


def test_the_acceptance_keeps_the_language_in_which_one_read_the_code(
    enter: Entrance, cast: Cast
) -> None:
    page = enter(cast.newcomer)
    page.goto("/code/accept/")
    page.get_by_role("contentinfo").get_by_role("button", name="Nederlands").click()
    page.get_by_role("checkbox").check()
    press(page, "Ik aanvaard de code")
    expect(page.get_by_role("status")).to_contain_text("Dank je")
    assert cast.newcomer.acceptances.get().language == "nl"
