"""What a host took and does not see to any more, another takes over, and everyone can see why
(clause care-for-each-other)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.care import actions, policy
from comity.care.models import Case, CaseEvent
from comity.care.tests.matters import NOTHING, alerted, case_of, decided, told
from comity.care.tests.threads import contribution
from comity.people.models import Member, Role
from tests.cast import Cast, by_hand

WHY = "Hilde is on holiday."
DAY = timedelta(days=1)
FREE = [
    ("second_host", False, "", False),
    ("second_host", False, "   ", False),
    ("second_host", False, "Samir is on holiday.", True),
    ("second_host", True, "", True),
    ("anna", False, "", True),
    ("applicant", False, "", True),
]


@pytest.fixture
def taken(cast: Cast) -> Case:
    """A case about what Bram wrote, that Hilde took."""
    raised = alerted(cast.anna, contribution(cast.bram, cast.conversation))
    return actions.take(by=cast.host, case=case_of(raised))


def assignee(case: Case) -> Member | None:
    case.refresh_from_db()
    return case.assignee


def test_with_a_reason_that_is_kept_and_told_to_who_had_it(cast: Cast, taken: Case) -> None:
    actions.take(by=cast.second_host, case=taken, reason=WHY)
    assert assignee(taken) == cast.second_host
    last = CaseEvent.objects.filter(case=taken).latest("number")
    assert (last.kind, last.actor, last.payload.content) == (
        "taken",
        cast.second_host,
        {"reason": WHY},
    )
    assert told(cast.host)[-1] == "case-taken-over"


def test_without_one_it_stays(cast: Cast, taken: Case) -> None:
    with pytest.raises(Refused) as refused:
        actions.take(by=cast.second_host, case=taken, reason=" ")
    assert refused.value.kind == "conflict"
    assert assignee(taken) == cast.host


def test_what_is_overdue_is_taken_and_decided_by_another(cast: Cast, taken: Case) -> None:
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        assert decided(cast.second_host, taken, NOTHING).decided_by == cast.second_host
    assert assignee(taken) == cast.second_host
    assert "case-taken-over" in told(cast.host)


def test_also_what_is_with_someone_who_is_no_host_any_more(cast: Cast, taken: Case) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.host.pk).update(role=Role.MEMBER)
    actions.take(by=cast.second_host, case=taken)
    assert assignee(taken) == cast.second_host
    assert "case-taken-over" not in told(cast.host)


def test_by_its_page(cast: Cast, taken: Case) -> None:
    client, here = cast.client_of(cast.second_host), taken.get_absolute_url()
    assert 'name="reason"' in client.get(here).content.decode()
    reply = client.post(f"{here}take/", {"reason": ""})
    assert reply.status_code == 409
    assert "You can take it over with a reason." in reply.content.decode()
    assert client.post(f"{here}take/", {"reason": WHY}).status_code == 302
    assert assignee(taken) == cast.second_host


def test_who_has_it_and_where_nobody_has_no_reason_is_asked(cast: Cast, taken: Case) -> None:
    mine = cast.client_of(cast.host).get(taken.get_absolute_url()).content.decode()
    free = case_of(alerted(cast.anna))
    fresh = cast.client_of(cast.second_host).get(free.get_absolute_url()).content.decode()
    assert 'name="reason"' not in mine + fresh
    assert f"{free.get_absolute_url()}take/" in fresh


def test_by_a_program(cast: Cast, taken: Case) -> None:
    api, path = cast.api_of(cast.second_host), f"/desk/cases/{taken.code_name}/take"
    assert api.post(path).status_code == 409
    assert api.post(path, {"reason": ""}).status_code == 409
    reply = api.post(path, {"reason": WHY})
    assert (reply.status_code, reply.json()["assignee"]["id"]) == (200, cast.second_host.pk)


@pytest.mark.parametrize(("assignee", "overdue", "reason", "may"), FREE)
def test_who_takes_over_what_another_has(
    cast: Cast, assignee: str, overdue: bool, reason: str, may: bool
) -> None:
    """A host while they are one and in time is replaced with a reason only."""
    due = timezone.now() + (-DAY if overdue else DAY)
    found = Case(state="assigned", assignee=getattr(cast, assignee), due_at=due)
    assert bool(policy.may_take(cast.host, found, reason)) is may


def test_not_even_with_a_reason_where_it_is_decided(cast: Cast) -> None:
    found = Case(state="decided", assignee=cast.second_host, due_at=timezone.now() + DAY)
    assert not policy.may_take(cast.host, found, "Samir is on holiday.")
