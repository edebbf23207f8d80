"""A state machine over members, companies, threads, holds, activities, exceptions and time: no
vendor's promotion is ever shown outside the table, nobody exceeds a budget, and every one that is
shown has its label (clauses vendor-promotion, leave-room, vendors-have-a-place and
ask-the-hosts)."""

from __future__ import annotations

import os
from contextlib import ExitStack
from itertools import count

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from comity.people.models import Company, VendorClaim, VendorClass
from comity.promotion.actions import set_rules
from tests.cast import Cast, by_hand
from tests.promotion.deeds import EMPLOYERS, PEOPLE, WORDS
from tests.promotion.watching import Watching

DEPTH = int(os.environ.get("COMITY_TEST_DEPTH", "1"))
"""How far to look: 1 for every run, more for a night."""

WHO, WHICH, YES_OR_NO = st.sampled_from(PEOPLE), st.integers(0, 5), st.booleans()
SAID = st.sampled_from(["", "none", "own", "employer", "employer"])
SPOKEN = st.sampled_from([*WORDS, "calm", "calm"])
COVERS = st.sampled_from([(False, False), (False, False), (True, False), (False, True)])
KINDS = st.sampled_from(["question", "question", "story"])
RELATIONS = st.sampled_from(["own", "employer", "found", "featured"])


class Promoting(RuleBasedStateMachine, Watching):
    """Members write, promote, edit, delete, change employer; hosts release, return, hide, sponsor,
    grant and class; time goes on. The conversation has numbers of its own, and the square is the
    vendors' section."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.stack.enter_context(transaction.atomic())
        self.now = timezone.now()
        self.clock = self.stack.enter_context(time_machine.travel(self.now, tick=False))
        self.read, self.entries, self.badges = {}, set(), set()
        self.words = count()
        self._begin()

    def _begin(self) -> None:
        numbers: dict[str, int | None] = {
            "replies_between": 1,
            "company_replies": 3,
            "replies_per_thread": 1,
        }
        host = self.cast.host
        with by_hand():
            Company.objects.filter(name="Feedbackly Tools").update(domains=["feedbackly.example"])
            Company.objects.create(
                name="Brand New", folded="b", vendor=VendorClass.UNDECIDED, claim=VendorClaim.NO
            )
        for space, is_section in ((self.cast.conversation, False), (self.cast.public, True)):
            set_rules(
                by=host,
                space=space,
                is_section=is_section,
                takes_introductions=True,
                numbers={} if is_section else numbers,
            )

    @initialize()
    def a_start(self) -> None:
        for who, kind, public in (
            ("vendor", "question", True),
            ("bram", "story", True),
            ("anna", "question", True),
            ("anna", "question", False),
        ):
            self.contributes(who, kind, public, self.draft("calm", ""))

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.stack.close()

    @rule(who=WHO, kind=KINDS, public=YES_OR_NO, words=SPOKEN, said=SAID, covers=COVERS)
    def a_contribution(
        self, who: str, kind: str, public: bool, words: str, said: str, covers: tuple[bool, bool]
    ) -> None:
        self.contributes(who, kind, public, self.draft(words, said, covers))

    @rule(who=WHO, kind=KINDS, public=YES_OR_NO)
    def a_thread(self, who: str, kind: str, public: bool) -> None:
        self.contributes(who, kind, public, self.draft("calm", ""))

    @rule(who=WHO, n=WHICH, words=SPOKEN, said=SAID, covers=COVERS, to=YES_OR_NO, on=YES_OR_NO)
    def a_comment(
        self,
        who: str,
        n: int,
        words: str,
        said: str,
        covers: tuple[bool, bool],
        to: bool,
        on: bool,
    ) -> None:
        self.comments(who, self.draft(words, said, covers), n, responds=to, replies=on)

    @rule(n=WHICH, responds=YES_OR_NO, replies=YES_OR_NO, sponsored=YES_OR_NO)
    def a_vendors_reply(self, n: int, responds: bool, replies: bool, sponsored: bool) -> None:
        draft = self.draft("calm", "employer", (sponsored, False))
        self.comments("vendor", draft, n, responds=responds, replies=replies)

    @rule(who=WHO, n=WHICH)
    def a_plain_reply(self, who: str, n: int) -> None:
        self.comments(who, self.draft("calm", ""), n, responds=False, replies=False)

    @rule(
        who=WHO,
        relation=RELATIONS,
        public=YES_OR_NO,
    )
    def a_share(self, who: str, relation: str, public: bool) -> None:
        self.shares(who, relation, public)

    @rule(who=WHO, n=WHICH, words=SPOKEN, said=SAID, covers=COVERS, of_comment=YES_OR_NO)
    def an_edit(
        self,
        who: str,
        n: int,
        words: str,
        said: str,
        covers: tuple[bool, bool],
        of_comment: bool,
    ) -> None:
        self.edits(who, n, self.draft(words, said, covers), of_comment)

    @rule(who=WHO, n=WHICH, of_comment=YES_OR_NO)
    def a_deletion(self, who: str, n: int, of_comment: bool) -> None:
        self.deletes(who, n, of_comment)

    @rule(n=WHICH, releases=YES_OR_NO)
    def a_decision(self, n: int, releases: bool) -> None:
        self.decides(n, releases)

    @rule(n=WHICH, of_comment=YES_OR_NO)
    def a_text_is_hidden(self, n: int, of_comment: bool) -> None:
        self.hides(n, of_comment)

    @rule(days=st.integers(0, 5), publications=st.integers(1, 2), public=YES_OR_NO)
    def an_activity(self, days: int, publications: int, public: bool) -> None:
        self.sponsors(days, publications, public)

    @rule(n=WHICH)
    def an_end(self, n: int) -> None:
        self.ends_an_activity(n)

    @rule(who=WHO)
    def a_request(self, who: str) -> None:
        self.asks(who)

    @rule(grants=YES_OR_NO, days=st.integers(1, 20), public=YES_OR_NO)
    def an_answer(self, grants: bool, days: int, public: bool) -> None:
        self.answers(grants, days, public)

    @rule(who=WHO, name=st.sampled_from(EMPLOYERS))
    def another_employer(self, who: str, name: str) -> None:
        self.changes_employer(who, name)

    @rule(name=st.sampled_from(EMPLOYERS[1:]), is_vendor=YES_OR_NO)
    def a_class(self, name: str, is_vendor: bool) -> None:
        self.is_classed(name, is_vendor)

    @rule(hours=st.integers(1, 24 * 20))
    def some_time(self, hours: int) -> None:
        self.time_goes_on(hours)

    @invariant()
    def the_rules_hold(self) -> None:
        self.look()
        self.nothing_is_overdrawn()
        self.room_is_made_by_replies_that_are_there()


@pytest.mark.django_db(transaction=True)
def test_whatever_they_do_the_rules_hold(cast: Cast) -> None:
    machine = type("Machine", (Promoting,), {"cast": cast})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=8 * DEPTH,
            stateful_step_count=35,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
