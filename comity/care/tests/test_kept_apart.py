"""Hosts who keep two apart bind both: the other hears it in words of its own, without blame, and
can object (clauses sanctions and stop-means-stop; Digital Services Act, articles 17 and 20)."""

from __future__ import annotations

import pytest

from comity.boundaries.actions import ask_to_stop
from comity.boundaries.queries import between
from comity.care import actions, statements
from comity.care.models import Case, Decision, Objection, Role, Statement
from comity.care.tests.matters import alerted, breach, case_of, decided, planned, statement, told
from comity.care.tests.threads import contribution
from comity.contact.queries.given import given_by
from comity.directory.queries import get_profile
from comity.standing.models import Measure, MeasureKind
from comity.standing.queries import in_force
from tests.cast import Cast

K = MeasureKind
Out = Objection.Outcome
FACTS = "On Monday you wrote it."


@pytest.fixture
def case(cast: Cast) -> Case:
    return case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))


@pytest.fixture
def decision(cast: Cast, case: Case) -> Decision:
    """Bram may not publish for a week, and he and Vera have no contact for a month."""
    apart = planned(K.NO_CONTACT, 30, target_type="member", target_id=cast.vendor.pk)
    return decided(cast.host, case, breach(planned(K.LIMIT_POSTING, 7), apart))


def apart(cast: Cast) -> bool:
    return between(cast.vendor, cast.bram).was_asked_to_stop


def objected(cast: Cast, decision: Decision) -> Objection:
    mine = statement(cast.vendor, decision)
    return actions.object_to(by=cast.vendor, statement=mine, text="We work together.")


def answered(
    cast: Cast, objection: Objection, outcome: Objection.Outcome, undone: tuple[str, ...] = ()
) -> Objection:
    return actions.decide_objection(
        by=cast.second_host,
        objection=objection,
        outcome=outcome,
        explanation="We looked again.",
        undone=undone,
    )


def test_the_other_is_told_with_whom_and_until_when(cast: Cast, decision: Decision) -> None:
    made = statement(cast.vendor, decision)
    assert made.role == Role.KEPT_APART
    assert cast.bram.shown_name in made.parts[0]["text"]
    until = statements.parts(decision, [_of(decision)], Role.KEPT_APART, made.language)
    assert until == made.parts
    assert "decision" in told(cast.vendor)


def _of(decision: Decision) -> Measure:
    return Measure.objects.get(decision=decision.pk, kind=K.NO_CONTACT)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_they_read_no_blame_no_facts_and_nothing_else_that_follows(
    cast: Cast, decision: Decision, language: str
) -> None:
    said = str(statements.parts(decision, [_of(decision)], Role.KEPT_APART, language))
    assert {"en": "no judgement of you", "nl": "geen oordeel over jou"}[language] in said
    publishing = {"en": "publish", "nl": "publiceren"}[language]
    for word in (FACTS, "It belittles someone.", cast.anna.name, publishing):
        assert word not in said


def test_their_page_and_their_program_say_no_more(cast: Cast, decision: Decision) -> None:
    page = cast.client_of(cast.vendor).get(f"/decisions/{decision.pk}/").content.decode()
    assert FACTS not in page
    assert 'name="text"' in page
    (one,) = cast.api_of(cast.vendor).get("/decisions").json()["items"]
    assert (one["role"], one["outcome"], one["measures"]) == ("kept-apart", None, [])


def test_nobody_else_is_told(cast: Cast, decision: Decision) -> None:
    told_of = Statement.objects.filter(decision=decision).values_list("member", flat=True)
    assert set(told_of) == {cast.bram.pk, cast.vendor.pk}


def test_they_object_and_another_host_ends_it_and_nothing_else(
    cast: Cast, decision: Decision
) -> None:
    answered(cast, objected(cast, decision), Out.REVERSED)
    assert not apart(cast)
    assert {one.kind for one in in_force(cast.bram)} == {K.LIMIT_POSTING}
    assert "decision-changed" in told(cast.bram)


def test_upheld_the_two_stay_apart(cast: Cast, decision: Decision) -> None:
    answered(cast, objected(cast, decision), Out.UPHELD)
    assert apart(cast)


def test_naming_another_measure_ends_none(cast: Cast, decision: Decision) -> None:
    limit = Measure.objects.get(decision=decision.pk, kind=K.LIMIT_POSTING)
    answered(cast, objected(cast, decision), Out.PARTLY, (limit.pk,))
    assert {one.kind for one in in_force(cast.bram)} == {K.LIMIT_POSTING, K.NO_CONTACT}


def test_the_host_who_decides_is_offered_what_is_at_stake_alone(
    cast: Cast, decision: Decision
) -> None:
    made = objected(cast, decision)
    page = cast.client_of(cast.second_host).get(f"/desk/objections/{made.pk}/").content.decode()
    assert str(K.LIMIT_POSTING.label) not in page
    assert str(K.NO_CONTACT.label) in page


def test_the_other_hears_when_an_objection_ends_it(cast: Cast, decision: Decision) -> None:
    mine = statement(cast.bram, decision)
    made = actions.object_to(by=cast.bram, statement=mine, text="No.")
    answered(cast, made, Out.REVERSED)
    assert not apart(cast)
    assert "decision-changed" in told(cast.vendor)


def test_what_they_try_all_the_same_stands_in_the_case(cast: Cast, decision: Decision) -> None:
    for _ in range(2):
        address = f"/contributions/{decision.about_id}/comments"
        assert cast.api_of(cast.vendor).post(address, {"body": "Hallo."}).status_code == 403
    page = cast.client_of(cast.host).get(decision.case.get_absolute_url()).content.decode()
    assert "2 pogingen om toch contact te zoeken" in page


@pytest.mark.parametrize("path", ["/members/{}/", "/conversations/with/{}/"])
def test_their_pages_say_who_decided_it_and_offer_nothing_to_lift(
    cast: Cast, decision: Decision, path: str
) -> None:
    page = cast.client_of(cast.vendor).get(path.format(cast.bram.pk)).content.decode()
    assert f"The hosts decided that you and {cast.bram.shown_name} have no contact here." in page
    assert "/lift/" not in page
    assert "asked you to stop" not in page


def test_each_stands_to_the_other_as_kept_apart_and_not_as_who_asked(
    cast: Cast, decision: Decision
) -> None:
    for one, other in ((cast.bram, cast.vendor), (cast.vendor, cast.bram)):
        how = get_profile(one, other.pk).between
        assert how == between(one, other)
        assert (how.asked_to_stop, how.kept_apart) == (False, True)


def test_their_own_data_holds_the_stops_they_asked_for_and_no_others(
    cast: Cast, decision: Decision
) -> None:
    ask_to_stop(by=cast.vendor, member=cast.anna)
    assert [stop.member for stop in given_by(cast.vendor).stops] == [cast.anna]


def test_hosts_read_beside_the_field_whom_it_names(cast: Cast, case: Case) -> None:
    page = cast.client_of(cast.host).get(f"{case.get_absolute_url()}decide/").content.decode()
    assert "vraag het eerst" in page
