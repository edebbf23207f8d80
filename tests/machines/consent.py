"""What members do about each other, in any order, beside a model of who agreed to what.

The model knows only what the code of conduct says: consent of a pair, stops, mutes, and who agreed
to read whom by joining a group. The product must never show more than the model allows (clauses
consent-before-contact, stop-means-stop).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from comity.boundaries.models import Consent, Stop
from comity.contact.models import ContactRequest, Openness
from comity.conversations.models import Message
from comity.notices.models import Notice
from comity.notices.queries import page_of
from comity.notices.sentences import sentence
from comity.people.models import Member
from comity.talk import actions as talk
from comity.talk.composing import Draft
from tests.cast import Cast
from tests.machines.deeds import START, Deeds
from tests.machines.model import Model

PAIRS = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 0)]
"""Every two of four, as `two` takes them."""

WHO = st.integers(0, 3)
NTH = st.integers(0, 7)
DEEDS = (
    "get in touch|get in touch|ask|answer|answer|stop|lift|withdraw|mute|message|message|gather|"
    "gather|in a conversation|in a conversation|in a conversation|add|write about|respond|respond|"
    "react|wish|wait"
).split("|")
"""What members do, the more often named the more often done."""

ANSWERS = ("accept", "decline", "stop", "withdraw")
THERE = ("join", "leave", "send", "send", "edit")
DAYS = (1, 1, 8, 61, 91)


class ConsentMachine(Deeds, RuleBasedStateMachine):
    """Requests, answers, stops, mutes, messages, groups, public texts, wishes and time."""

    cast: Cast

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.allowed: dict[str, set[str]] = {}
        self.words = count()
        self.now = START
        self.clock = self._travel()
        self.world = transaction.atomic()
        self.world.__enter__()
        cast = self.cast
        self.people = [cast.anna, cast.bram, cast.vendor, cast.host]

    def teardown(self) -> None:
        """Look at all that was told, then forget everything that happened."""
        try:
            self.no_notice_holds_private_words_or_comes_of_whom_one_silenced()
            self.a_reason_reaches_only_whom_it_was_for()
        finally:
            self._forget()

    def _forget(self) -> None:
        transaction.set_rollback(True)
        self.world.__exit__(None, None, None)
        self.clock.stop()

    @initialize(met=st.integers(0, 2 ** len(PAIRS) - 1))
    def meet(self, met: int) -> None:
        """Some of them are in touch from the beginning, and all have said something in public."""
        for bit, pair in enumerate(PAIRS):
            if met >> bit & 1:
                self.get_in_touch(*pair)
        for by in self.people:
            draft = Draft(f"Een rustige week, {self.token()}.", "Wat wij zagen")
            talk.contribute(by=by, space=self.cast.conversation, kind="story", draft=draft)

    @rule(deed=st.sampled_from(DEEDS), a=WHO, b=WHO, n=NTH, m=NTH, yes=st.booleans())
    def does(self, deed: str, a: int, b: int, n: int, m: int, yes: bool) -> None:
        """Someone does something. One rule for all deeds, so that each of them comes about."""
        deeds: dict[str, Callable[[], object]] = {
            "get in touch": lambda: self.get_in_touch(a, b),
            "ask": lambda: self.ask(a, b),
            "answer": lambda: self.answer(n, ANSWERS[m % len(ANSWERS)]),
            "stop": lambda: self.stop(a, b, yes),
            "lift": lambda: self.lift(a, b),
            "withdraw": lambda: self.withdraw(a, b),
            "mute": lambda: self.mute(a, b, yes),
            "message": lambda: self.message(a, b),
            "gather": lambda: self.gather(a, b, yes, m % 3 > 0),
            "in a conversation": lambda: self.in_a_conversation(a, n, THERE[m % len(THERE)]),
            "add": lambda: self.add(a, b, n),
            "write about": lambda: self.write_about(a, b),
            "respond": lambda: self.respond(a, n, m),
            "react": lambda: self.react(a, n),
            "wish": lambda: self.wish(a, list(Openness)[n % len(Openness)], yes),
            "wait": lambda: self.wait(DAYS[n % len(DAYS)]),
        }
        deeds[deed]()

    @invariant()
    def consent_is_what_was_agreed(self) -> None:
        """Standing consents and stops are those of the model, and never both for one pair."""
        standing = {frozenset((c.one_id, c.other_id)) for c in Consent.objects.standing()}
        assert standing == self.model.consents
        stops = set(Stop.objects.standing().values_list("by_id", "member_id"))
        assert stops == self.model.stops
        assert not any(frozenset(stop) in standing for stop in stops)

    @invariant()
    def nothing_waits_past_a_stop_and_once_a_pair(self) -> None:
        """A request waits once for a pair, and not past a stop."""
        waiting = [frozenset((r.asker_id, r.to_id)) for r in ContactRequest.objects.pending()]
        assert len(waiting) == len(set(waiting))
        assert not any(self.model.stopped(*pair) for pair in waiting)

    @invariant()
    def private_words_stay_where_they_were_meant(self) -> None:
        """Nobody reads a message whom it was not for when it was written."""
        if not self.allowed:
            return
        for person in self.people:
            for key in Message.objects.readable_by(person).exclude(author=person).values_list("pk"):
                assert person.pk in self.allowed[key[0]]

    def no_notice_holds_private_words_or_comes_of_whom_one_silenced(self) -> None:
        """A notice of a message has none of its words; of whom one stopped or muted comes none."""
        private = list(Message.objects.values_list("body", flat=True))
        for person in self.people:
            reader = Member.objects.get(pk=person.pk)
            for notice in page_of(reader).items:
                said = sentence(notice)
                assert not any(body[:20] and body in said for body in private)
                if notice.kind != "stop-asked":
                    assert (reader.pk, notice.by_id) not in self.model.stops
                    assert (reader.pk, notice.by_id) not in self.model.mutes

    def a_reason_reaches_only_whom_it_was_for(self) -> None:
        """The one reason of a request stands in notices to its receiver only."""
        for request in ContactRequest.objects.all():
            told = Notice.objects.filter(params__icontains=request.reason[-16:])
            assert {notice.member_id for notice in told} <= {request.to_id}
