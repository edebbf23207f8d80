"""A state machine over members, companies, threads, activities and time: no vendor's promotion is
ever shown outside the table, nobody exceeds a budget, and every one shown has its label (clauses
vendor-promotion, leave-room and ask-the-hosts)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from comity.answer import Refused
from comity.doors.models import Limit
from comity.people.models import Company, Member
from comity.promotion.actions import grant
from comity.promotion.models import Entry, Permission, Reply, Sponsorship
from comity.talk.actions import comment, contribute, delete
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, State
from tests.cast import Cast, by_hand
from tests.promotion.scene import NEUTRAL, asked, sponsored, thread, work

WHO = st.sampled_from(["anna", "bram", "vendor"])
RULES = {"question", "conversation", "sponsored", "exception", "introduction", "released"}
MONTH = timedelta(days=30)


class Promoting(RuleBasedStateMachine):
    """Members write, promote, delete, change employer; hosts sponsor and grant; time goes on."""

    cast: Cast

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.stack.enter_context(transaction.atomic())
        self.now = timezone.now()
        self.clock = self.stack.enter_context(time_machine.travel(self.now, tick=False))

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.stack.close()
        for who in ("anna", "bram", "vendor"):
            getattr(self.cast, who).refresh_from_db()

    def _try(self, deed: object) -> None:
        with by_hand():
            Limit.objects.all().delete()
        try:
            deed()  # type: ignore[operator]
        except Refused:
            return

    @rule(hours=st.integers(1, 24 * 20))
    def time_goes_on(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.clock.move_to(self.now)

    @rule(who=WHO, kind=st.sampled_from(["question", "story"]))
    def asks(self, who: str, kind: str) -> None:
        self._try(lambda: thread(getattr(self.cast, who), self.cast, kind))

    @rule(who=WHO, relation=st.sampled_from(["own", "employer", "found"]))
    def shares(self, who: str, relation: str) -> None:
        by = getattr(self.cast, who)
        self._try(
            lambda: contribute(
                by=by, space=self.cast.conversation, kind="share", draft=work(relation)
            )
        )

    @rule(who=WHO, promotes=st.sampled_from(["", "none", "own", "employer"]), covered=st.booleans())
    def comments(self, who: str, promotes: str, covered: bool) -> None:
        above = Contribution.objects.filter(state=State.PUBLISHED).order_by("-created_at").first()
        if above is None:
            return
        activity = Sponsorship.objects.first() if covered else None
        key = activity.pk if activity else ""
        draft = Draft(NEUTRAL, language="en", promotes=promotes, sponsorship=key)
        by = getattr(self.cast, who)
        self._try(lambda: comment(by=by, contribution=above, draft=draft, responds_to=above))

    @rule(who=WHO)
    def deletes_what_was_promoted(self, who: str) -> None:
        by: Member = getattr(self.cast, who)
        found = Contribution.objects.filter(author=by, state=State.PUBLISHED).last()
        if found is not None:
            self._try(lambda: delete(by=by, text=found))

    @rule(who=WHO, vendor=st.booleans())
    def changes_employer(self, who: str, vendor: bool) -> None:
        name = "Feedbackly Tools" if vendor else "Zomer Stores"
        member: Member = getattr(self.cast, who)
        with by_hand():
            member.company = Company.objects.get(name=name)
            member.save(update_fields=["company"])

    @rule()
    def is_sponsored(self) -> None:
        if not Sponsorship.objects.exists():
            self._try(lambda: sponsored(self.cast, publications=1))

    @rule(who=WHO)
    def asks_and_is_granted_and_publishes(self, who: str) -> None:
        by = getattr(self.cast, who)

        def deed() -> None:
            permission = asked(by)
            grant(by=self.cast.host, permission=permission, until=self.now + MONTH)
            draft = Draft(NEUTRAL, "Ours", "en", promotes="own", exception=permission.pk)
            contribute(by=by, space=self.cast.conversation, kind="story", draft=draft)

        self._try(deed)

    @invariant()
    def no_vendor_promotes_outside_the_table(self) -> None:
        assert set(Entry.objects.filter(is_vendor=True).values_list("rule", flat=True)) <= RULES
        for entry in Entry.objects.filter(is_vendor=True, is_reply=False):
            assert entry.sponsorship_id or entry.permission_id

    @invariant()
    def nobody_exceeds_a_budget(self) -> None:
        for member in Member.objects.all():
            rows = Entry.objects.filter(member=member, rule="budget").order_by("at")
            moments = list(rows.values_list("at", flat=True))
            assert all(_within(moments, start) <= 2 for start in moments)
            for first, then in pairwise(moments):
                between = Reply.objects.filter(member=member, at__gt=first, at__lte=then).count()
                assert then - first >= MONTH or between >= 3

    @invariant()
    def activities_and_exceptions_are_not_overdrawn(self) -> None:
        for activity in Sponsorship.objects.all():
            assert activity.used == activity.entries.count() <= activity.publications
        for permission in Permission.objects.all():
            assert permission.entries.count() <= 1

    @invariant()
    def what_others_read_has_its_label_and_its_place_in_the_ledger(self) -> None:
        for text in _shown():
            if text.promotes in ("own", "employer"):
                assert {"own-work", "employer"} & set(text.labels)
                assert Entry.objects.filter(text=text.pk).exists()
            assert ("vendor" in text.labels) is text.byline_vendor


def _within(moments: list[datetime], start: datetime) -> int:
    return sum(start <= moment < start + MONTH for moment in moments)


def _shown() -> Iterator[Contribution | Comment]:
    yield from Contribution.objects.filter(state=State.PUBLISHED)
    yield from Comment.objects.filter(state=State.PUBLISHED)


@pytest.mark.django_db(transaction=True)
def test_whatever_they_do_the_rules_hold(cast: Cast) -> None:
    machine = type("Machine", (Promoting,), {"cast": cast})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
