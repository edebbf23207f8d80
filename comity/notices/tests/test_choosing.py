"""The page and the API by which members choose what they hear, how and when."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from comity.notices import queries
from comity.notices.actions import choose, settle
from comity.notices.kinds import Group
from comity.notices.models import Mail, NoticeWish, QuietHours
from comity.notices.tests.telling import heard
from comity.notices.wishes import DEFAULTS, Wish
from comity.people.models import Member
from tests.cast import Cast

PATH = "/settings/notices/"
CHOSEN = [Group.REQUESTS, Group.MESSAGES, Group.ANSWERS, Group.REPLIES, Group.MENTIONS]
CHOSEN += [Group.COMMUNITY]


def form(**more: str) -> dict[str, str]:
    """The form as it stands for a member who chose nothing, and what is changed in it."""
    data = {f"mail_{group}": "at-once" for group in CHOSEN}
    data |= {f"here_{group}": "on" for group in CHOSEN}
    return data | {"quiet_from": "", "quiet_until": ""} | more


def test_a_member_chooses_by_group_and_by_channel(cast: Cast) -> None:
    data = form(mail_mentions="daily", mail_replies="none")
    del data["here_replies"]
    answer = cast.client_of(cast.anna).post(PATH, data, follow=True)
    assert "Opgeslagen." in answer.content.decode()
    found = queries.wishes_of(cast.anna)
    assert found[Group.MENTIONS] == Wish(here=True, mail=Mail.DAILY)
    assert found[Group.REPLIES] == Wish(here=False, mail=Mail.NONE)
    assert found[Group.ANSWERS] == DEFAULTS[Group.ANSWERS]
    assert queries.wishes_of(cast.bram) == DEFAULTS


def test_the_page_shows_what_holds_now(cast: Cast) -> None:
    wishes = {Group.MENTIONS: Wish(here=False, mail=Mail.WEEKLY)}
    settle(by=cast.bram, wishes=wishes, hours=(time(22, 30), time(7)))
    page = cast.client_of(cast.bram).get(PATH).content.decode()
    assert '<option value="weekly" selected>' in page
    assert '<option value="22:30" selected>' in page
    assert '<option value="07:00" selected>' in page
    assert cast.client_of(cast.bram).get(PATH).context["form"]["here_mentions"].value() is False


def test_what_always_comes_is_said_and_not_switchable(cast: Cast) -> None:
    page = cast.client_of(cast.bram).get(PATH).content.decode()
    assert "Decisions about you" in page
    assert "always, at once" in page
    assert "mail_decisions" not in page
    assert "mail_official" not in page
    cast.client_of(cast.bram).post(PATH, form(mail_decisions="none", here_official=""))
    assert queries.wishes_of(cast.bram)[Group.DECISIONS] == DEFAULTS[Group.DECISIONS]
    assert not NoticeWish.objects.filter(group__in=["decisions", "official", "desk"]).exists()


def test_the_desk_is_there_for_who_is_told_of_it(cast: Cast) -> None:
    assert "mail_desk" not in cast.client_of(cast.bram).get(PATH).content.decode()
    page = cast.client_of(cast.host).get(PATH).content.decode()
    assert "mail_desk" in page
    assert "here_desk" not in page
    heard(cast.bram, "held-for-hosts", title="T")
    assert "mail_desk" in cast.client_of(cast.bram).get(PATH).content.decode()


def test_a_host_has_the_desk_in_a_digest_and_always_here(cast: Cast) -> None:
    cast.client_of(cast.host).post(PATH, form(mail_desk="weekly"))
    assert queries.wishes_of(cast.host)[Group.DESK] == Wish(here=True, mail=Mail.WEEKLY)


def test_quiet_hours_begin_and_end_by_choice(cast: Cast) -> None:
    client = cast.client_of(cast.anna)
    client.post(PATH, form(quiet_from="22:00", quiet_until="07:30"))
    assert QuietHours.objects.get(member=cast.anna).hours == (time(22), time(7, 30))
    client.post(PATH, form(quiet_from="23:30", quiet_until="06:00"))
    assert QuietHours.objects.get(member=cast.anna).hours == (time(23, 30), time(6))
    client.post(PATH, form())
    assert not QuietHours.objects.exists()


def test_the_page_names_the_clock_that_quiet_hours_go_by(cast: Cast) -> None:
    assert "Europe/Amsterdam" in cast.client_of(cast.anna).get(PATH).content.decode()


@pytest.mark.parametrize(
    "more",
    [
        {"quiet_from": "22:00"},
        {"quiet_until": "07:00"},
        {"quiet_from": "22:00", "quiet_until": "22:00"},
        {"quiet_from": "22:15", "quiet_until": "07:00"},
        {"mail_mentions": "hourly"},
        {"mail_mentions": ""},
    ],
    ids=str,
)
def test_what_does_not_fit_is_said_and_nothing_is_lost(cast: Cast, more: dict[str, str]) -> None:
    answer = cast.client_of(cast.anna).post(PATH, form(mail_replies="weekly") | more)
    assert answer.status_code == 422
    assert answer.context["form"]["mail_replies"].value() == "weekly"
    assert not NoticeWish.objects.exists()
    assert not QuietHours.objects.exists()


@pytest.mark.parametrize("who", ["applicant", "newcomer", "vendor"])
def test_everyone_with_an_account_chooses(cast: Cast, who: str) -> None:
    member = getattr(cast, who)
    assert cast.client_of(member).post(PATH, form(mail_mentions="none")).status_code == 302
    assert queries.wishes_of(member)[Group.MENTIONS].mail == Mail.NONE


def test_the_settings_and_the_list_lead_to_it(cast: Cast) -> None:
    for path in ("/settings/", "/notices/"):
        assert f'href="{PATH}"' in cast.client_of(cast.anna).get(path).content.decode()


def test_the_page_costs_as_much_for_many_wishes_as_for_none(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    choose(by=cast.anna, wishes={group: Wish(False, Mail.DAILY) for group in CHOSEN})
    client = cast.client_of(cast.anna)
    client.get(PATH)
    with django_assert_max_num_queries(8):
        client.get(PATH)


def settings_of(cast: Cast, member: Member) -> dict[str, Any]:
    found: dict[str, Any] = cast.api_of(member).get("/notices/settings").json()
    return found


def test_a_program_reads_what_holds(cast: Cast) -> None:
    settle(by=cast.bram, wishes={}, hours=(time(22), time(7, 30)))
    found = settings_of(cast, cast.bram)
    assert (found["quiet_hours"], found["time_zone"]) == (
        {"starts_at": "22:00", "ends_at": "07:30"},
        "Europe/Amsterdam",
    )
    groups = {row["group"]: row for row in found["groups"]}
    assert list(groups) == [group.value for group in Group]
    assert groups["mentions"] == {
        "group": "mentions",
        "label": "Mentions of you",
        "here": True,
        "mail": "at-once",
        "fixed": [],
    }
    assert groups["desk"]["fixed"] == ["here"]
    assert groups["decisions"]["fixed"] == ["here", "mail"]


def test_a_program_changes_what_it_names_and_nothing_else(cast: Cast) -> None:
    settle(by=cast.anna, wishes={}, hours=(time(22), time(7)))
    api = cast.api_of(cast.anna)
    changes = {"groups": [{"group": "mentions", "mail": "weekly"}, {"group": "replies"}]}
    answer = api.patch("/notices/settings", changes)
    assert answer.status_code == 200
    assert answer.json() == settings_of(cast, cast.anna)
    found = queries.wishes_of(cast.anna)
    assert found[Group.MENTIONS] == Wish(here=True, mail=Mail.WEEKLY)
    assert found[Group.REPLIES] == DEFAULTS[Group.REPLIES]
    api.patch("/notices/settings", {"groups": [{"group": "mentions", "here": False}]})
    assert queries.wishes_of(cast.anna)[Group.MENTIONS] == Wish(here=False, mail=Mail.WEEKLY)
    assert QuietHours.objects.exists()
    api.patch("/notices/settings", {"quiet_hours": None})
    assert not QuietHours.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"groups": [{"group": "decisions", "mail": "none"}]},
        {"groups": [{"group": "official", "here": False}]},
        {"groups": [{"group": "desk", "here": False}]},
        {"quiet_hours": {"starts_at": "22:15", "ends_at": "07:00"}},
        {"quiet_hours": {"starts_at": "22:00", "ends_at": "22:00"}},
        {"quiet_hours": {"starts_at": "22:00Z", "ends_at": "07:00"}},
        {"quiet_hours": {"starts_at": "22:00"}},
        {"groups": [{"group": "gossip", "mail": "none"}]},
        {"groups": [{"group": "mentions", "mail": "hourly"}]},
        {"groups": {"mentions": "none"}},
    ],
    ids=str,
)
def test_what_a_program_may_not_choose_changes_nothing(cast: Cast, changes: Any) -> None:
    harmless = {"groups": [{"group": "replies", "mail": "none"}]}
    if isinstance(changes.get("groups"), list):
        changes = {"groups": harmless["groups"] + changes["groups"]}
    answer = cast.api_of(cast.anna).patch("/notices/settings", harmless | changes)
    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    assert not NoticeWish.objects.exists()
    assert not QuietHours.objects.exists()


def test_a_token_that_only_reads_changes_nothing(cast: Cast) -> None:
    assert cast.api_of(None).get("/notices/settings").status_code == 401
    assert cast.api_of(None).patch("/notices/settings", {}).status_code == 401
