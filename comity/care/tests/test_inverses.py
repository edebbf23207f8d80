"""Every measure has an inverse that restores what was, whichever way it ends: by an objection, by a
second host, or by itself (clause sanctions)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from comity.boundaries.actions import grant
from comity.boundaries.queries import between
from comity.care import actions
from comity.care.actions.watch import expire
from comity.care.models import Case, Objection
from comity.care.tests.matters import again, alerted, breach, case_of, decided, removal, statement
from comity.care.tests.threads import contribution
from comity.contact.tests.asking import REASON
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind, Planned
from comity.talk.models import Contribution
from comity.talk.tests.scene import ask
from tests.cast import Cast, by_hand

K = MeasureKind
DAY = timedelta(days=1)
World = dict[str, object]


@pytest.fixture
def text(cast: Cast) -> Contribution:
    """What Bram wrote, and Vera asked something that he could answer."""
    return contribution(cast.bram, cast.conversation)


@pytest.fixture
def case(cast: Cast, text: Contribution) -> Case:
    ask(cast.vendor, cast)
    return case_of(alerted(cast.anna, text))


def world(cast: Cast, text: Contribution) -> World:
    """What Bram can do, and what others see of his text; each tried, and taken back."""
    api = cast.api_of(again(cast.bram))
    question = Contribution.objects.get(author=cast.vendor)
    story = {"kind": "story", "title": "Een week", "body": "Niemand belde."}
    tried = {
        "publish": lambda: api.post("/contributions", {"space": "conversation", **story}),
        "publish elsewhere": lambda: api.post("/contributions", {"space": "square", **story}),
        "react": lambda: api.put(f"/contributions/{question.pk}/reactions/thanks"),
        "ask": lambda: api.post("/contact-requests", {"to": cast.vendor.pk, "reason": REASON}),
        "read": lambda: api.get("/spaces/conversation/contributions"),
        "settings": lambda: cast.client_of(again(cast.bram)).get("/settings/"),
        "answer the text": lambda: cast.api_of(cast.anna).post(
            f"/contributions/{text.pk}/comments", {"body": "Zo doe ik het."}
        ),
    }
    found: World = {name: _status(call) for name, call in tried.items()}
    found["text"] = cast.api_of(cast.anna).get(f"/contributions/{text.pk}").json().get("body")
    found["apart"] = between(cast.anna, again(cast.bram)).asked_to_stop
    return found


def _status(call: Callable[[], object]) -> int:
    with transaction.atomic():
        status: int = call().status_code  # type: ignore[attr-defined]
        transaction.set_rollback(True)
    return status


def plans(cast: Cast, text: Contribution) -> dict[MeasureKind, Planned]:
    """One measure of each kind that changes anything."""
    week = timezone.now() + 7 * DAY
    return {
        K.REMOVE: removal(text),
        K.LOCK: replace(removal(text), kind=K.LOCK),
        K.LIMIT_POSTING: Planned(K.LIMIT_POSTING, ends_at=week),
        K.LIMIT_CONTACTING: Planned(K.LIMIT_CONTACTING, ends_at=week),
        K.NO_CONTACT: Planned(
            K.NO_CONTACT, target_type="member", target_id=cast.anna.pk, ends_at=week
        ),
        K.SUSPENSION: Planned(K.SUSPENSION, ends_at=week),
        K.SPACE_BAN: Planned(K.SPACE_BAN, space=cast.conversation.pk, ends_at=week),
        K.BAN: Planned(K.BAN, ends_at=week),
    }


CHANGES = {
    K.REMOVE: {"text", "answer the text"},
    K.LOCK: {"answer the text"},
    K.LIMIT_POSTING: {"publish", "publish elsewhere"},
    K.LIMIT_CONTACTING: {"ask"},
    K.NO_CONTACT: {"answer the text"},
    K.SUSPENSION: {"publish", "publish elsewhere", "react", "ask", "read", "settings"},
    K.SPACE_BAN: {"publish", "react", "read"},
    K.BAN: {"publish", "publish elsewhere", "react", "ask", "read", "settings"},
}
each = pytest.mark.parametrize("kind", CHANGES)


def changed(before: World, after: World) -> set[str]:
    return {name for name in before if before[name] != after[name]}


@each
def test_a_measure_changes_what_it_says_and_nothing_else(
    cast: Cast, case: Case, text: Contribution, kind: MeasureKind
) -> None:
    before = world(cast, text)
    decided(cast.host, case, breach(plans(cast, text)[kind]))
    assert changed(before, world(cast, text)) - {"apart"} == CHANGES[kind]


@each
def test_reversed_by_an_objection_everything_is_as_it_was(
    cast: Cast, case: Case, text: Contribution, kind: MeasureKind
) -> None:
    before = world(cast, text)
    made = decided(cast.host, case, breach(plans(cast, text)[kind]))
    words = actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text="No.")
    actions.decide_objection(
        by=cast.second_host,
        objection=words,
        outcome=Objection.Outcome.REVERSED,
        explanation="You are right.",
    )
    assert world(cast, text) == before
    assert not Measure.objects.filter(ended_at=None).exists()


@pytest.mark.parametrize("kind", [kind for kind in CHANGES if kind not in (K.REMOVE, K.LOCK)])
def test_it_ends_by_itself_also_where_no_worker_runs(
    cast: Cast, case: Case, text: Contribution, kind: MeasureKind
) -> None:
    before = world(cast, text)
    decided(cast.host, case, breach(plans(cast, text)[kind]))
    with time_machine.travel(timezone.now() + 8 * DAY):
        assert world(cast, text) == before
        expire()
        assert world(cast, text) == before


BEFORE_A_DECISION = [K.REMOVE, K.LOCK, K.LIMIT_POSTING, K.LIMIT_CONTACTING, K.NO_CONTACT]


@pytest.mark.parametrize("kind", BEFORE_A_DECISION)
def test_a_second_host_who_disagrees_brings_back_what_was(
    cast: Cast, case: Case, text: Contribution, kind: MeasureKind
) -> None:
    before = world(cast, text)
    plan = replace(plans(cast, text)[kind], ends_at=None)
    measure = actions.intervene(by=cast.host, case=case, planned=plan)
    assert changed(before, world(cast, text)) - {"apart"} == CHANGES[kind]
    actions.review(by=cast.second_host, case=case, measure=measure, agrees=False)
    assert world(cast, text) == before


def test_two_decisions_on_one_text_and_one_of_them_reversed(
    cast: Cast, case: Case, text: Contribution
) -> None:
    """As long as one of them stands, the text stays removed."""
    first = decided(cast.host, case, breach(removal(text)))
    with by_hand():
        Case.objects.filter(pk=case.pk).update(state="closed")
    other = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    decided(cast.host, other, breach(removal(text)))
    words = actions.object_to(by=cast.bram, statement=statement(cast.bram, first), text="No.")
    actions.decide_objection(
        by=cast.second_host,
        objection=words,
        outcome=Objection.Outcome.REVERSED,
        explanation="You are right.",
    )
    text.refresh_from_db()
    assert text.is_removed


def test_no_contact_ends_their_consent_and_its_end_does_not_give_it_back(cast: Cast) -> None:
    """Consent is each one's own to give; hosts end it, and never grant it."""
    grant(by=cast.anna, other=cast.bram)
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    plan = Planned(K.NO_CONTACT, target_type="member", target_id=cast.anna.pk)
    made = decided(cast.host, case, breach(plan))
    assert not between(cast.anna, cast.bram).consents
    words = actions.object_to(by=cast.bram, statement=statement(cast.bram, made), text="No.")
    actions.decide_objection(
        by=cast.second_host,
        objection=words,
        outcome=Objection.Outcome.REVERSED,
        explanation="You are right.",
    )
    assert not between(cast.anna, cast.bram).consents


def test_who_was_banned_signs_in_again_after_a_reversal(cast: Cast, case: Case) -> None:
    before = cast.client_of(cast.bram)
    made = decided(cast.host, case, breach(Planned(K.BAN)))
    assert before.get("/settings/").status_code == 302
    words = actions.object_to(by=again(cast.bram), statement=statement(cast.bram, made), text="No.")
    actions.decide_objection(
        by=cast.second_host,
        objection=words,
        outcome=Objection.Outcome.REVERSED,
        explanation="You are right.",
    )
    assert before.get("/settings/").status_code == 302
    assert cast.client_of(Member.objects.get(pk=cast.bram.pk)).get("/settings/").status_code == 200
