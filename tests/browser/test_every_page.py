"""Every page, in both languages, light and dark, wide and narrow: anyone can use it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from comity.notices.models import KeptMail
from comity.people.actions import new_setup_token
from comity.people.models import Community, Company, Member
from tests.browser import pages
from tests.browser.entering import Entrance
from tests.browser.looking import at, english_words, look
from tests.browser.scene import INSULT, Scene
from tests.browser.steps import add_comment, press
from tests.cast import Cast, by_hand

LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])


def test_every_page_is_looked_at() -> None:
    assert pages.unlooked_at() == set(), "Add a row, or a reason, to tests/browser/pages.py."


def test_looking_at_a_page_finds_what_is_wrong_with_it(enter: Entrance) -> None:
    page = enter(None, "nl")
    page.goto("/about/")
    page.locator("main").evaluate(
        """it => { it.innerHTML = "<input><p>Write to us<p>" + "x".repeat(99).fontcolor("#888")
                   + "<table width=2000><tr><td>breed" }"""
    )
    [words] = english_words(page, ["The Commons"])
    assert "Write to us" in words
    found = "\n".join(look(page))
    for fault in ("light: label", "light: color-contrast", "320 px are too few"):
        assert fault in found


@LANGUAGES
def test_anyone_can_use_what_a_visitor_sees(
    enter: Entrance, scene: Scene, settings: Settings, language: str
) -> None:
    settings.DEMO = True
    with by_hand():
        mail = KeptMail.objects.create(to="anna@example.org", subject="Welkom", text="Dag Anna")
        Community.objects.update(set_up_at=None)
        scene.paths.update(mail=mail.pk, token=new_setup_token())
    _look(enter(None, language), pages.STRANGERS, scene)


@LANGUAGES
def test_anyone_can_use_what_a_member_sees(
    enter: Entrance, cast: Cast, scene: Scene, language: str
) -> None:
    _look(enter(_reading(cast.bram, language)), pages.MEMBERS, scene)


@LANGUAGES
def test_anyone_can_use_what_a_host_sees(
    enter: Entrance, cast: Cast, scene: Scene, language: str
) -> None:
    _look(enter(_reading(cast.host, language)), pages.HOSTS, scene)


@LANGUAGES
def test_anyone_can_use_what_a_newcomer_sees(
    enter: Entrance, cast: Cast, scene: Scene, language: str
) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.newcomer.pk).update(introduced_at=None)
    _look(enter(_reading(cast.newcomer, language)), pages.NEWCOMERS, scene)


def _reading(member: Member, language: str) -> Member:
    member.language = language
    with by_hand():
        member.save(update_fields=["language"])
    return member


def _look(page: Page, table: str, scene: Scene) -> None:
    names = [str(Community.objects.get().name)]
    names += [*Member.objects.values_list("name", flat=True)]
    names += [*Company.objects.values_list("name", flat=True)]
    faults: list[str] = []
    for path in pages.paths(table):
        faults += at(page, path.format_map(scene.paths))
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        if page.locator("html").get_attribute("lang") == "nl":
            faults += english_words(page, names)
    assert not faults, "\n".join(faults)


def test_anyone_can_use_a_page_that_says_no(enter: Entrance, cast: Cast, scene: Scene) -> None:
    page = enter(cast.bram)
    page.goto(scene.question.get_absolute_url())
    add_comment(page, INSULT)
    faults = look(page)
    page.goto("/alerts/new/")
    page.get_by_label("What happened?").evaluate("it => it.required = false")
    page.get_by_label("Harassment").evaluate("it => it.form.noValidate = true")
    press(page, "Tell the hosts")
    faults += look(page)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("broken", [ValueError, MemoryError])
def test_anyone_can_use_a_page_that_says_that_something_broke(
    enter: Entrance, monkeypatch: pytest.MonkeyPatch, broken: type[Exception]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise broken

    monkeypatch.setattr("comity.talk.queries.feed", fail)
    page = enter(None)
    faults = at(page, "/feed/")
    assert not faults, "\n".join(faults)


def test_the_page_is_dark_where_the_screen_is(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.bram, color_scheme="dark")
    page.goto("/")
    paper = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    assert max(page.evaluate(paper)) < 64
    page.emulate_media(color_scheme="light")
    assert min(page.evaluate(paper)) > 192
