"""What a host ticks and types in a decision becomes the ruling that it says (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from comity.care import policy
from comity.care.forms import DecideForm, HearingForm, InterveneForm, RemoveForm
from comity.care.models import Case, Ground, Harm, Outcome
from comity.charter.queries import clauses_in_force
from comity.standing.models import MeasureKind
from tests.cast import Cast

K = MeasureKind
GIVEN: dict[str, Any] = {
    "outcome": "breach",
    "clauses": ["courtesy"],
    "facts": "On Monday.",
    "explanation": "It belittles.",
    "measures": ["warning"],
    "ground": "code",
    "harm": "ILLEGAL_OR_HARMFUL_SPEECH",
}


@pytest.fixture
def case(cast: Cast) -> Case:
    return Case(code_name="blue-heron", subject=cast.bram, about_type="contribution", about_id="c1")


def form(cast: Cast, case: Case, **more: Any) -> DecideForm:
    return DecideForm(
        {**GIVEN, **more}, case=case, spaces=[cast.conversation], clauses=clauses_in_force()
    )


def planned(cast: Cast, case: Case, **more: Any) -> Any:
    """The one measure that the form plans."""
    made = form(cast, case, **more)
    assert made.is_valid(), made.errors
    (one,) = made.ruling(cast.anna).measures
    return one


def test_all_that_was_chosen_is_in_the_ruling(cast: Cast, case: Case) -> None:
    made = form(cast, case, ground="law", law="Sr, art. 285", outcome="breach")
    assert made.is_valid()
    ruling = made.ruling(None)
    assert (ruling.outcome, list(ruling.clauses)) == (Outcome.BREACH, ["courtesy"])
    assert (ruling.facts, ruling.explanation) == ("On Monday.", "It belittles.")
    assert (ruling.ground, ruling.law) == (Ground.LAW, "Sr, art. 285")
    assert ruling.harm == Harm("ILLEGAL_OR_HARMFUL_SPEECH")


@pytest.mark.parametrize("kind", [K.REMOVE, K.LOCK])
def test_what_is_done_to_a_thing_is_done_to_what_the_case_is_about(
    cast: Cast, case: Case, kind: MeasureKind
) -> None:
    one = planned(cast, case, measures=[kind.value], days="7", space=cast.conversation.pk)
    assert (one.target_type, one.target_id) == ("contribution", "c1")
    assert (one.ends_at, one.space) == (None, "")


@pytest.mark.parametrize("kind", [K.REMINDER, K.WARNING])
def test_what_is_said_once_has_no_end_and_no_place(
    cast: Cast, case: Case, kind: MeasureKind
) -> None:
    one = planned(cast, case, measures=[kind.value], days="7", space=cast.conversation.pk)
    assert (one.ends_at, one.space, one.target_id) == (None, "", "")


@pytest.mark.parametrize("kind", [K.LIMIT_POSTING, K.LIMIT_CONTACTING, K.SUSPENSION, K.BAN])
@pytest.mark.parametrize("days", ["", "1", "30"])
def test_the_rest_lasts_as_many_days(cast: Cast, case: Case, kind: MeasureKind, days: str) -> None:
    one = planned(cast, case, measures=[kind.value], days=days)
    if not days:
        assert one.ends_at is None
    else:
        lasts = one.ends_at - timezone.now()
        assert lasts == pytest.approx(timedelta(days=int(days)), abs=timedelta(minutes=1))


def test_a_limit_may_be_in_one_space(cast: Cast, case: Case) -> None:
    one = planned(cast, case, measures=["limit_posting"], space=cast.conversation.pk)
    assert one.space == cast.conversation.pk


def test_a_suspension_in_one_space_is_refused_and_does_not_become_one_everywhere(
    cast: Cast, case: Case
) -> None:
    made = form(cast, case, measures=["suspension"], days="3", space=cast.conversation.pk)
    assert made.is_valid()
    answer = policy.holds_together(made.ruling(None), case, {"courtesy"})
    assert "everywhere" in str(answer.reason)
    assert "All else holds everywhere." in str(made.fields["space"].help_text)


def test_no_contact_is_with_whom_the_handle_names(cast: Cast, case: Case) -> None:
    one = planned(cast, case, measures=["no_contact"], space=cast.conversation.pk)
    assert (one.target_type, one.target_id, one.space) == ("member", cast.anna.pk, "")


def test_conditions_go_with_each(cast: Cast, case: Case) -> None:
    made = form(cast, case, measures=["warning", "limit_posting"], conditions="Read the code.")
    assert made.is_valid()
    assert {one.conditions for one in made.ruling(None).measures} == {"Read the code."}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("outcome", "guilty"),
        ("outcome", ""),
        ("clauses", ["no-such-clause"]),
        ("facts", ""),
        ("facts", "x" * 4001),
        ("explanation", ""),
        ("measures", ["execution"]),
        ("days", "0"),
        ("days", "-3"),
        ("days", "many"),
        ("days", "4000"),
        ("space", "no-such-space"),
        ("conditions", "x" * 1001),
        ("no_contact_with", "x" * 42),
        ("ground", "mood"),
        ("law", "x" * 501),
        ("harm", "NONE"),
    ],
)
def test_what_cannot_be_is_an_error_at_its_field(
    cast: Cast, case: Case, name: str, value: object
) -> None:
    assert list(form(cast, case, **{name: value}).errors) == [name]


def test_a_space_that_the_host_may_not_see_cannot_be_chosen(cast: Cast, case: Case) -> None:
    assert "space" in form(cast, case, space=cast.private.pk).errors


@pytest.mark.parametrize("kind", K)
def test_at_once_one_hides_locks_or_limits_and_no_more(
    cast: Cast, case: Case, kind: MeasureKind
) -> None:
    made = InterveneForm({"kind": kind.value}, case=case, spaces=[])
    allowed = kind in (K.REMOVE, K.LOCK) or kind.value.startswith("limit_")
    assert made.is_valid() is allowed
    if allowed:
        assert made.planned().ends_at is None


@pytest.mark.parametrize(
    ("days", "valid"), [("1", True), ("30", True), ("0", False), ("31", False)]
)
def test_someone_gets_a_day_to_a_month_to_answer(days: str, valid: bool) -> None:
    made = HearingForm({"question": "Why?", "days": days})
    assert made.is_valid() is valid
    if valid:
        until = made.until() - timezone.now()
        assert until == pytest.approx(timedelta(days=int(days)), abs=timedelta(minutes=1))


@pytest.mark.parametrize(
    ("clause", "reason", "valid"),
    [("courtesy", "It hurts.", True), ("courtesy", "", False), ("kind", "It hurts.", False)],
)
def test_a_removal_names_a_clause_and_why(
    cast: Cast, clause: str, reason: str, valid: bool
) -> None:
    made = RemoveForm({"clause": clause, "reason": reason}, clauses=clauses_in_force())
    assert made.is_valid() is valid
