"""An objection that no host may decide does not hang unseen: the owner is asked for another host,
and who objected hears that it takes longer (clause sanctions)."""

from __future__ import annotations

import pytest

from comity.care import actions, queries
from comity.care.models import Decision, Objection
from comity.care.tests.matters import (
    alerted,
    breach,
    case_of,
    decided,
    planned,
    statement,
    third_host,
    told,
)
from comity.care.tests.threads import contribution
from comity.people.models import Member, Role
from comity.standing.models import MeasureKind
from tests.cast import Cast, by_hand

WORDS = "It was a quotation."


@pytest.fixture
def decision(cast: Cast) -> Decision:
    """Hilde warned Vera."""
    case = case_of(alerted(cast.anna, contribution(cast.vendor, cast.conversation)))
    return decided(cast.host, case, breach(planned(MeasureKind.WARNING)))


def objected(cast: Cast, decision: Decision) -> Objection:
    return actions.object_to(by=cast.vendor, statement=statement(cast.vendor, decision), text=WORDS)


def without_samir(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.second_host.pk).update(role=Role.MEMBER)


def test_with_another_host_nobody_else_is_told(cast: Cast, decision: Decision) -> None:
    objected(cast, decision)
    assert told(cast.second_host)[-1] == "objection-for-hosts"
    for member in (cast.host, cast.vendor):
        assert not {"objection-stuck", "objection-waits"} & set(told(member))


def test_without_one_the_owner_is_asked_and_the_objector_told(
    cast: Cast, decision: Decision
) -> None:
    without_samir(cast)
    objected(cast, decision)
    assert told(cast.host)[-1] == "objection-stuck"
    assert told(cast.vendor)[-1] == "objection-waits"
    page = cast.client_of(cast.host).get("/notices/").content.decode()
    assert "geen host die erover mag beslissen" in page
    assert WORDS not in page
    assert cast.vendor.name not in page


def test_also_where_the_others_stepped_back(cast: Cast, decision: Decision) -> None:
    third = third_host(cast)
    case = decision.case
    actions.recuse(by=third, case=case, ground="A friend of mine.")
    actions.recuse(by=cast.second_host, case=case, ground="A colleague of mine.")
    objected(cast, decision)
    owner = queries.owner()
    assert owner is not None
    assert "objection-stuck" in told(owner)
    assert "objection-waits" in told(cast.vendor)
    for host in (third, cast.second_host):
        assert "objection-for-hosts" not in told(host)


def test_who_becomes_host_finds_it_waiting(cast: Cast, decision: Decision) -> None:
    without_samir(cast)
    made = objected(cast, decision)
    new = third_host(cast)
    assert queries.objections_page(new).items == [made]
    assert queries.objections_page(cast.host).items == []


def test_an_owner_who_objects_is_not_asked_about_themselves(cast: Cast) -> None:
    case = case_of(alerted(cast.anna, contribution(cast.host, cast.conversation)))
    made = decided(cast.second_host, case, breach(planned(MeasureKind.WARNING)))
    actions.object_to(by=cast.host, statement=statement(cast.host, made), text=WORDS)
    assert told(cast.host)[-1] == "objection-waits"
    assert "objection-stuck" not in told(cast.host)
