"""The pieces of pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from comity.answer import Message, Refused, no
from comity.conduct.verdict import Finding, Outcome, Verdict
from comity.doors.templatetags import moments, pieces

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)


@dataclass
class Person:
    """As much of a member as a byline needs."""

    name: str = "Sanne de Wit"
    pk: str = "abc"
    headline: str = "CX lead"
    is_applicant: bool = False
    has_left: bool = False

    @property
    def shown_name(self) -> str:
        return "Former member" if self.has_left else self.name


@dataclass
class Text:
    """As much of a contribution as a byline needs."""

    author: Person = field(default_factory=Person)
    byline_company: str = ""
    byline_vendor: bool = False
    created_at: datetime = NOW - timedelta(hours=3)
    edited_at: datetime | None = None
    labels_shown: tuple[str, ...] = ()

    def get_absolute_url(self) -> str:
        return "/c/1/"


def rendered(source: str, **context: Any) -> str:
    return Template(source).render(Context(context))


@pytest.mark.parametrize(
    ("ago", "en", "nl"),
    [
        (timedelta(seconds=5), "just now", "zojuist"),
        (timedelta(minutes=5), "5 minutes ago", "5 minuten geleden"),
        (timedelta(hours=3), "3 hours ago", "3 uur geleden"),
        (timedelta(days=1), "1 day ago", "1 dag geleden"),
        (timedelta(days=6), "6 days ago", "6 dagen geleden"),
        (timedelta(days=40), "23 January 2026", "23 januari 2026"),
        (-timedelta(days=2), "6 March 2026", "6 maart 2026"),
    ],
)
def test_a_moment_is_told_as_people_tell_it(ago: timedelta, en: str, nl: str) -> None:
    with time_machine.travel(NOW, tick=False):
        for language, told in (("en", en), ("nl", nl)):
            with override(language):
                assert f">{told}</time>" in moments.when(NOW - ago)


def test_a_moment_shows_its_exact_time_in_the_communitys_zone() -> None:
    with time_machine.travel(NOW, tick=False), override("nl"):
        told = moments.when(NOW - timedelta(hours=1))
    assert 'title="4 maart 2026 12:00"' in told
    assert 'datetime="2026-03-04T12:00:00+01:00"' in told


@pytest.mark.parametrize(
    ("ago", "en", "nl"),
    [
        (timedelta(seconds=5), "1 minute", "1 minuut"),
        (timedelta(minutes=7), "7 minutes", "7 minuten"),
        (timedelta(days=3), "3 days", "3 dagen"),
    ],
)
def test_a_duration_is_told_without_ago(ago: timedelta, en: str, nl: str) -> None:
    with time_machine.travel(NOW, tick=False):
        for language, told in (("en", en), ("nl", nl)):
            with override(language):
                assert f">{told}</time>" in moments.since(NOW - ago)


def test_no_moment_is_nothing() -> None:
    assert moments.when(None) == ""
    assert moments.date(None) == ""


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Sanne de Wit", "SW"), ("Cher", "C"), ("ümit özil", "ÜÖ"), ("A B C", "AC"), ("", "")],
)
def test_an_avatar_holds_the_initials(name: str, initials: str) -> None:
    assert f">{initials}</text>" in pieces.avatar(Person(name=name))


def test_an_avatar_keeps_its_colour_and_is_silent() -> None:
    assert pieces.avatar(Person()) == pieces.avatar(Person())
    assert 'aria-hidden="true"' in pieces.avatar(Person())


@pytest.mark.parametrize(
    ("viewer", "links"),
    [(None, False), (Person(is_applicant=True), False), (Person(), True)],
    ids=["stranger", "applicant", "member"],
)
def test_a_name_leads_to_the_profile_for_members_only(viewer: Person | None, links: bool) -> None:
    page = rendered("{% byline text %}", text=Text(), viewer=viewer)
    assert ('href="/members/abc/"' in page) is links
    assert "Sanne de Wit" in page


def test_a_former_members_name_leads_nowhere() -> None:
    page = rendered("{% name person %}", person=Person(has_left=True), viewer=Person())
    assert page == '<span class="name">Former member</span>'


def test_a_byline_says_who_for_whom_and_when() -> None:
    text = Text(byline_company="Lumen", byline_vendor=True, edited_at=NOW)
    with time_machine.travel(NOW, tick=False), override("en"):
        page = rendered("{% byline text %}", text=text)
    for part in ("CX lead", "Lumen · vendor", 'href="/c/1/"', "3 hours ago", "edited"):
        assert part in page


@pytest.mark.parametrize("tag", ["byline", "byline_line"])
def test_nothing_in_a_byline_can_act(tag: str) -> None:
    bad = "<script>x</script>"
    text = Text(author=Person(name=bad, headline=bad), byline_company=bad)
    assert "<script" not in rendered("{% " + tag + " text %}", text=text, viewer=Person())


def test_a_company_that_is_no_vendor_wears_no_badge() -> None:
    assert "vendor" not in pieces.company_badge("Zomer", False)
    assert pieces.company_badge("", True) == ""


def test_an_icon_is_silent() -> None:
    assert 'aria-hidden="true"' in rendered('{% lucide "bell" size=18 %}')


def test_a_message_is_said_and_escaped() -> None:
    message = Message("%(name)s is a member now.", name="<b>")
    with override("nl"):
        assert rendered("{% say message %}", message=message) == "&lt;b&gt; is nu lid."


@pytest.mark.parametrize(
    ("path", "at", "current"),
    [
        ("/spaces/", "/spaces/", "page"),
        ("/spaces/", "/spaces/square/", "true"),
        ("/spaces/", "/code/", ""),
        ("/", "/", "page"),
        ("/", "/code/", ""),
    ],
)
def test_navigation_marks_where_one_is(path: str, at: str, current: str) -> None:
    page = rendered("{% here path %}", path=path, request=RequestFactory().get(at))
    assert page == (f' aria-current="{current}"' if current else "")


def test_a_page_link_keeps_the_rest_of_the_query() -> None:
    request = RequestFactory().get("/spaces/x/?kind=idea&cursor=old")
    page = rendered("{% pager cursor %}", cursor="a&b", request=request)
    assert 'href="?kind=idea&amp;cursor=a%26b"' in page
    assert rendered("{% pager cursor %}", cursor=None, request=request).strip() == ""


def test_signing_in_leads_back_to_this_page() -> None:
    for at, leads in (
        ("/code/?x=1", "/accounts/login/?next=%2Fcode%2F%3Fx%3D1"),
        ("/accounts/signup/", "/accounts/login/"),
    ):
        request = RequestFactory().get(at)
        assert rendered("{% sign_in_address %}", request=request) == leads


FOUND = Finding(
    "courtesy",
    Outcome.NUDGE,
    Message("This reads as an insult."),
    Message("Say what you mean."),
    words=("<idiot>", "fool"),
)


def nudge() -> Refused:
    return Refused(
        no(FOUND.reason),
        kind="conduct",
        verdict=Verdict((FOUND,)),
        confirmation="signed",
        hints=("hint1",),
    )


def test_a_nudge_shows_what_was_found_and_how_to_go_on() -> None:
    titles = {"courtesy": "Be courteous"}
    with override("en"):
        page = rendered("{% refusal refused %}", refused=nudge(), clause_titles=titles)
    assert '<a class="clause" href="/code/#courtesy">Be courteous</a>' in page
    assert "<mark>&lt;idiot&gt;</mark>, <mark>fool</mark>" in page
    assert "This reads as an insult." in page
    assert "Say what you mean." in page
    assert '<button class="button" name="confirmation" value="signed">Publish as it is' in page
    assert 'name="wrong" value="hint1"' in page


def test_a_refusal_cannot_be_passed_and_says_from_when_it_is_allowed() -> None:
    found = Finding("leave-room", Outcome.REFUSE, Message("Too many."), allowed_from=NOW)
    refused = Refused(no(found.reason), kind="conduct", verdict=Verdict((found,)))
    with override("nl"):
        page = rendered("{% refusal refused %}", refused=refused)
    assert "4 maart 2026" in page
    assert "<button" not in page
    assert "leave room" in page


def test_a_no_without_findings_says_its_reason_and_clause() -> None:
    refused = Refused(no(Message("Only hosts appoint hosts."), "hosts-and-contact"))
    with override("en"):
        page = rendered("{% refusal refused %}", refused=refused)
    assert "Only hosts appoint hosts." in page
    assert "/code/#hosts-and-contact" in page
    assert rendered("{% refusal refused %}", refused=None).strip() == ""


def test_a_kept_finding_is_said_in_the_readers_language() -> None:
    kept = {
        "clause": "courtesy",
        "reason": {"text": "You are no host.", "params": {}},
        "remedy": None,
        "words": ["fool"],
    }
    with override("nl"):
        page = rendered("{% finding found %}", found=kept)
    assert "Je bent geen host." in page
    assert "<mark>fool</mark>" in page


def test_an_empty_list_says_what_to_do_next() -> None:
    page = rendered('{% empty "inbox" "Nothing yet" "Ask something." "/new/" "Ask" %}')
    assert "Nothing yet" in page
    assert '<a class="button primary" href="/new/">Ask</a>' in page
    assert "<a" not in rendered('{% empty "inbox" "Nothing yet" %}')


def test_the_other_language_calls_itself_by_its_own_name() -> None:
    with override("en"):
        assert [one["name_local"] for one in pieces.other_languages()] == ["Nederlands"]
    with override("nl"):
        assert [one["code"] for one in pieces.other_languages()] == ["en"]


def test_the_bell_says_its_number_to_who_cannot_see_it() -> None:
    source = '{% include "doors/_bell.html" %}'
    with override("en"):
        page = rendered(source, viewer=SimpleNamespace(unread_notices=120))
        assert "120 unread" in page
        assert ">99+<" in page
        assert 'class="count"' not in rendered(source, viewer=SimpleNamespace(unread_notices=0))
