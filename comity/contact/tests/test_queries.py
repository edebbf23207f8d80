"""Who finds which requests, people, consents and cards (clauses consent-before-contact,
not-a-directory)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.boundaries.actions import ask_to_stop, grant, mute, withdraw
from comity.boundaries.models import Consent
from comity.contact import actions, queries
from comity.contact.kinds import KINDS
from comity.contact.models import ContactRequest, State
from comity.contact.tests.asking import GRAVE, OTHER, REASON, asked
from comity.contact.tokens import path_to_answer
from comity.people.models import Member
from comity.spaces.models import Kind, Space
from comity.talk.actions import comment, contribute, delete
from comity.talk.composing import Draft
from comity.talk.models import Contribution
from tests.cast import Cast, by_hand

EVERYONE = ("anna", "bram", "host", "second_host", "vendor", "newcomer")


def made(cast: Cast, state: State, reached: bool = True) -> ContactRequest:
    """Anna's request to Bram in any state, reached or not."""
    now = timezone.now()
    with by_hand():
        return ContactRequest.objects.create(
            asker=cast.anna,
            to=cast.bram,
            reason=REASON,
            language="en",
            state=state,
            reached_at=now if reached else None,
            lapses_at=now + timedelta(days=60),
            findings=[],
        )


def finds(member: Member, key: str) -> bool:
    try:
        return queries.get_request(member, key).pk == key
    except Http404:
        return False


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("reached", [True, False])
def test_a_request_is_found_by_its_two_people_once_it_reached_both(
    cast: Cast, state: State, reached: bool
) -> None:
    request = made(cast, state, reached)
    found = {who for who in EVERYONE if finds(getattr(cast, who), request.pk)}
    assert found == ({"anna", "bram"} if reached else {"anna"})


@pytest.mark.parametrize("state", State)
def test_the_box_of_whom_it_is_for_holds_all_that_reached_them_but_what_was_taken_back(
    cast: Cast, state: State
) -> None:
    request = made(cast, state)
    held_back = state == State.WITHDRAWN
    assert (request in queries.requests_to(cast.bram).items) is not held_back
    waiting = queries.requests_to(cast.bram, waiting=True).items
    assert bool(waiting) is (state in (State.WAITING, State.HELD))
    assert queries.requests_to(cast.anna).items == []
    assert queries.requests_from(cast.anna).items == [request]
    assert queries.requests_from(cast.bram).items == []


@pytest.mark.parametrize("who", EVERYONE)
def test_held_requests_are_for_hosts_who_are_not_one_of_the_two(cast: Cast, who: str) -> None:
    member = getattr(cast, who)
    asked(cast.anna, cast.bram, GRAVE)
    asked(cast.vendor, cast.second_host, GRAVE)
    found = [request.to for request in queries.held_for(member)]
    expected = {"host": [cast.bram, cast.second_host], "second_host": [cast.bram]}
    assert sorted(found, key=str) == sorted(expected.get(who, []), key=str)
    if member.is_host:
        assert len(queries.held_page(member).items) == len(found)
    else:
        with pytest.raises(Http404):
            queries.held_page(member)


def test_a_request_that_nobody_held_is_none_of_the_hosts_business(cast: Cast) -> None:
    plain = asked(cast.anna, cast.bram)
    with pytest.raises(Http404):
        queries.get_held(cast.host, plain.pk)
    assert not finds(cast.host, plain.pk)


def test_someone_is_found_to_be_let_go_of_although_they_left(cast: Cast) -> None:
    grant(by=cast.anna, other=cast.bram)
    ask_to_stop(by=cast.vendor, member=cast.bram)
    mute(by=cast.host, member=cast.bram)
    with by_hand():
        Member.objects.filter(pk=cast.bram.pk).update(is_active=False)
    for who in ("anna", "vendor", "host"):
        assert queries.get_person(getattr(cast, who), cast.bram.pk) == cast.bram
    for who in ("second_host", "newcomer"):
        with pytest.raises(Http404):
            queries.get_person(getattr(cast, who), cast.bram.pk)


@pytest.mark.parametrize("viewer", ["anna", "applicant"])
@pytest.mark.parametrize("key", ["applicant", "nobody", "bram"])
def test_who_is_found_at_all(cast: Cast, viewer: str, key: str) -> None:
    pk = getattr(cast, key).pk if key != "nobody" else "x"
    try:
        found = queries.get_person(getattr(cast, viewer), pk) is not None
    except Http404:
        found = False
    assert found is (viewer == "anna" and key == "bram")


