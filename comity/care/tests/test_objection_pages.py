"""Objections at the desk: only who did not decide before finds them; and alerts that wait behind
the rest (clause sanctions)."""

from __future__ import annotations

import pytest
from django.test import Client

from comity.answer import Refused
from comity.care import actions, queries
from comity.care.models import Alert, Decision, Objection, SetAside
from comity.care.tests.matters import (
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
    told,
)
from comity.care.tests.threads import contribution
from comity.standing.models import MeasureKind
from comity.standing.queries import in_force
from tests.cast import Cast

K, Out = MeasureKind, Objection.Outcome
WORDS = "I quoted someone else."


@pytest.fixture
def made(cast: Cast) -> Decision:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    return decided(cast.host, case, breach(planned(K.LIMIT_POSTING, 3), planned(K.WARNING)))


@pytest.fixture
def objection(cast: Cast, made: Decision) -> Objection:
    return actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text=WORDS)


@pytest.fixture
def second(cast: Cast) -> Client:
    """Samir, who reads English and decided nothing."""
    return cast.client_of(cast.second_host)


def path(objection: Objection) -> str:
    return f"/desk/objections/{objection.pk}/"


def test_another_host_finds_it_in_the_list_and_counts_it(
    cast: Cast, second: Client, objection: Objection
) -> None:
    assert WORDS in second.get("/desk/objections/").content.decode()
    assert queries.waiting_for(cast.second_host).objections == 1
    assert "objection-for-hosts" in told(cast.second_host)


def test_who_decided_neither_finds_nor_counts_nor_hears_of_it(
    cast: Cast, objection: Objection
) -> None:
    client = cast.client_of(cast.host)
    assert WORDS not in client.get("/desk/objections/").content.decode()
    assert client.get(path(objection)).status_code == 404
    assert client.post(path(objection), {"outcome": "upheld"}).status_code == 404
    assert queries.waiting_for(cast.host).objections == 0
    assert "objection-for-hosts" not in told(cast.host)


def test_its_page_shows_what_was_decided_and_by_whom(
    cast: Cast, second: Client, objection: Objection
) -> None:
    page = second.get(path(objection)).content.decode()
    for said in (WORDS, "On Monday you wrote it.", "It belittles someone.", cast.host.name):
        assert said in page
    assert "No publishing" in page


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"outcome": "upheld"}, 422),
        ({"explanation": "I looked."}, 422),
        ({"outcome": "perhaps", "explanation": "I looked."}, 422),
        ({"outcome": "partly", "explanation": "I looked.", "undone": ["no-such-id"]}, 422),
        ({"outcome": "upheld", "explanation": "x" * 4001}, 422),
        ({"outcome": "upheld", "explanation": "I looked."}, 302),
    ],
)
def test_the_form(
    second: Client, objection: Objection, given: dict[str, object], status: int
) -> None:
    assert second.post(path(objection), given).status_code == status
    objection.refresh_from_db()
    assert bool(objection.decided_at) is (status == 302)


def test_partly_right_ends_what_was_ticked(
    cast: Cast, second: Client, objection: Objection
) -> None:
    limit = in_force(cast.bram).get(kind=K.LIMIT_POSTING)
    given = {"outcome": "partly", "explanation": "The limit was too much.", "undone": [limit.pk]}
    assert second.post(path(objection), given).status_code == 302
    assert [one.kind for one in in_force(cast.bram)] == [K.WARNING]


def test_decided_it_leaves_the_list_and_its_page_says_what_came_of_it(
    cast: Cast, second: Client, objection: Objection
) -> None:
    second.post(path(objection), {"outcome": "upheld", "explanation": "I looked."})
    assert WORDS not in second.get("/desk/objections/").content.decode()
    page = second.get(path(objection)).content.decode()
    assert "The decision stands" in page
    assert "<textarea" not in page


def test_decided_meanwhile_what_was_typed_stays(
    cast: Cast, second: Client, objection: Objection
) -> None:
    actions.decide_objection(
        by=cast.second_host, objection=objection, outcome=Out.UPHELD, explanation="First."
    )
    reply = second.post(path(objection), {"outcome": "reversed", "explanation": "Dit typte ik."})
    assert reply.status_code == 409
    assert "Dit typte ik." in reply.content.decode()
    assert in_force(cast.bram).count() == 2


def test_who_objected_hears_once_and_in_their_language(cast: Cast, objection: Objection) -> None:
    actions.decide_objection(
        by=cast.second_host, objection=objection, outcome=Out.REVERSED, explanation="You are right."
    )
    assert told(cast.bram).count("objection-decided") == 1
    page = cast.client_of(cast.bram).get("/notices/").content.decode()
    assert "Another host decided about your objection: Right: the decision is undone." in page


def test_where_no_other_host_is_left_it_waits(cast: Cast, objection: Objection) -> None:
    """Nobody decides about their own decision, also where there is nobody else."""
    with pytest.raises(Refused):
        actions.decide_objection(
            by=cast.host, objection=objection, outcome=Out.UPHELD, explanation="I was right."
        )
    objection.refresh_from_db()
    assert objection.decided_at is None


@pytest.fixture
def raised(cast: Cast) -> Alert:
    return alerted(cast.anna, contribution(cast.bram, cast.conversation))


def aside(alert: Alert) -> str:
    return f"/desk/alerts/{alert.pk}/set-aside/"


def test_a_host_sets_someone_aside_with_a_reason_and_takes_it_back(
    cast: Cast, second: Client, raised: Alert
) -> None:
    assert second.post(aside(raised), {"reason": "Nine times for nothing."}).status_code == 302
    kept = SetAside.objects.get()
    assert (kept.member, kept.by, kept.reason) == (
        cast.anna,
        cast.second_host,
        "Nine times for nothing.",
    )
    assert second.post(aside(raised), {}).status_code == 302
    assert not SetAside.objects.exists()


def test_their_next_alert_is_kept_and_answered_and_waits_behind_the_rest(
    cast: Cast, raised: Alert
) -> None:
    actions.set_aside(by=cast.host, member=cast.anna, reason="Nine times for nothing.")
    before = told(cast.second_host)
    late = alerted(cast.anna, contribution(cast.vendor, cast.conversation))
    fresh = alerted(cast.bram, contribution(cast.vendor, cast.public))
    order = [one.pk for one in queries.alerts_for(cast.host, answered=False).items]
    assert order.index(fresh.pk) < order.index(late.pk)
    assert told(cast.second_host)[len(before) :] == ["alert-for-hosts"]
    actions.answer(by=cast.host, alert=late, text="We looked.")
    late.refresh_from_db()
    assert late.answered_at is not None


@pytest.mark.parametrize("category", ["danger", "needs-help"])
def test_danger_is_never_set_aside(cast: Cast, raised: Alert, category: str) -> None:
    actions.set_aside(by=cast.host, member=cast.anna, reason="Nine times for nothing.")
    urgent = alerted(cast.anna, category=category)
    assert not urgent.set_aside
    assert "urgent-alert-for-hosts" in told(cast.second_host)


def test_who_is_set_aside_does_not_read_it_anywhere(cast: Cast, raised: Alert) -> None:
    actions.set_aside(by=cast.host, member=cast.anna, reason="Nine times for nothing.")
    client = cast.client_of(cast.anna)
    for address in ("/alerts/", "/alerts/new/", "/notices/", "/settings/data/"):
        assert "Nine times" not in client.get(address).content.decode()
    assert "Nine times" not in cast.api_of(cast.anna).get("/me/export").content.decode()
