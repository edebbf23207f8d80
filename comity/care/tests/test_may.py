"""Who may do what at the desk, as truth tables (clause sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from comity.care import policy
from comity.care.evidence import Evidence
from comity.care.models import Case, Decision, Ground, Hearing, Outcome
from comity.care.ruling import Ruling
from comity.care.tests.matters import breach, planned
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind, Planned
from tests.cast import Cast

K, Out = MeasureKind, Outcome
NOW = timezone.now()
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ANCHORS = {"courtesy", "no-harassment"}


def case(subject: Member | None, **more: object) -> Case:
    return Case(code_name="blue-heron", subject=subject, **{"due_at": NOW + DAY, **more})


@pytest.mark.parametrize(
    ("state", "assignee", "may"),
    [
        ("open", None, True),
        ("assigned", "host", True),
        ("looking", "host", True),
        ("assigned", "second_host", False),
        ("decided", None, False),
        ("closed", "host", False),
    ],
)
def test_who_takes_a_case(cast: Cast, state: str, assignee: str | None, may: bool) -> None:
    taken = getattr(cast, assignee) if assignee else None
    found = policy.may_take(cast.host, case(cast.anna, state=state, assignee=taken))
    assert bool(found) is may


@pytest.mark.parametrize(
    ("who", "knows", "may"),
    [
        ("host", True, True),
        ("host", False, False),
    ],
)
def test_a_host_works_on_what_they_may_know_of(knows: bool, who: str, may: bool) -> None:
    assert bool(policy.may_work_on_this(knows)) is may


RULINGS = {
    "a breach without a clause": (Ruling(Out.BREACH, "f", "e"), False),
    "a breach of a clause": (Ruling(Out.BREACH, "f", "e", clauses=["courtesy"]), True),
    "a clause that the code did not have": (Ruling(Out.BREACH, "f", "e", clauses=["kind"]), False),
    "the law without its article": (Ruling(Out.BREACH, "f", "e", ground=Ground.LAW), False),
    "the law": (Ruling(Out.BREACH, "f", "e", ground=Ground.LAW, law="Art. 1"), True),
    "blanks for the law": (Ruling(Out.BREACH, "f", "e", ground=Ground.LAW, law="  "), False),
    "no breach": (Ruling(Out.NO_BREACH, "f", "e"), True),
    "out of scope": (Ruling(Out.OUT_OF_SCOPE, "f", "e"), True),
    "cannot be known": (Ruling(Out.UNKNOWN, "f", "e"), True),
    "no breach, with a measure": (
        Ruling(Out.NO_BREACH, "f", "e", measures=[planned(K.WARNING)]),
        False,
    ),
    "unknown, with a measure": (
        Ruling(Out.UNKNOWN, "f", "e", measures=[planned(K.WARNING)]),
        False,
    ),
    "a breach with a measure": (breach(planned(K.WARNING)), True),
    "a warning that ends": (breach(planned(K.WARNING, 3)), False),
    "a suspension of a year": (breach(planned(K.SUSPENSION, 365)), False),
    "a suspension of 180 days": (breach(planned(K.SUSPENSION, 180)), True),
    "a suspension without an end": (breach(planned(K.SUSPENSION)), False),
    "a ban from no space": (breach(planned(K.SPACE_BAN)), False),
    "a suspension in one space": (breach(planned(K.SUSPENSION, 3, space="s1")), False),
    "a limit in one space": (breach(planned(K.LIMIT_POSTING, 3, space="s1")), True),
    "no contact with nobody": (breach(planned(K.NO_CONTACT)), False),
    "removing nothing": (breach(planned(K.REMOVE)), False),
    "one that is right and one that is not": (
        breach(planned(K.WARNING), planned(K.SUSPENSION)),
        False,
    ),
}


@pytest.mark.parametrize("name", RULINGS)
def test_which_rulings_hold_together(cast: Cast, name: str) -> None:
    ruling, holds = RULINGS[name]
    assert bool(policy.holds_together(ruling, case(cast.anna), ANCHORS)) is holds


def test_nothing_is_imposed_on_nobody() -> None:
    assert not policy.holds_together(breach(planned(K.WARNING)), case(None), ANCHORS)
    assert policy.holds_together(breach(), case(None), ANCHORS)


@pytest.mark.parametrize("kind", K)
def test_only_a_text_of_the_case_is_removed_or_locked(kind: MeasureKind) -> None:
    one = Planned(kind, target_type="contribution", target_id="c2")
    reaches = policy.are_in_reach([one], {("contribution", "c1")})
    assert bool(reaches) is (kind not in (K.REMOVE, K.LOCK))
    assert policy.are_in_reach([one], {("contribution", "c2")})


@pytest.mark.parametrize("space", ["", "s1", "s2"])
def test_a_measure_holds_in_a_space_that_is_there_for_the_host(space: str) -> None:
    reaches = policy.are_in_reach([planned(K.LIMIT_POSTING, 3, space=space)], {("space", "s1")})
    assert bool(reaches) is (space != "s2")


@pytest.mark.parametrize(
    ("hours", "may"), [(-1, False), (0, False), (1, True), (24 * 30 - 1, True), (24 * 31, False)]
)
def test_there_is_time_to_answer_a_question(cast: Cast, hours: int, may: bool) -> None:
    until = timezone.now() + timedelta(hours=hours)
    assert bool(policy.may_ask(cast.host, case(cast.anna), until)) is may


def test_nobody_is_asked_who_is_not_there(cast: Cast) -> None:
    assert not policy.may_ask(cast.host, case(None), NOW + DAY)
    cast.anna.is_active = False
    assert not policy.may_ask(cast.host, case(cast.anna), NOW + DAY)


@pytest.mark.parametrize(
    ("who", "until", "answered", "may"),
    [
        ("anna", DAY, False, True),
        ("anna", -DAY, False, False),
        ("anna", DAY, True, False),
        ("bram", DAY, False, False),
        ("host", DAY, False, False),
    ],
)
def test_who_was_asked_answers_once_in_time(
    cast: Cast, who: str, until: timedelta, answered: bool, may: bool
) -> None:
    hearing = Hearing(member=cast.anna, until=timezone.now() + until)
    hearing.answered_at = NOW if answered else None
    assert bool(policy.may_speak(getattr(cast, who), hearing)) is may


@pytest.mark.parametrize(
    ("by", "effective", "withdrawn", "may"),
    [
        ("second_host", False, False, True),
        ("host", False, False, False),
        ("second_host", True, False, False),
        ("second_host", False, True, False),
    ],
)
def test_another_host_agrees(
    cast: Cast, by: str, effective: bool, withdrawn: bool, may: bool
) -> None:
    decision = Decision(decided_by=cast.host)
    decision.effective_at = NOW if effective else None
    decision.withdrawn_at = NOW if withdrawn else None
    assert bool(policy.may_cosign(getattr(cast, by), decision)) is may


@pytest.mark.parametrize(
    ("by", "ended", "reviewed", "may"),
    [
        ("second_host", False, False, True),
        ("host", False, False, False),
        ("second_host", True, False, False),
        ("second_host", False, True, False),
    ],
)
def test_another_host_reviews(cast: Cast, by: str, ended: bool, reviewed: bool, may: bool) -> None:
    measure = Measure(imposed_by=cast.host, interim=True, review_by=timezone.now() + DAY)
    measure.ended_at = NOW if ended else None
    measure.reviewed_at = NOW if reviewed else None
    assert bool(policy.may_review(getattr(cast, by), measure)) is may


@pytest.mark.parametrize(
    ("about", "author", "may"),
    [
        ("contribution", "anna", True),
        ("comment", "anna", True),
        ("contribution", "host", False),
        ("member", "anna", False),
        ("message", "anna", False),
        ("request", "anna", False),
        ("", "anna", False),
    ],
)
def test_what_a_host_removes_in_two_clicks(cast: Cast, about: str, author: str, may: bool) -> None:
    evidence = Evidence(about, "x1", getattr(cast, author))
    assert bool(policy.may_be_removed(cast.host, evidence)) is may


@pytest.mark.parametrize(
    ("to", "subject", "may"),
    [
        (None, "anna", True),
        ("host", "anna", True),
        ("host", None, True),
        ("host", "host", False),
        ("bram", "anna", False),
        ("applicant", None, False),
    ],
)
def test_an_alert_goes_to_all_hosts_or_to_one(
    cast: Cast, to: str | None, subject: str | None, may: bool
) -> None:
    one, whom = (getattr(cast, who) if who else None for who in (to, subject))
    assert bool(policy.may_be_alerted(one, whom)) is may


@pytest.mark.parametrize(
    ("named", "may"), [((), True), (("second_host", "anna"), True), (("anna", "host"), False)]
)
def test_and_to_none_who_is_named_in_it(cast: Cast, named: tuple[str, ...], may: bool) -> None:
    those = [getattr(cast, who) for who in named]
    assert bool(policy.may_be_alerted(cast.host, cast.bram, those)) is may


@pytest.mark.parametrize(
    ("who", "whose", "may"),
    [("host", "anna", True), ("host", "second_host", False), ("anna", "bram", False)],
)
def test_who_is_set_aside(cast: Cast, who: str, whose: str, may: bool) -> None:
    assert bool(policy.may_set_aside(getattr(cast, who), getattr(cast, whose))) is may


def test_every_no_has_a_reason(cast: Cast) -> None:
    noes = [
        policy.may_take(cast.host, case(cast.anna, state="decided")),
        policy.may_work_on_this(knows_of_it=False),
        policy.holds_together(Ruling(Out.BREACH, "f", "e"), case(cast.anna), ANCHORS),
        policy.may_be_removed(cast.host, Evidence("member", "x")),
        policy.may_name_outside(cast.anna, cast.host),
        policy.may_name_outside(cast.second_host, cast.host),
    ]
    for answer in noes:
        assert not answer
        assert answer.reason is not None
