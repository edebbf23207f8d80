"""Where a measure holds: in a space that is there for the host, and only for what can hold in one
(clause sanctions)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from comity.care.models import Case
from comity.care.tests.matters import alerted, breach, case_of, decided, planned
from comity.care.tests.threads import contribution
from comity.standing.models import MeasureKind
from comity.standing.queries import in_force
from tests.cast import Cast, by_hand

K = MeasureKind
BREACH: dict[str, Any] = {
    "outcome": "breach",
    "clauses": ["courtesy"],
    "facts": "On Monday.",
    "explanation": "It belittles.",
}


@pytest.fixture
def case(cast: Cast) -> Case:
    return case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))


@pytest.mark.parametrize(
    ("measure", "where", "status"),
    [
        ({"type": "limit_posting"}, "conversation", 201),
        ({"type": "limit_posting"}, "private", 422),
        ({"type": "limit_contacting"}, "conversation", 422),
        ({"type": "suspension", "days": 3}, "conversation", 422),
    ],
)
def test_a_scope_is_a_space_that_is_there_and_not_for_what_holds_everywhere(
    cast: Cast, case: Case, measure: dict[str, Any], where: str, status: int
) -> None:
    ends_at = timezone.now() + timedelta(days=measure.pop("days", 5))
    scope = getattr(cast, where).pk
    given = {**measure, "scope": scope, "ends_at": ends_at.isoformat()}
    with by_hand():
        cast.private.memberships.filter(member=cast.host).delete()
    address = f"/desk/cases/{case.code_name}/decisions"
    reply = cast.api_of(cast.host).post(address, {**BREACH, "measures": [given]})
    assert reply.status_code == status
    assert len(list(in_force(cast.bram))) == (1 if status == 201 else 0)


def test_a_measure_may_hold_in_the_space_of_the_case_where_the_host_is_not_invited(
    cast: Cast,
) -> None:
    text = contribution(cast.bram, cast.private)
    with by_hand():
        cast.private.memberships.create(member=cast.anna)
    case = case_of(alerted(cast.anna, text))
    with by_hand():
        cast.private.memberships.filter(member=cast.host).delete()
    decided(cast.host, case, breach(planned(K.SPACE_BAN, 3, space=cast.private.pk)))
    assert [one.space for one in in_force(cast.bram)] == [cast.private.pk]