def test_consents_come_with_the_request_they_rest_on(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    actions.accept(by=cast.bram, request=request)
    grant(by=cast.anna, other=cast.host)
    page = queries.consents_of(cast.anna, standing=True)
    came = queries.reasons_of(page.items)
    assert [came.get(one.pk) for one in page.items] == [None, request]
    withdraw(by=cast.bram, other=cast.anna)
    standing = queries.consents_of(cast.anna, standing=True).items
    ended = queries.consents_of(cast.anna, standing=False).items
    assert [one.partner_of(cast.anna) for one in standing] == [cast.host]
    assert [one.partner_of(cast.anna) for one in ended] == [cast.bram]
    assert queries.reasons_of([]) == {}


def test_consents_go_on_to_the_next_page(cast: Cast) -> None:
    ended = timezone.now()
    one, other = sorted((cast.anna, cast.bram), key=lambda member: member.pk)
    with by_hand():
        Consent.objects.bulk_create(
            Consent(one=one, other=other, ended_at=ended, began_at=ended - timedelta(days=n))
            for n in range(1, 34)
        )
    first = queries.consents_of(cast.anna)
    second = queries.consents_of(cast.anna, cursor=first.next)
    assert (len(first.items), len(second.items), second.next) == (30, 3, None)


def _story(by: Member, space: Space) -> Contribution:
    draft = Draft("Nobody called, and we wondered why.", "A quiet week")
    return contribute(by=by, space=space, kind=Kind.STORY, draft=draft)[0]


def test_where_requests_came_from_is_fetched_for_all_at_once(cast: Cast) -> None:
    story = _story(cast.anna, cast.conversation)
    said, _ = comment(by=cast.anna, contribution=story, draft=Draft("And so it went."))
    first = actions.ask(
        by=cast.bram, to=cast.anna, reason=REASON, about_type="contribution", about_id=story.pk
    )
    second = actions.ask(
        by=cast.vendor, to=cast.anna, reason=OTHER, about_type="comment", about_id=said.pk
    )
    third = asked(cast.host, cast.anna)
    with CaptureQueriesContext(connection) as took:
        found = queries.origins_of(cast.anna, [first, second, third])
    assert len(took) == 2
    assert (found[first.pk].path, found[first.pk].title) == (f"/c/{story.pk}/", "A quiet week")
    assert found[second.pk].path == f"/comments/{said.pk}/"
    assert third.pk not in found


def test_what_was_deleted_or_is_behind_a_door_is_no_origin(cast: Cast) -> None:
    gone, hidden = _story(cast.anna, cast.conversation), _story(cast.bram, cast.private)
    requests = [
        actions.ask(by=cast.bram, to=to, reason=REASON, about_type="contribution", about_id=text.pk)
        for to, text in ((cast.anna, gone), (cast.vendor, hidden))
    ]
    delete(by=cast.anna, text=gone)
    assert queries.origins_of(cast.anna, requests) == {}
    assert set(queries.origins_of(cast.bram, requests)) == {requests[1].pk}


def test_a_link_finds_its_request_only_while_it_is_good(cast: Cast) -> None:
    request = asked(cast.anna, cast.bram)
    token = path_to_answer(request).split("/")[-2]
    assert queries.request_by_token(token) == request
    for forged in ("", "x", token[:-1], f"{token}x"):
        assert queries.request_by_token(forged) is None


def test_the_facts_about_asking_take_one_query(cast: Cast) -> None:
    asked(cast.anna, cast.bram)
    with CaptureQueriesContext(connection) as took:
        row = queries.facts(cast.anna, cast.bram)
    assert len(took) == 1
    assert (row["pending_mine"], len(row["asked"]), len(row["lapse_at"])) == (True, 1, 1)
    assert row["since"] == cast.anna.admitted_at


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.visible], ids=lambda k: k.name)
def test_what_is_told_is_never_for_a_bystander(cast: Cast, kind: object) -> None:
    request = asked(cast.anna, cast.bram)
    for about in (request.pk, cast.anna.pk, "x"):
        assert not kind.may_see(cast.vendor, about)  # type: ignore[attr-defined]
