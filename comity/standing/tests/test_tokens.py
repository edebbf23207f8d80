"""A program at the door: its token, its scopes, and whether its owner is kept out (clause
sanctions)."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import timezone, translation

from comity.answer import Message, Refused, no
from comity.doors.problems import of_refusal
from comity.doors.tokens import Bearer, Doorkeeper, doorkeeper, find, issue
from comity.people.models import Member
from comity.standing import doorkeeper as standing
from comity.standing.actions import impose
from comity.standing.models import MeasureKind, Planned
from tests.cast import Cast, by_hand

LINK = "/decisions/d1/"


def request(path: str = "/api/v1/feed") -> HttpRequest:
    return RequestFactory().get(path)


def secret_of(member: Member, *scopes: str) -> str:
    with by_hand():
        _, secret = issue(member, "laptop", list(scopes))
    return secret


def enter(secret: str, scope: str = "read", path: str = "/api/v1/feed") -> Any:
    with by_hand():
        return Bearer(scope).authenticate(request(path), secret)


def test_the_settings_name_the_doorkeeper() -> None:
    keeper: Doorkeeper = doorkeeper()
    assert keeper is standing


def test_a_token_lets_its_owner_in_and_answers_in_their_language(cast: Cast) -> None:
    asked = request()
    with by_hand(), translation.override("en"):
        owner = Bearer("read").authenticate(asked, secret_of(cast.anna, "read"))
        assert translation.get_language() == "nl"
    assert (owner, asked.user) == (cast.anna, cast.anna)


@pytest.mark.parametrize("secret", ["", "x", "comity_x", "\x00", "x" * 5000])
def test_nothing_else_is_a_token(cast: Cast, secret: str) -> None:
    assert find(secret) is None
    assert enter(secret) is None


@pytest.mark.parametrize(
    ("scopes", "asked", "may"),
    [
        (["read"], "read", True),
        (["read"], "write", False),
        (["write"], "read", False),
        (["read", "write"], "write", True),
        (["read", "write"], "hosts", False),
    ],
)
def test_a_token_is_for_its_scopes(cast: Cast, scopes: list[str], asked: str, may: bool) -> None:
    secret = secret_of(cast.anna, *scopes)
    if may:
        assert enter(secret, asked) == cast.anna
    else:
        with pytest.raises(Refused, match="scope"):
            enter(secret, asked)


def test_who_is_suspended_is_refused_with_the_decision(cast: Cast) -> None:
    secret = secret_of(cast.anna, "read")
    planned = Planned(MeasureKind.SUSPENSION, ends_at=timezone.now() + timedelta(days=7))
    impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")
    with pytest.raises(Refused) as refused:
        enter(secret)
    assert (refused.value.answer.link, refused.value.answer.clause) == (LINK, "sanctions")
    assert enter(secret, path="/api/v1/decisions") == cast.anna


def test_a_ban_ends_the_token_itself(cast: Cast) -> None:
    secret = secret_of(cast.anna, "read")
    impose(by=cast.host, member=cast.anna, planned=Planned(MeasureKind.BAN), decision="d1")
    assert find(secret) is None
    assert enter(secret, path="/api/v1/decisions") is None


def test_a_problem_carries_the_decision_only_where_there_is_one() -> None:
    reason = Message("By decision of the hosts you may not do this.")
    with_link = json.loads(of_refusal(Refused(no(reason, "sanctions", LINK))).content)
    assert with_link["decision"] == LINK
    without = json.loads(of_refusal(Refused(no(reason, "sanctions"))).content)
    assert "decision" not in without


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Read the decision, and object if you disagree"), ("nl", "Lees het besluit")],
)
def test_a_page_leads_to_the_decision(language: str, words: str) -> None:
    with translation.override(language):
        said = render_to_string("doors/_decision.html", {"link": LINK})
    assert f'href="{LINK}"' in said
    assert words in said


@pytest.mark.parametrize("link", ["", None])
def test_and_nowhere_where_there_is_none(link: str | None) -> None:
    assert render_to_string("doors/_decision.html", {"link": link}).strip() == ""
