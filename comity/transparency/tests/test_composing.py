"""Whatever hosts decide, what becomes of it is valid and names nobody (clause sanctions)."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.care.models import Automation, Source
from comity.charter.anchors import ANCHORS
from comity.standing.models import MeasureKind
from comity.transparency.dsa import ours
from comity.transparency.dsa.categories import KEYWORDS, Category, Keyword
from comity.transparency.dsa.composing import Decided, Imposed, compose, puid_of, restricts
from comity.transparency.dsa.report.headings import COLUMNS
from comity.transparency.dsa.statement import as_json
from comity.transparency.dsa.validation import validate

SOON, LATER = date(2026, 5, 1), date(2026, 8, 1)
DAYS = st.dates(date(2020, 1, 1), date(2037, 12, 31))
SAID = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=400).filter(
    lambda text: bool(text.strip())
)
HARMS = st.sampled_from(list(KEYWORDS)).flatmap(
    lambda category: st.tuples(
        st.just(category), st.sets(st.sampled_from(KEYWORDS[category] or (None,)), max_size=3)
    )
)
MEASURES = st.lists(
    st.builds(Imposed, st.sampled_from(sorted(ours.RESTRICTIONS)), st.none() | DAYS),
    min_size=1,
    max_size=4,
)


def decided(*measures: Imposed, **more: Any) -> Decided:
    """A decision with these measures."""
    given: dict[str, Any] = {
        "key": "7hK2mPqRsT1vWx",
        "measures": measures,
        "rules": "Code of conduct, version 1: Courtesy (courtesy)",
        "rules_at": "https://example.org/code/#courtesy",
        "law": "",
        "facts": "Two comments insult another member.",
        "explanation": "The code asks for courtesy.",
        "category": Category.CYBER_VIOLENCE,
        "keywords": (Keyword.CYBER_HARASSMENT,),
        "source": "alert",
        "detected_automatically": False,
        "automation": "none",
        "about_type": "comment",
        "language": "nl",
        "content_on": date(2026, 3, 1),
        "applied_on": date(2026, 3, 2),
    }
    return Decided(**{**given, **more})


@given(
    measures=MEASURES,
    harm=HARMS,
    law=st.just("") | SAID,
    facts=SAID,
    explanation=SAID,
    source=st.sampled_from(Source.values),
    automation=st.sampled_from(Automation.values),
    about=st.sampled_from(["contribution", "comment", "member", "message", "picture", "", "event"]),
    language=st.sampled_from(["nl", "en", "", "xx"]),
    days=st.tuples(DAYS, DAYS),
)
def test_the_line_of_any_decision_is_valid(
    measures: list[Imposed], harm: tuple[Category, set[Keyword | None]], about: str, **more: Any
) -> None:
    content_on, applied_on = more.pop("days")
    statement = compose(
        decided(
            *measures,
            category=harm[0],
            keywords=tuple(word for word in harm[1] if word),
            about_type=about,
            content_on=content_on,
            applied_on=applied_on,
            detected_automatically=more["source"] == "gate",
            **more,
        )
    )
    assert validate(statement) == []
    assert json.loads(as_json(statement))["puid"] == statement.puid


@pytest.mark.parametrize(
    ("measure", "field", "value"),
    [
        (Imposed("remove"), "decision_visibility", ("DECISION_VISIBILITY_CONTENT_REMOVED",)),
        (
            Imposed("lock"),
            "decision_visibility",
            ("DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED",),
        ),
        (
            Imposed("limit_posting", SOON),
            "decision_provision",
            "DECISION_PROVISION_PARTIAL_SUSPENSION",
        ),
        (Imposed("no_contact"), "decision_provision", "DECISION_PROVISION_PARTIAL_SUSPENSION"),
        (
            Imposed("space_ban", SOON),
            "decision_provision",
            "DECISION_PROVISION_PARTIAL_SUSPENSION",
        ),
        (Imposed("space_ban"), "decision_provision", "DECISION_PROVISION_PARTIAL_TERMINATION"),
        (Imposed("suspension", SOON), "decision_account", "DECISION_ACCOUNT_SUSPENDED"),
        (Imposed("ban", SOON), "decision_account", "DECISION_ACCOUNT_SUSPENDED"),
        (Imposed("ban"), "decision_account", "DECISION_ACCOUNT_TERMINATED"),
    ],
)
def test_a_measure_is_said_in_the_words_of_the_database(
    measure: Imposed, field: str, value: object
) -> None:
    assert getattr(compose(decided(measure)), field) == value


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ((SOON,), SOON),
        ((SOON, LATER), LATER),
        ((SOON, None), None),
        ((None,), None),
        ((date(2040, 1, 1),), None),
    ],
)
def test_of_several_ends_the_longest_is_told(
    ends: tuple[date | None, ...], told: date | None
) -> None:
    statement = compose(decided(*(Imposed("limit_posting", end) for end in ends)))
    assert statement.end_date_service_restriction == told


def test_of_several_limits_the_strictest_is_told() -> None:
    statement = compose(decided(Imposed("space_ban"), Imposed("limit_posting", SOON)))
    assert statement.decision_provision == "DECISION_PROVISION_PARTIAL_TERMINATION"


def test_a_members_alert_is_another_notification_but_own_initiative_in_the_report() -> None:
    assert compose(decided(Imposed("remove"))).source_type == "SOURCE_TYPE_OTHER_NOTIFICATION"
    assert "alert" not in ours.NOTICES


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("article-16", "SOURCE_ARTICLE_16"),
        ("trusted-flagger", "SOURCE_TRUSTED_FLAGGER"),
        ("own", "SOURCE_VOLUNTARY"),
        ("gate", "SOURCE_VOLUNTARY"),
    ],
)
def test_each_channel_has_its_source(source: str, told: str) -> None:
    assert compose(decided(Imposed("remove"), source=source)).source_type == told


def test_every_channel_measure_and_automation_of_ours_is_known() -> None:
    assert ours.SOURCES.keys() == set(Source.values)
    assert ours.AUTOMATION.keys() == set(Automation.values)
    told = {MeasureKind.REMINDER.value, MeasureKind.WARNING.value}
    assert set(MeasureKind.values) - ours.RESTRICTIONS == told


def test_every_restriction_has_its_column_in_the_report() -> None:
    for kind in ours.RESTRICTIONS:
        assert {ours.column(kind, True), ours.column(kind, False)} <= set(COLUMNS)


def test_only_what_restricts_needs_a_statement() -> None:
    assert not restricts([])
    assert not restricts(["reminder", "warning"])
    assert restricts(["warning", "remove"])


def test_the_puid_is_the_same_each_time_and_hides_the_decision() -> None:
    assert puid_of("7hK2mPqRsT1vWx") == puid_of("7hK2mPqRsT1vWx") != puid_of("7hK2mPqRsT1vWy")
    assert re.fullmatch(r"[a-zA-Z0-9-_]+", puid_of("7hK2mPqRsT1vWx"))
    assert "7hK2" not in puid_of("7hK2mPqRsT1vWx")


@pytest.mark.parametrize("anchor", ANCHORS)
def test_what_a_clause_suggests_is_a_category_with_its_own_keywords(anchor: str) -> None:
    found = ours.suggest([anchor])
    assert set(found.keywords) <= set(KEYWORDS[found.category])


def test_suggestions_are_only_for_clauses_that_exist() -> None:
    assert ours.SUGGESTIONS.keys() <= set(ANCHORS)


def test_a_better_category_is_suggested_before_another_rule() -> None:
    assert ours.suggest(["leave-room", "no-harassment"]).category == Category.CYBER_VIOLENCE
    assert ours.suggest(["leave-room"]).category == Category.OTHER_VIOLATION_TC
    assert ours.suggest([]).category == Category.OTHER_VIOLATION_TC
