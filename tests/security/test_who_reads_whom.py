"""Whatever four members do in whatever order: no private word reaches who did not agree to it
(clauses consent-before-contact and stop-means-stop)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comity.answer import Refused
from comity.boundaries.actions import ask_to_stop, grant, lift_stop, withdraw
from comity.conversations import queries
from comity.conversations.actions import add, edit, join, leave, send, start_group, talk_with
from comity.conversations.models import Conversation, Message
from comity.people.models import Member
from comity.talk.composing import Draft
from tests.cast import Cast

VERBS = "grant withdraw stop lift pair start add join leave send send send write edit".split()
STEPS = st.lists(st.tuples(st.sampled_from(VERBS), *[st.integers(0, 3)] * 2), max_size=28)
Pair = tuple[str, str]


class World:
    """What was agreed, kept as plainly as can be, beside the product that is tried.

    `agreed` has (reader, writer) for the group: the reader joined while the writer was in it or
    invited, and took nothing back. `reach` says of each message who may read it.
    """

    def __init__(self, people: list[Member]) -> None:
        self.people = people
        self.consents: set[frozenset[str]] = set()
        self.stops: set[Pair] = set()
        self.agreed: set[Pair] = set()
        self.listed: set[str] = set()
        self.inside: set[str] = set()
        self.group: Conversation | None = None
        self.reach: dict[str, set[str]] = {}

    def do(self, verb: str, one: Member, other: Member) -> None:
        """Try it; where it was not refused, remember what follows."""
        try:
            with transaction.atomic():
                getattr(self, verb)(one, other)
        except Refused:
            return

    def grant(self, one: Member, other: Member) -> None:
        if one is not other and not self._apart(one, other):
            grant(by=one, other=other)
            self.consents.add(frozenset((one.pk, other.pk)))

    def withdraw(self, one: Member, other: Member) -> None:
        if one is not other:
            withdraw(by=one, other=other)
            self._end(one, other)

    def stop(self, one: Member, other: Member) -> None:
        ask_to_stop(by=one, member=other)
        self.stops.add((one.pk, other.pk))
        self._end(one, other)
        self.agreed.discard((one.pk, other.pk))

    def lift(self, one: Member, other: Member) -> None:
        lift_stop(by=one, member=other)
        self.stops.discard((one.pk, other.pk))

    def pair(self, one: Member, other: Member) -> None:
        talk_with(by=one, other=other)
        assert frozenset((one.pk, other.pk)) in self.consents
        assert not self._apart(one, other)

    def start(self, one: Member, other: Member) -> None:
        if self.group is not None:
            return
        others = [each for each in self.people if each not in (one, other)]
        self.group = start_group(by=one, others=others, title="")
        self.listed = {one.pk, *(each.pk for each in others)}
        self.inside = {one.pk}
        self.agreed = {(one.pk, each.pk) for each in others}

    def add(self, one: Member, other: Member) -> None:
        if self.group is not None and one.pk in self.listed:
            add(by=one, conversation=self.group, member=other)
            self.listed.add(other.pk)

    def join(self, one: Member, other: Member) -> None:
        if self.group is not None and one.pk in self.listed:
            join(by=one, conversation=self.group)
            assert not any(self._keys_apart(one.pk, key) for key in self.listed)
            self.inside.add(one.pk)
            self.agreed |= {(one.pk, key) for key in self.listed - {one.pk}}

    def leave(self, one: Member, other: Member) -> None:
        if self.group is not None and one.pk in self.listed:
            leave(by=one, conversation=self.group)
            self.listed.discard(one.pk)
            self.inside.discard(one.pk)
            self.agreed = {each for each in self.agreed if one.pk not in each}

    def send(self, one: Member, other: Member) -> None:
        """To the group. What is refused must have been in somebody's way."""
        group = self.group
        if group is None or one.pk not in self.inside:
            return
        may = all(self._reads(key, one.pk) for key in self.inside - {one.pk})
        may = may and not any(self._keys_apart(one.pk, key) for key in self.listed)
        sent = self._try(lambda: send(by=one, conversation=group, draft=Draft("Hm.")))
        assert (sent is not None) is may
        if sent is not None:
            self.reach[sent.pk] = set(self.inside)

    def write(self, one: Member, other: Member) -> None:
        """To the other, where the two have a conversation."""
        found = queries.pair_of(one, other)
        if found is None:
            return
        may = frozenset((one.pk, other.pk)) in self.consents and not self._apart(one, other)
        sent = self._try(lambda: send(by=one, conversation=found, draft=Draft("Hm.")))
        assert (sent is not None) is may
        if sent is not None:
            self.reach[sent.pk] = {one.pk, other.pk}

    def edit(self, one: Member, other: Member) -> None:
        """The newest message of the group, which nobody reads who does not read new ones."""
        rows = Message.objects.filter(author=one, conversation=self.group)
        newest = rows.order_by("-sent_at").first()
        if newest is not None:
            edit(by=one, message=newest, draft=Draft(f"{newest.body} Hm."))
            readers = self.reach[newest.pk] - {one.pk}
            assert readers <= self.inside
            assert all(self._reads(key, one.pk) for key in readers)

    def check(self) -> None:
        """Everyone reads what reached them, and nothing else."""
        for member in self.people:
            read = Message.objects.readable_by(member).values_list("pk", flat=True)
            assert set(read) == {key for key, who in self.reach.items() if member.pk in who}

    def _try(self, act: Callable[[], Message]) -> Message | None:
        try:
            with transaction.atomic():
                return act()
        except Refused:
            return None

    def _end(self, one: Member, other: Member) -> None:
        together = frozenset((one.pk, other.pk))
        if together in self.consents:
            self.consents.discard(together)
            self.agreed -= set(permutations(together))

    def _reads(self, reader: str, writer: str) -> bool:
        together = frozenset((reader, writer))
        return together in self.consents or (reader, writer) in self.agreed

    def _apart(self, one: Member, other: Member) -> bool:
        return self._keys_apart(one.pk, other.pk)

    def _keys_apart(self, one: str, other: str) -> bool:
        return bool({(one, other), (other, one)} & self.stops)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_whatever_happens_words_reach_only_who_agreed(
    cast: Cast, steps: list[tuple[str, int, int]]
) -> None:
    people = [cast.anna, cast.bram, cast.vendor, cast.host]
    with transaction.atomic():
        world = World(people)
        for one in people[1:]:
            world.do("grant", people[0], one)
        for verb, one_, other in steps:
            world.do(verb, people[one_], people[other])
        world.check()
        transaction.set_rollback(True)
