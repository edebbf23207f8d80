"""Whatever hosts and members do in whatever order, this holds (a state machine over hosts, members,
alerts, cases, measures, objections and time)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from random import Random

import pytest
import time_machine
from django.http import Http404
from django.utils import timezone

from comity.answer import Refused
from comity.care import actions, queries
from comity.care.actions.watch import close_old_cases, expire, ring, tell_the_others
from comity.care.models import Alert, Case, Decision, Objection, Statement
from comity.care.queries.chaining import faults
from comity.care.tests.matters import NOTHING, again, breach, planned, removal, third_host
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind
from comity.talk.models import Contribution, State
from tests.cast import Cast

K, Out = MeasureKind, Objection.Outcome
STEPS = 45
HOURS = (0, 0, 0, 1, 5, 30, 80, 400)


class Desk:
    """People who do what comes into their heads; what is refused is refused."""

    def __init__(self, cast: Cast, seed: int) -> None:
        self.by_chance = Random(seed)
        self.hosts = [cast.host, cast.second_host, third_host(cast)]
        self.members = [cast.anna, cast.vendor, *self.hosts]
        self.texts = [contribution(one, cast.conversation) for one in (cast.anna, cast.vendor)]
        self.texts.append(contribution(cast.host, cast.conversation))

    def one(self, things: list[Member]) -> Member:
        return again(self.by_chance.choice(things))

    def case(self) -> Case:
        return self.by_chance.choice(list(Case.objects.order_by("opened_at")))

    def text(self) -> Contribution:
        return self.by_chance.choice(self.texts)

    def alert(self) -> None:
        about = self.text()
        by = self.one(self.members)
        to = self.by_chance.choice([None, None, *self.hosts])
        actions.alert(
            by=by,
            category=self.by_chance.choice(["courtesy", "danger", "no-harassment"]),
            text="Look.",
            about_type="contribution",
            about_id=about.pk,
            details=actions.Details(to=to),
        )

    def take(self) -> None:
        actions.take(by=self.one(self.hosts), case=self.case())

    def recuse(self) -> None:
        actions.recuse(by=self.one(self.hosts), case=self.case(), ground="A friend.")

    def decide(self) -> None:
        case = self.case()
        text = Contribution.objects.get(pk=case.about_id)
        kinds = [planned(K.WARNING), planned(K.LIMIT_POSTING, 3), planned(K.SUSPENSION, 2)]
        kinds += [planned(K.BAN), removal(text)]
        ruling = self.by_chance.choice([NOTHING, breach(self.by_chance.choice(kinds))])
        actions.decide(by=self.one(self.hosts), case=case, ruling=ruling)

    def cosign(self) -> None:
        waiting = list(Decision.objects.filter(effective_at=None, withdrawn_at=None))
        if waiting:
            act = self.by_chance.choice([actions.cosign, actions.withdraw_proposal])
            act(by=self.one(self.hosts), decision=self.by_chance.choice(waiting))

    def intervene(self) -> None:
        case = self.case()
        text = Contribution.objects.get(pk=case.about_id)
        actions.intervene(by=self.one(self.hosts), case=case, planned=removal(text))

    def object(self) -> None:
        told = list(Statement.objects.all())
        if told:
            statement = self.by_chance.choice(told)
            actions.object_to(by=again(statement.member), statement=statement, text="No.")

    def answer_objection(self) -> None:
        waiting = list(Objection.objects.filter(decided_at=None))
        if waiting:
            actions.decide_objection(
                by=self.one(self.hosts),
                objection=self.by_chance.choice(waiting),
                outcome=self.by_chance.choice(list(Out)),
                explanation="Looked.",
            )

    def step(self) -> None:
        acts: list[Callable[[], None]] = [self.alert, self.take, self.recuse, self.decide]
        acts += [self.decide, self.cosign, self.intervene, self.object, self.answer_objection]
        with suppress(Refused, Http404):
            self.by_chance.choice(acts)()


def no_measure_without_a_reason() -> None:
    for measure in Measure.objects.in_force():
        holds = Decision.objects.filter(pk=measure.decision, effective_at__isnull=False)
        assert holds.exists() or measure.interim, measure.kind
    for decision in Decision.objects.filter(effective_at=None):
        assert not Measure.objects.filter(decision=decision.pk).exists()


def nobody_in_conflict_acted() -> None:
    for decision in Decision.objects.all():
        assert decision.decided_by_id not in (decision.subject_id, decision.cosigned_by_id)
    for objection in Objection.objects.exclude(decided_at=None):
        about = objection.decision
        assert about is not None
        involved = (about.decided_by_id, about.cosigned_by_id, objection.by_id)
        assert objection.decided_by_id not in involved


def every_alert_is_answered_at_most_once_and_with_its_decision() -> None:
    for alert in Alert.objects.filter(answered_at=None).select_related("case"):
        assert alert.case is not None
        assert not alert.case.decisions.filter(effective_at__gt=alert.created_at).exists()


def what_is_removed_has_a_measure(texts: list[Contribution]) -> None:
    for text in Contribution.objects.filter(pk__in=[one.pk for one in texts]):
        measures = Measure.objects.filter(kind=K.REMOVE, target_id=text.pk, ended_at=None)
        assert (text.state == State.REMOVED) is measures.exists()


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_this_holds(cast: Cast, seed: int) -> None:
    desk = Desk(cast, seed)
    while not Case.objects.exists():
        with suppress(Refused):
            desk.alert()
    now = timezone.now()
    for _ in range(STEPS):
        now += timedelta(hours=desk.by_chance.choice(HOURS))
        with time_machine.travel(now, tick=True):
            for tidies in (expire, tell_the_others, ring, close_old_cases):
                tidies()
            desk.step()
            no_measure_without_a_reason()
            what_is_removed_has_a_measure(desk.texts)
    nobody_in_conflict_acted()
    every_alert_is_answered_at_most_once_and_with_its_decision()
    assert faults() == []
    for case in Case.objects.waiting().exclude(assignee=None).select_related("assignee"):
        assert case.assignee is not None
        assert case.assignee.is_shut_out or queries.knows(case.assignee, case)
