"""Talking with few: in both languages, on a phone and on a laptop, with scripts and without
(clauses consent-before-contact and stop-means-stop)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from comity.boundaries.actions import grant, withdraw
from comity.conversations.models import Message, Participation
from comity.people.models import Member
from tests.browser.entering import Entrance
from tests.browser.looking import PHONE, WIDE, at
from tests.browser.steps import press, says
from tests.cast import Cast, by_hand

WORDS = {
    "message": ("Message", "Bericht"),
    "send": ("Send", "Versturen"),
    "who reads": (
        "Only those in this conversation read this",
        "Alleen wie aan dit gesprek meedoet",
    ),
    "before": ("Before you send", "Voor je het verstuurt"),
    "as it is": ("Send as it is", "Zo versturen"),
    "keep": ("Keep as a draft", "Bewaar als concept"),
    "kept": ("Draft kept", "Concept bewaard"),
    "draft": ("Draft", "Concept"),
    "not agreed": ("has not agreed to read", "heeft er niet mee ingestemd"),
    "start": ("Start", "Begin"),
    "join": ("Join the conversation", "Doe mee aan het gesprek"),
    "invites": ("invites you", "nodigt je uit"),
    "leave": ("Leave the conversation", "Stap uit het gesprek"),
    "left": ("You left", "Je bent eruit gestapt"),
    "title": ("Title", "Titel"),
    "look": ("Show what goes along", "Laat zien wat er meegaat"),
    "before it": ("Messages before it", "Berichten ervoor"),
}
HARSH = {"en": "You are such an idiot.", "nl": "Wat ben jij een idioot."}


@dataclass(frozen=True)
class Place:
    """A language and a screen, with the words that the pages use there."""

    language: str
    screen: dict[str, int]
    enter: Entrance

    def say(self, what: str) -> str:
        return WORDS[what][self.language == "nl"]

    def page(self, member: Member, **options: Any) -> Page:
        """A browser of this member, here."""
        member.language = self.language
        with by_hand():
            member.save(update_fields=["language"])
        page = self.enter(member, **options)
        page.set_viewport_size(self.screen)  # type: ignore[arg-type]
        return page

    def write(self, page: Page, words: str, button: str = "send") -> None:
        """Type a message and press a button."""
        page.get_by_label(self.say("message"), exact=True).fill(words)
        press(page, self.say(button))


@pytest.fixture(params=["en-phone", "nl-laptop", "nl-phone", "en-laptop"])
def place(request: pytest.FixtureRequest, enter: Entrance) -> Place:
    """Each language on each screen."""
    language, screen = request.param.split("-")
    return Place(language, PHONE if screen == "phone" else WIDE, enter)


@pytest.fixture
def in_touch(cast: Cast) -> None:
    """Anna is in contact with Bram and Vera."""
    for other in (cast.bram, cast.vendor):
        grant(by=cast.anna, other=other)


@pytest.mark.usefixtures("in_touch")
@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
def test_two_talk_until_one_withdraws(place: Place, cast: Cast, scripts: bool) -> None:
    anna = place.page(cast.anna, java_script_enabled=scripts)
    bram = place.page(cast.bram, java_script_enabled=scripts)
    anna.goto(f"/conversations/with/{cast.bram.pk}/")
    says(anna, place.say("who reads"))
    place.write(anna, "Hello, **Bram**.")
    expect(anna.locator(".message strong")).to_have_text("Bram")
    bram.goto("/conversations/")
    bram.get_by_role("link", name="Anna de Wit").click()
    place.write(bram, "Hello, Anna.")
    expect(bram.locator(".message")).to_have_count(2)
    withdraw(by=cast.anna, other=cast.bram)
    place.write(bram, "One more thing.")
    expect(bram.get_by_label(place.say("message"), exact=True)).to_have_value("One more thing.")
    bram.goto(bram.url)
    says(bram, place.say("not agreed"))
    assert Message.objects.count() == 2


@pytest.mark.usefixtures("in_touch")
def test_a_harsh_message_is_sent_after_a_second_look(place: Place, cast: Cast) -> None:
    page = place.page(cast.anna)
    page.goto(f"/conversations/with/{cast.bram.pk}/")
    place.write(page, HARSH[place.language])
    says(page, place.say("before"))
    press(page, place.say("as it is"))
    expect(page.locator(".message")).to_contain_text(HARSH[place.language])


@pytest.mark.usefixtures("in_touch")
def test_what_is_typed_is_kept_while_one_types(place: Place, cast: Cast) -> None:
    page = place.page(cast.anna)
    page.goto(f"/conversations/with/{cast.bram.pk}/")
    page.get_by_label(place.say("message"), exact=True).press_sequentially("Dear Bram")
    expect(page.locator("output")).to_have_text(place.say("kept"))
    assert Participation.objects.get(member=cast.anna).draft == "Dear Bram"
    page.goto("/conversations/")
    expect(page.locator(".item")).to_contain_text(place.say("draft"))
    page.get_by_role("link", name="Bram Ashworth").click()
    expect(page.get_by_label(place.say("message"), exact=True)).to_have_value("Dear Bram")
    press(page, place.say("send"))
    expect(page.locator(".message")).to_have_count(1)
    expect(page.get_by_label(place.say("message"), exact=True)).to_have_value("")


@pytest.mark.usefixtures("in_touch")
def test_a_draft_is_kept_by_a_button_without_scripts(enter: Entrance, cast: Cast) -> None:
    place = Place("en", PHONE, enter)
    page = place.page(cast.anna, java_script_enabled=False)
    page.goto(f"/conversations/with/{cast.bram.pk}/")
    place.write(page, "Dear Bram", "keep")
    says(page, "Kept as a draft. Only you see it.")
    expect(page.get_by_label("Message", exact=True)).to_have_value("Dear Bram")


@pytest.mark.usefixtures("in_touch")
def test_a_group_is_started_joined_and_left(place: Place, cast: Cast) -> None:
    anna, bram = place.page(cast.anna), place.page(cast.bram)
    anna.goto("/conversations/new/")
    for name in ("Bram Ashworth", "Vera Lindqvist"):
        anna.get_by_label(name).check()
    anna.get_by_label(place.say("title")).fill("Retro")
    press(anna, place.say("start"))
    place.write(anna, "Too early.")
    bram.goto("/conversations/")
    bram.locator(".item-title a").click()
    says(bram, place.say("invites"))
    expect(bram.locator("main")).not_to_contain_text("Too early.")
    press(bram, place.say("join"))
    expect(bram.get_by_role("heading", level=1)).to_have_text("Retro")
    place.write(bram, "Here I am.")
    expect(bram.locator(".message")).to_have_count(1)
    bram.goto(bram.url.split("#")[0] + "leave/")
    press(bram, place.say("leave"))
    says(bram, place.say("left"))


@pytest.mark.usefixtures("in_touch")
def test_one_sees_what_goes_along_before_the_hosts_do(place: Place, cast: Cast) -> None:
    anna, bram = place.page(cast.anna), place.page(cast.bram)
    anna.goto(f"/conversations/with/{cast.bram.pk}/")
    for words in ("First line.", "Second line."):
        place.write(anna, words)
    sent = Message.objects.latest("sent_at")
    path = f"/alerts/new/?about=message:{sent.pk}"
    assert at(bram, path) == []
    bram.set_viewport_size(place.screen)  # type: ignore[arg-type]
    expect(bram.locator(".message")).to_have_count(1)
    bram.get_by_label(place.say("before it")).select_option("1")
    press(bram, place.say("look"))
    expect(bram.locator(".message")).to_have_count(2)
    says(bram, "First line.")
