"""Getting in touch, and staying apart: in both languages, on a phone and on a laptop (clauses
consent-before-contact, stop-means-stop, not-a-directory)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.boundaries.models import Stop
from comity.contact.actions import ask
from comity.contact.models import ContactRequest
from comity.notices.jobs import send_notice_mail
from comity.people.models import Member
from tests.browser.entering import Entrance
from tests.browser.looking import PHONE, WIDE
from tests.browser.steps import link_in_mail, press, says
from tests.cast import Cast, by_hand

REASON = {
    "en": "Your story about the quiet week stays with me; may I ask more?",
    "nl": "Je verhaal over de stille week blijft me bij; mag ik je iets vragen?",
}
WORDS = {
    "why": ("Why would you like to get in touch?", "Waarom wil je contact?"),
    "ask": ("Ask", "Vragen"),
    "sent": ("You hear what they answer.", "Je hoort wat het antwoord is."),
    "accept": ("Accept", "Aannemen"),
    "in touch": ("are in touch now", "hebben nu contact"),
    "withdraw": ("Withdraw consent Bram Ashworth", "Toestemming intrekken Bram Ashworth"),
    "withdrawn": ("nothing new follows", "er komt niets nieuws bij"),
    "stop": ("Decline and ask to stop", "Afwijzen en vragen te stoppen"),
    "next": ("Only if they try to approach me again", "Alleen bij een nieuwe poging"),
    "apart": ("cannot approach you here", "je hier niet meer benaderen"),
    "not accepted": ("not accepted", "niet aangenomen"),
    "phone": ("Phone", "Telefoon"),
    "save card": ("Save your card", "Je kaartje opslaan"),
    "exchange": ("Exchange cards", "Kaartjes uitwisselen"),
    "exchanged": ("You exchanged cards.", "Jullie wisselden kaartjes uit."),
    "take back": ("Take it back", "Terugnemen"),
    "taken back": ("no longer see each other's card", "zien elkaars kaartje niet meer"),
    "used up": ("This link is used up", "Deze link werkt niet meer"),
}


@dataclass(frozen=True)
class Place:
    """A language and a screen, with the words that the pages use there."""

    language: str
    screen: dict[str, int]
    enter: Entrance

    def say(self, what: str) -> str:
        return WORDS[what][self.language == "nl"]

    def page(self, member: Member | None) -> Page:
        """A browser of this member, here."""
        if member is not None:
            with by_hand():
                Member.objects.filter(pk=member.pk).update(language=self.language)
        page = self.enter(member, self.language)
        page.set_viewport_size(self.screen)  # type: ignore[arg-type]
        return page


@pytest.fixture(params=["en-phone", "nl-laptop", "nl-phone", "en-laptop"])
def place(request: pytest.FixtureRequest, enter: Entrance) -> Place:
    """Each language on each screen."""
    language, screen = request.param.split("-")
    return Place(language, PHONE if screen == "phone" else WIDE, enter)


def ask_by_page(place: Place, page: Page, member: Member) -> None:
    page.goto(f"/contact/ask/{member.pk}/")
    page.get_by_label(place.say("why")).fill(REASON[place.language])
    press(page, place.say("ask"))
    says(page, place.say("sent"))


def test_one_asks_the_other_accepts_and_later_withdraws(place: Place, cast: Cast) -> None:
    bram, anna = place.page(cast.bram), place.page(cast.anna)
    ask_by_page(place, bram, cast.anna)
    anna.goto("/contact/")
    expect(anna.locator("blockquote")).to_have_text(REASON[place.language])
    press(anna, place.say("accept"))
    says(anna, place.say("in touch"))
    bram.reload()
    expect(bram.locator(f"a[href='/conversations/with/{cast.anna.pk}/']")).to_be_visible()
    anna.goto("/contact/?show=in-touch")
    press(anna, place.say("withdraw"))
    says(anna, place.say("withdrawn"))
    bram.goto("/contact/?show=in-touch")
    expect(bram.locator(f"a[href='/conversations/with/{cast.anna.pk}/']")).to_have_count(0)


def test_one_asks_and_the_other_declines_and_asks_to_stop(place: Place, cast: Cast) -> None:
    bram, anna = place.page(cast.bram), place.page(cast.anna)
    ask_by_page(place, bram, cast.anna)
    anna.goto("/contact/")
    anna.locator("summary", has_text=place.say("stop")).click()
    anna.get_by_label(place.say("next")).check()
    press(anna, place.say("stop"))
    says(anna, place.say("apart"))
    assert Stop.objects.get(by=cast.anna, member=cast.bram).told_at is None
    bram.goto("/contact/?show=asked")
    expect(bram.locator("article")).to_contain_text(place.say("not accepted"))
    bram.goto(f"/contact/ask/{cast.anna.pk}/")
    expect(bram.get_by_label(place.say("why"))).to_have_count(0)
    anna.goto("/contact/?show=stops")
    expect(anna.locator("article")).to_contain_text("Bram Ashworth")


def fill_in_card(place: Place, page: Page, phone: str) -> None:
    page.goto("/settings/contact/")
    page.get_by_label(place.say("phone")).fill(phone)
    press(page, place.say("save card"))


def test_two_exchange_cards_and_one_takes_it_back(place: Place, cast: Cast) -> None:
    bram, anna = place.page(cast.bram), place.page(cast.anna)
    ask_by_page(place, bram, cast.anna)
    anna.goto("/contact/")
    press(anna, place.say("accept"))
    fill_in_card(place, anna, "010 111 11 11")
    fill_in_card(place, bram, "020 222 22 22")
    anna.goto(f"/contact/cards/{cast.bram.pk}/")
    expect(anna.locator("main")).not_to_contain_text("020 222 22 22")
    press(anna, place.say("exchange"))
    expect(anna.locator("main")).not_to_contain_text("020 222 22 22")
    bram.goto(f"/contact/cards/{cast.anna.pk}/")
    expect(bram.locator("main")).not_to_contain_text("010 111 11 11")
    press(bram, place.say("exchange"))
    says(bram, place.say("exchanged"))
    says(bram, "010 111 11 11")
    anna.reload()
    says(anna, "020 222 22 22")
    press(anna, place.say("take back"))
    says(anna, place.say("taken back"))
    bram.reload()
    expect(bram.locator("main")).not_to_contain_text("010 111 11 11")


def test_a_request_is_answered_from_the_mail_signed_out(place: Place, cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(language=place.language)
    request = ask(
        by=cast.bram, to=Member.objects.get(pk=cast.anna.pk), reason=REASON[place.language]
    )
    for job in ProcrastinateJob.objects.filter(task_name="comity.notices.send_notice_mail"):
        send_notice_mail(**job.args)
    stranger = place.page(None)
    path = link_in_mail("anna@example.org")
    stranger.goto(path)
    expect(stranger.locator("blockquote")).to_have_text(REASON[place.language])
    assert ContactRequest.objects.get(pk=request.pk).now == "waiting", "looking does nothing"
    press(stranger, place.say("accept"))
    says(stranger, place.say("in touch"))
    assert ContactRequest.objects.get(pk=request.pk).now == "accepted"
    stranger.context.clear_cookies()
    answer = stranger.goto(path)
    assert answer is not None
    assert answer.status == 410
