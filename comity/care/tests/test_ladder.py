"""What the desk suggests: clauses, kinds of harm, the ladder's next step (clause sanctions)."""

from __future__ import annotations

import pytest

from comity.care import ladder
from comity.care.models import Category, Harm, Severity
from comity.charter.source import load
from comity.standing.models import MeasureKind
from tests.laws.house import PACKAGE

K, C, S = MeasureKind, Category, Severity
SHIPPED = load(PACKAGE / "codes" / "ecxo")

SEVERITY = {
    C.DANGER: S.URGENT,
    C.NEEDS_HELP: S.URGENT,
    C.DISCRIMINATION: S.SERIOUS,
    C.HARASSMENT: S.SERIOUS,
    C.INTIMIDATION: S.SERIOUS,
    C.FOLLOWING: S.SERIOUS,
    C.PICTURES: S.SERIOUS,
    C.SEXUAL: S.SERIOUS,
    C.TOUCH: S.SERIOUS,
    C.DISRUPTION: S.SERIOUS,
    C.STOP: S.SERIOUS,
    C.COURTESY: S.NORMAL,
    C.CONTACT: S.NORMAL,
    C.DIRECTORY: S.NORMAL,
    C.SELLING: S.NORMAL,
    C.VENDOR: S.NORMAL,
    C.OVERSHARING: S.NORMAL,
    C.OTHER: S.NORMAL,
    C.SMALL: S.SMALL,
}


def test_the_table_knows_every_category() -> None:
    assert set(SEVERITY) == set(Category)


@pytest.mark.parametrize("category", Category)
def test_how_a_case_begins(category: Category) -> None:
    assert ladder.severity_of(category) == SEVERITY[category]


@pytest.mark.parametrize("category", Category)
def test_every_category_leads_to_a_clause_of_the_shipped_code(category: Category) -> None:
    assert ladder.clause_of(category) in SHIPPED.kept_by


@pytest.mark.parametrize(
    ("category", "clause"),
    [
        (C.TOUCH, "no-harassment"),
        (C.FOLLOWING, "no-harassment"),
        (C.DANGER, "care-for-each-other"),
        (C.SELLING, "relations-not-sales"),
        (C.STOP, "stop-means-stop"),
        (C.SMALL, "courtesy"),
    ],
)
def test_which_clause_is_suggested(category: Category, clause: str) -> None:
    assert ladder.clause_of(category) == clause


@pytest.mark.parametrize("category", ["", "illegal-content", "hosts-may-remove", "nothing"])
def test_what_is_no_category_suggests_nothing(category: str) -> None:
    assert ladder.clause_of(category) == ""


@pytest.mark.parametrize("category", Category)
def test_every_category_has_a_kind_of_harm_and_at_most_one_keyword(category: Category) -> None:
    harm, keywords = ladder.harm_of(category)
    assert harm in Harm
    assert len(keywords) <= 1
    assert all(keyword.startswith("KEYWORD_") for keyword in keywords)


def test_what_has_no_kind_of_its_own_is_said_to_be_other() -> None:
    assert ladder.harm_of("anything") == (Harm.OTHER, [])


@pytest.mark.parametrize(
    ("before", "step"),
    [
        ([], K.REMINDER),
        ([K.REMOVE, K.LOCK, K.NO_CONTACT], K.REMINDER),
        ([K.REMINDER], K.WARNING),
        ([K.REMINDER, K.REMINDER], K.WARNING),
        ([K.WARNING], K.LIMIT_POSTING),
        ([K.WARNING, K.REMINDER], K.LIMIT_POSTING),
        ([K.LIMIT_CONTACTING], K.SUSPENSION),
        ([K.LIMIT_PROMOTING, K.WARNING], K.SUSPENSION),
        ([K.SUSPENSION], K.BAN),
        ([K.BAN], K.BAN),
        ([K.BAN, K.REMINDER], K.BAN),
    ],
)
def test_the_next_step_is_one_above_the_highest(
    before: list[MeasureKind], step: MeasureKind
) -> None:
    assert ladder.next_step([kind.value for kind in before]) == step
