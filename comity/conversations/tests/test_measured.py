"""Who may contact nobody at present writes in no conversation, by page or by program, and may still
read, leave and delete (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.conversations.models import Conversation, Message
from comity.conversations.tests.scene import befriend, between, group, say
from comity.people.models import Member
from comity.standing.actions import impose, lift
from comity.standing.models import Measure, MeasureKind, Planned
from tests.cast import Cast

K = MeasureKind


@pytest.fixture
def pair(cast: Cast) -> Conversation:
    return between(cast.anna, cast.bram)


def limited(cast: Cast, kind: MeasureKind = K.LIMIT_CONTACTING) -> tuple[Member, Measure]:
    """Anna under a measure of a week."""
    planned = Planned(kind, ends_at=timezone.now() + timedelta(days=7))
    made = impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")
    return Member.objects.get(pk=cast.anna.pk), made


def tries(
    cast: Cast, pair: Conversation, circle: Conversation
) -> dict[str, tuple[str, str, object]]:
    """What a program would do to reach others."""
    own = say(cast.anna, pair)
    befriend(cast.anna, cast.vendor)
    people = f"/conversations/{circle.pk}/people"
    return {
        "write": ("POST", f"/conversations/{pair.pk}/messages", {"body": "Tot morgen?"}),
        "edit": ("PATCH", f"/messages/{own.pk}", {"body": "Tot overmorgen?"}),
        "open": ("POST", "/conversations", {"with": [cast.vendor.pk]}),
        "invite": ("POST", people, {"member": cast.vendor.pk}),
    }


@pytest.mark.parametrize("kind", [K.LIMIT_CONTACTING, K.SUSPENSION])
def test_nothing_reaches_anyone(cast: Cast, pair: Conversation, kind: MeasureKind) -> None:
    calls = tries(cast, pair, group(cast.anna, cast.bram, cast.host))
    anna, _ = limited(cast, kind)
    before = Message.objects.count()
    for name, (method, path, body) in calls.items():
        reply = cast.api_of(anna).send(method, path, body)
        assert (reply.status_code, reply.json()["decision"]) == (403, "/decisions/d1/"), name
    assert Message.objects.count() == before


def test_another_limit_lets_them_write(cast: Cast, pair: Conversation) -> None:
    calls = tries(cast, pair, group(cast.anna, cast.bram, cast.host))
    anna, _ = limited(cast, K.LIMIT_POSTING)
    for name, (method, path, body) in calls.items():
        assert cast.api_of(anna).send(method, path, body).status_code < 300, name


def test_the_page_says_why_before_one_types(cast: Cast, pair: Conversation) -> None:
    anna, _ = limited(cast)
    page = cast.client_of(anna).get(f"/conversations/{pair.pk}/")
    assert page.status_code == 200
    assert "/decisions/d1/" in page.content.decode()
    assert "<textarea" not in page.content.decode()


def test_a_title_is_a_text_that_others_read(cast: Cast) -> None:
    circle = group(cast.anna, cast.bram, cast.host)
    anna, _ = limited(cast)
    address = f"/conversations/{circle.pk}/title/"
    assert cast.client_of(anna).post(address, {"title": "Lees dit"}).status_code == 403
    assert Conversation.objects.get(pk=circle.pk).title == ""


def test_they_may_still_delete_what_they_wrote_and_leave(cast: Cast, pair: Conversation) -> None:
    own = say(cast.anna, pair)
    circle = group(cast.anna, cast.bram, cast.host)
    anna, _ = limited(cast)
    assert cast.api_of(anna).delete(f"/messages/{own.pk}").status_code == 204
    assert cast.api_of(anna).post(f"/conversations/{circle.pk}/leave").status_code == 204


def test_lifted_they_write_again(cast: Cast, pair: Conversation) -> None:
    _, made = limited(cast)
    lift(by=cast.host, measure=made)
    anna = Member.objects.get(pk=cast.anna.pk)
    reply = cast.api_of(anna).post(f"/conversations/{pair.pk}/messages", {"body": "Tot morgen?"})
    assert reply.status_code == 201


def test_others_may_write_to_them(cast: Cast, pair: Conversation) -> None:
    limited(cast)
    reply = cast.api_of(cast.bram).post(f"/conversations/{pair.pk}/messages", {"body": "Tot dan."})
    assert reply.status_code == 201
