"""A ban from a space shuts its door, says why, and leaves the rest as it was (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.people.models import Member
from comity.spaces.models import Space
from comity.standing.actions import impose, lift
from comity.standing.models import Measure, MeasureKind, Planned
from comity.talk.models import Contribution
from comity.talk.tests.scene import ask
from tests.cast import Cast

WEEK = timedelta(days=7)


@pytest.fixture
def question(cast: Cast) -> Contribution:
    """What Bram asked in Conversation."""
    return ask(cast.bram, cast)


@pytest.fixture
def ban(cast: Cast, question: Contribution) -> Measure:
    """Anna is banned from Conversation for a week."""
    planned = Planned(
        MeasureKind.SPACE_BAN, space=cast.conversation.pk, ends_at=timezone.now() + WEEK
    )
    return impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")


def anna(cast: Cast) -> Member:
    return Member.objects.get(pk=cast.anna.pk)


def seen(member: Member) -> set[str]:
    return set(Space.objects.visible_to(member).values_list("slug", flat=True))


def test_the_space_is_in_no_list_of_theirs(cast: Cast, ban: Measure) -> None:
    assert seen(anna(cast)) == {"square"}
    assert (
        "/spaces/conversation/" not in cast.client_of(anna(cast)).get("/spaces/").content.decode()
    )


def test_its_door_says_why_and_leads_to_the_decision(cast: Cast, ban: Measure) -> None:
    page = cast.client_of(anna(cast)).get("/spaces/conversation/")
    assert page.status_code == 403
    assert "/decisions/d1/" in page.content.decode()


def test_nothing_in_it_is_read_by_any_way(cast: Cast, ban: Measure, question: Contribution) -> None:
    client, api = cast.client_of(anna(cast)), cast.api_of(anna(cast))
    assert client.get(f"/c/{question.pk}/").status_code == 404
    assert client.get(f"/c/{question.pk}/history/").status_code == 404
    assert api.get(f"/contributions/{question.pk}").status_code == 404
    assert api.get(f"/contributions/{question.pk}/comments").status_code == 404
    for path in ("/feed/", f"/members/{cast.bram.pk}/contributions/", "/notices/"):
        assert "How do you measure?" not in client.get(path).content.decode()


def test_nothing_is_written_in_it(cast: Cast, ban: Measure, question: Contribution) -> None:
    api = cast.api_of(anna(cast))
    story = {"space": "conversation", "kind": "story", "title": "Een week", "body": "Niemand."}
    assert api.post("/contributions", story).status_code == 403
    assert api.post(f"/contributions/{question.pk}/comments", {"body": "Ja."}).status_code == 404
    assert api.put(f"/contributions/{question.pk}/reactions/thanks").status_code == 404


def test_others_spaces_are_as_before(cast: Cast, ban: Measure) -> None:
    api = cast.api_of(anna(cast))
    story = {"space": "square", "kind": "story", "title": "Een week", "body": "Niemand belde."}
    assert api.post("/contributions", story).status_code == 201


def test_it_ends_by_itself(cast: Cast, ban: Measure) -> None:
    with time_machine.travel(timezone.now() + WEEK + timedelta(hours=1)):
        assert seen(anna(cast)) == {"square", "conversation"}
        assert cast.client_of(anna(cast)).get("/spaces/conversation/").status_code == 200


def test_lifted_it_is_open_again(cast: Cast, ban: Measure, question: Contribution) -> None:
    lift(by=cast.host, measure=ban)
    assert cast.client_of(anna(cast)).get(f"/c/{question.pk}/").status_code == 200


def test_nobody_else_is_kept_out(cast: Cast, ban: Measure) -> None:
    for member in (cast.bram, cast.host, cast.vendor):
        assert "conversation" in seen(member)


def test_what_they_wrote_there_before_stays_for_others(cast: Cast) -> None:
    own = ask(cast.anna, cast)
    planned = Planned(MeasureKind.SPACE_BAN, space=cast.conversation.pk)
    impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")
    assert cast.client_of(cast.bram).get(f"/c/{own.pk}/").status_code == 200


def test_a_private_space_stays_unknown_to_who_is_banned_from_it(cast: Cast) -> None:
    """To say that one is banned from a space tells that there is one: only its people read it."""
    planned = Planned(MeasureKind.SPACE_BAN, space=cast.private.pk)
    impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")
    assert cast.client_of(anna(cast)).get("/spaces/back-room/").status_code == 404
    impose(by=cast.host, member=cast.bram, planned=planned, decision="d2")
    bram = Member.objects.get(pk=cast.bram.pk)
    assert cast.client_of(bram).get("/spaces/back-room/").status_code == 403


@pytest.mark.parametrize("kind", [MeasureKind.SUSPENSION, MeasureKind.BAN])
def test_who_is_shut_out_of_all_sees_the_public_ones_like_anyone(
    cast: Cast, kind: MeasureKind
) -> None:
    planned = Planned(kind, ends_at=timezone.now() + WEEK)
    impose(by=cast.host, member=cast.bram, planned=planned, decision="d1")
    assert seen(Member.objects.get(pk=cast.bram.pk)) == {"square"}
