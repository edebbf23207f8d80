"""Members meet, and hosts see what looking adds up to, as they do it (clause not-a-directory)."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from comity.directory.actions import plant
from comity.directory.tests.crowd import crowd, met
from tests.browser.entering import Entrance
from tests.browser.looking import PHONE, WIDE
from tests.browser.steps import press, says
from tests.cast import Cast, by_hand

WORDS = {
    "en": ("Name, or what they do", "Search", "Found", "Start again", "Six people to get to know"),
    "nl": (
        "Naam, of wat iemand doet",
        "Zoeken",
        "Gevonden",
        "Opnieuw beginnen",
        "Zes mensen om te leren kennen",
    ),
}


def _reading(cast: Cast, language: str) -> None:
    cast.bram.language = language
    with by_hand():
        cast.bram.save(update_fields=["language"])


def _search(page: Page, typed: str, language: str = "en") -> None:
    label, button, *_ = WORDS[language]
    page.get_by_label(re.compile(f"^{label}")).fill(typed)
    press(page, button)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("screen", ["laptop", "phone"])
def test_a_member_looks_for_somebody_and_opens_the_profile(
    enter: Entrance, cast: Cast, language: str, screen: str
) -> None:
    _reading(cast, language)
    _, _, found, again, six = WORDS[language]
    page = enter(cast.bram, viewport=PHONE if screen == "phone" else WIDE)
    page.goto("/members/")
    expect(page.get_by_role("heading", name=six)).to_be_visible()
    _search(page, "lindqvist", language)
    expect(page.get_by_role("heading", name=found)).to_be_visible()
    page.get_by_role("main").get_by_role("link", name=again).click()
    expect(page.get_by_role("heading", name=six)).to_be_visible()
    _search(page, "VERA", language)
    page.get_by_role("main").get_by_role("link", name="Vera Lindqvist").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vera Lindqvist")
    page.get_by_role("link", name="Feedbackly Tools").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Feedbackly Tools")


def test_a_search_works_without_scripts_and_by_keyboard(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.bram, java_script_enabled=False)
    page.goto("/members/")
    field = page.get_by_label(re.compile("^Name, or"))
    field.fill("de wit")
    field.press("Enter")
    expect(page.get_by_role("main").get_by_role("link", name="Anna de Wit")).to_be_visible()


def test_who_came_across_enough_people_reads_from_when_it_goes_on(
    enter: Entrance, cast: Cast
) -> None:
    met(cast.bram, crowd(34))
    page = enter(cast.bram)
    page.goto("/members/?q=vera")
    says(page, "You can come across 5 more people today.")
    met(cast.bram, crowd(5))
    _search(page, "anna")
    says(page, "You came across 40 people in a day")
    expect(page.get_by_label(re.compile("^Name, or"))).to_have_value("anna")


def test_a_host_plants_a_profile_and_hears_who_opened_it(enter: Entrance, cast: Cast) -> None:
    samir, bram = enter(cast.second_host), enter(cast.bram)
    samir.goto("/desk/")
    samir.get_by_role("main").get_by_role("link", name="Directory").click()
    samir.get_by_role("link", name="Planted profiles").click()
    samir.get_by_label("Name").fill("Els Bakker")
    samir.get_by_label("Country").select_option("NL")
    samir.get_by_label("Dutch").check()
    press(samir, "Plant it")
    says(samir, "Planted. You hear of it when somebody opens it.")
    met(cast.bram, crowd(20, country="BE"), at=timezone.now() - timedelta(hours=2))
    crowd(12, country="NL")
    bram.goto("/members/?country=NL")
    card = bram.locator("li.card", has_text="Els Bakker")
    expect(card).to_contain_text("You need not open it.")
    card.get_by_role("link").click()
    says(bram, "Nobody is behind this profile.")
    samir.goto("/notices/")
    says(samir, "Bram Ashworth opened a profile that was planted")


def test_hosts_see_three_accounts_that_share_the_work(enter: Entrance, cast: Cast) -> None:
    people = crowd(118)
    for nr, member in enumerate((cast.anna, cast.bram, cast.vendor)):
        met(member, people[39 * nr : 39 * nr + 40])
    page = enter(cast.second_host)
    page.goto("/desk/directory/")
    says(page, "In the last 7 days 3 accounts used up a day's number.")
    says(page, "118 different people together")
    expect(page.locator("body")).not_to_contain_text(people[0].name)


def test_a_host_takes_the_list_along_with_a_reason(enter: Entrance, cast: Cast) -> None:
    plant(by=cast.host, name="Els Bakker", country="NL", languages=["nl"])
    page = enter(cast.second_host)
    page.goto("/desk/directory/export/")
    reason = "An invitation on paper for our tenth year."
    page.get_by_label("What do you need the list for?").fill(reason)
    with page.expect_download() as download:
        press(page, "Download the list")
    assert download.value.suggested_filename.startswith("members-")
    page.goto("/desk/directory/export/")
    says(page, reason)
