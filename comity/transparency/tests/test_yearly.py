"""What the yearly report is made from: each fact in its place, by the day it happened on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from comity.care.models import IllegalContentNotice, Objection, Role
from comity.standing.models import Measure, MeasureKind
from comity.transparency import queries
from comity.transparency.actions import draw_up_all
from comity.transparency.dsa import ours
from comity.transparency.dsa.categories import Category, Keyword
from comity.transparency.dsa.report import Complaint, Notice, Year
from comity.transparency.tests.decided import THEN, case, decide, measure, notice, object_to
from tests.cast import Cast, by_hand

FIRST, LAST = date(2025, 7, 1), date(2025, 12, 31)


def year() -> Year:
    """The second half of 2025."""
    return queries.year_of(FIRST, LAST)


def changed(row: IllegalContentNotice | Objection, **more: Any) -> None:
    with by_hand():
        type(row).objects.filter(pk=row.pk).update(**more)


@pytest.mark.parametrize("kind", sorted(ours.RESTRICTIONS))
@pytest.mark.parametrize("ends", [True, False])
def test_each_restriction_counts_once_in_its_column(cast: Cast, kind: str, ends: bool) -> None:
    until = THEN + timedelta(days=9) if ends else None
    decide(cast, kind, "warning", "reminder", ends_at=until)
    [one] = year().restrictions
    assert one.column == ours.column(kind, ends)
    assert (one.by_law, one.on_notice, one.fully_automated) == (False, False, False)


@pytest.mark.parametrize("kind", [MeasureKind.REMINDER, MeasureKind.WARNING])
def test_what_only_says_something_is_no_restriction(cast: Cast, kind: MeasureKind) -> None:
    decide(cast, kind)
    assert year().restrictions == ()


@pytest.mark.parametrize(
    ("at", "counts"),
    [
        (datetime(2025, 6, 30, 21, 59, tzinfo=UTC), False),
        (datetime(2025, 6, 30, 22, 0, tzinfo=UTC), True),
        (datetime(2025, 12, 31, 22, 59, tzinfo=UTC), True),
        (datetime(2025, 12, 31, 23, 0, tzinfo=UTC), False),
    ],
)
def test_a_day_is_one_where_the_community_is(cast: Cast, at: datetime, counts: bool) -> None:
    decide(cast, "remove", at=at)
    assert len(year().restrictions) == counts


def test_a_measure_before_a_decision_is_not_counted_beside_the_one_that_follows(
    cast: Cast,
) -> None:
    decision = decide(cast, "remove")
    with by_hand():
        Measure.objects.create(
            member=cast.anna,
            kind="remove",
            case=decision.case_id,
            interim=True,
            begins_at=THEN,
            ends_at=THEN + timedelta(days=3),
            review_by=THEN + timedelta(days=1),
        )
    assert len(year().restrictions) == 1


@pytest.mark.parametrize(
    ("source", "on_notice"),
    [
        ("article-16", True),
        ("trusted-flagger", True),
        ("alert", False),
        ("own", False),
        ("gate", False),
    ],
)
def test_only_what_followed_a_notice_is_not_own_initiative(
    cast: Cast, source: str, on_notice: bool
) -> None:
    decide(cast, "remove", source=source)
    assert year().restrictions[0].on_notice is on_notice


def test_the_kind_of_harm_is_what_the_statement_says_and_else_what_hosts_chose(
    cast: Cast,
) -> None:
    decision = decide(cast, "remove", harm="SELF_HARM", keywords=["SUICIDE"])
    [chosen] = year().restrictions
    assert (chosen.category, chosen.keywords) == (Category.SELF_HARM, (Keyword.SUICIDE,))
    draw_up_all()
    with by_hand():
        type(decision).objects.update(harm="VIOLENCE", keywords=[])
    assert year().restrictions == (chosen,)


@pytest.mark.parametrize(("ground", "acted"), [("law", "law"), ("code", "terms")])
@pytest.mark.parametrize("trusted", [True, False])
def test_a_notice_says_what_was_done_on_which_ground_and_how_soon(
    cast: Cast, ground: str, acted: str, trusted: bool
) -> None:
    law = {"ground": "law", "law": "Article 137c", "clauses": []} if ground == "law" else {}
    decision = decide(cast, "remove", harm="VIOLENCE", source="article-16", **law)
    notice(decision.case, THEN - timedelta(hours=7), by_trusted_flagger=trusted)
    assert year().notices == (Notice(2, trusted, Category.VIOLENCE, (), acted, 7.0),)


@pytest.mark.parametrize(
    ("kinds", "outcome"), [((), "no_breach"), ((), "breach"), (("warning",), "breach")]
)
def test_a_notice_after_which_nothing_was_restricted_is_one_without_action(
    cast: Cast, kinds: tuple[str, ...], outcome: str
) -> None:
    decision = decide(cast, *kinds, outcome=outcome)
    notice(decision.case, THEN)
    assert year().notices[0].acted == ""


def test_a_notice_that_waits_is_of_no_category_yet(cast: Cast) -> None:
    with by_hand():
        of = case(cast)
    notice(of, THEN)
    assert year().notices == (Notice(2, False, Category.NOT_SPECIFIED_NOTICE, (), "", None),)


def test_a_notice_without_an_address_is_of_one_item(cast: Cast) -> None:
    with by_hand():
        of = case(cast)
    changed(notice(of, THEN), urls=[])
    assert year().notices[0].items == 1


@pytest.mark.parametrize(
    ("kinds", "about"),
    [
        (("remove",), {"visibility"}),
        (("lock",), {"visibility"}),
        (("limit_posting",), {"service"}),
        (("space_ban",), {"service"}),
        (("suspension",), {"account"}),
        (("ban", "remove"), {"account", "visibility"}),
        (("warning",), set()),
    ],
)
def test_an_objection_is_about_what_the_decision_restricted(
    cast: Cast, kinds: tuple[str, ...], about: set[str]
) -> None:
    object_to(decide(cast, *kinds), cast.anna, "partly", 9)
    assert year().complaints == (Complaint(frozenset(about), "partly", 9.0),)


@pytest.mark.parametrize(
    ("source", "about"),
    [
        ("article-16", {"notice"}),
        ("trusted-flagger", {"notice", "trusted"}),
        ("alert", set()),
    ],
)
def test_an_objection_of_who_gave_notice_is_about_the_notice(
    cast: Cast, source: str, about: set[str]
) -> None:
    objection = object_to(decide(cast, outcome="no_breach", source=source), cast.bram)
    changed(objection, role=Role.ALERTER)
    assert year().complaints == (Complaint(frozenset(about), "", None),)


def test_what_happened_to_others_does_not_change_what_one_decision_counts(cast: Cast) -> None:
    first, second = decide(cast, "remove"), decide(cast, "ban")
    with by_hand():
        measure(first, "lock")
    columns = sorted(one.column for one in year().restrictions)
    assert columns == [
        "Account restriction Termination",
        "Visibility restriction Interaction restricted",
        "Visibility restriction Removal",
    ]
    assert first.pk != second.pk


def test_the_report_names_nobody(cast: Cast) -> None:
    decision = decide(cast, "remove", facts="Anna de Wit did it.", source="article-16")
    notice(decision.case, THEN, name="Lou Peeters", email="lou@example.org")
    object_to(decision, cast.anna, "upheld")
    said = repr(year())
    for name in ("Anna", "Hilde", "Lou", "lou@example.org", cast.anna.pk, decision.pk):
        assert name not in said
