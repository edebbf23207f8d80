"""Choosing what one hears, reading a word of the hosts, and stopping a mail: on phone and laptop,
in both languages, with and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from comity.notices import queries
from comity.notices.jobs import send_notice_mail
from comity.notices.kinds import Group
from comity.notices.models import KeptMail, Mail, Notice
from comity.notices.tests.telling import heard
from comity.notices.wishes import Wish
from tests.browser.entering import Entrance
from tests.cast import Cast

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}


@pytest.mark.parametrize(("wide", "scripts"), [(390, True), (320, True), (390, False)])
def test_on_a_phone_in_dutch_a_member_chooses_what_they_hear(
    enter: Entrance, cast: Cast, wide: int, scripts: bool
) -> None:
    viewport = {**PHONE, "width": wide}
    page = enter(cast.anna, viewport=viewport, java_script_enabled=scripts)
    page.goto("/settings/")
    page.get_by_role("link", name="Meldingen", exact=True).click()
    page.get_by_label("Vermeldingen van jou: Mail").select_option("Dagelijks")
    page.get_by_label("Antwoorden op jouw reacties: Toon het hier").uncheck()
    page.get_by_label(re.compile("^Van")).select_option("22:00")
    page.get_by_label(re.compile("^Tot")).select_option("07:30")
    if scripts:
        page.wait_for_load_state()
        assert page.evaluate("document.documentElement.scrollWidth") == wide
    page.get_by_role("button", name="Opslaan").click()
    expect(page.get_by_text("Opgeslagen.")).to_be_visible()
    expect(page.get_by_label("Vermeldingen van jou: Mail")).to_have_value("daily")
    found = queries.wishes_of(cast.anna)
    assert found[Group.MENTIONS] == Wish(here=True, mail=Mail.DAILY)
    assert found[Group.REPLIES] == Wish(here=False, mail=Mail.AT_ONCE)
    hours = queries.quiet_hours_of(cast.anna)
    assert hours is not None
    assert f"{hours.starts_at:%H:%M}–{hours.ends_at:%H:%M}" == "22:00–07:30"


def test_on_a_laptop_in_english_a_host_writes_and_a_member_reads_and_writes_back(
    enter: Entrance, cast: Cast
) -> None:
    desk = enter(cast.second_host, viewport=LAPTOP)
    desk.goto("/desk/")
    desk.get_by_role("link", name="Official notices").click()
    desk.get_by_role("link", name="Write as the hosts").click()
    desk.get_by_label("Handle of the member").fill("bram")
    desk.get_by_label("Title").fill("About your question")
    desk.get_by_label("What the hosts say").fill("Thank you. We **heard** you.")
    desk.get_by_role("button", name="Send").click()
    expect(desk.get_by_role("link", name="About your question")).to_be_visible()
    page = enter(cast.bram, viewport=LAPTOP)
    page.goto("/notices/")
    page.get_by_role("link", name="From the hosts: About your question").click()
    expect(page.get_by_text("From the hosts", exact=True)).to_be_visible()
    expect(page.get_by_role("strong").filter(has_text="heard")).to_be_visible()
    expect(page.get_by_text("Samir")).to_have_count(0)
    page.get_by_role("link", name="Write to the hosts").first.click()
    expect(page.get_by_role("heading", name="Write to the hosts")).to_be_visible()


def test_a_stranger_with_the_mail_stops_it_by_the_button(enter: Entrance, cast: Cast) -> None:
    notice = heard(cast.bram, "commented", who="Anna", title="Rosters")
    send_notice_mail(notice_id=notice.pk)
    assert Notice.objects.get(pk=notice.pk).mailed_at
    address = re.search(r"/notices/unsubscribe/\S+", KeptMail.objects.get().text)
    assert address is not None
    page = enter(None, viewport=PHONE)
    page.goto(address[0])
    page.get_by_role("button", name="Stop them").click()
    expect(page.get_by_role("heading", name="These mails stop")).to_be_visible()
    assert queries.wishes_of(cast.bram)[Group.ANSWERS].mail == Mail.NONE
    page.get_by_role("link", name="Choose what you hear, and how").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
