"""What members do about each other, each deed beside what the model makes of it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import time_machine
from django.db import transaction
from django.http import Http404

from comity.answer import Refused
from comity.boundaries import actions as boundaries
from comity.contact import actions as contact
from comity.contact.models import ContactRequest, Openness
from comity.conversations import actions as conversations
from comity.conversations import queries
from comity.conversations.models import Conversation, Message, Participation
from comity.people.models import Member
from comity.talk import actions as talk
from comity.talk.composing import Draft
from comity.talk.models import Contribution, ReactionKind
from tests.cast import Cast
from tests.machines.model import Model

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


class Deeds:
    """Requests, answers, stops, mutes, messages, groups, public texts, wishes and time."""

    cast: Cast
    people: list[Member]
    model: Model
    allowed: dict[str, set[str]]
    words: Iterator[int]
    now: datetime
    clock: time_machine.travel

    def two(self, a: int, b: int) -> tuple[Member, Member]:
        """Two different people, as they are now."""
        one, other = self.people[a], self.people[(a + 1 + b % 3) % 4]
        return Member.objects.get(pk=one.pk), Member.objects.get(pk=other.pk)

    def attempt(self, deed: Callable[[], Any]) -> Any:
        """What a deed returns; None where it was refused. A nudge is confirmed by nobody here."""
        try:
            with transaction.atomic():
                return deed()
        except Refused:
            return None

    def token(self) -> str:
        """A word that no other text has."""
        return f"woord{next(self.words):04d}x"

    def get_in_touch(self, a: int, b: int) -> None:
        """Ask, and accept what waits."""
        self.ask(a, b)
        for request in ContactRequest.objects.pending().between(*self.two(a, b)):
            self._accept(request)

    def ask(self, a: int, b: int) -> None:
        """Ask to get in touch. Where the other asks already, both want it."""
        by, to = self.two(a, b)
        reason = f"I read what you wrote about calm, and wonder: {self.token()}."
        made = self.attempt(lambda: contact.ask(by=by, to=to, reason=reason))
        if made is None:
            return
        assert not self.model.stopped(by.pk, to.pk)
        if made.state == "accepted":
            self.model.consents.add(frozenset((by.pk, to.pk)))

    def answer(self, n: int, how: str) -> None:
        """Do something with one of the requests that there are."""
        found = list(ContactRequest.objects.select_related("asker", "to").order_by("asked_at"))
        if not found:
            return
        request = found[n % len(found)]
        if how == "accept":
            self._accept(request)
        elif how == "decline":
            self.attempt(lambda: contact.decline(by=request.to, request=request))
        elif how == "withdraw":
            self.attempt(lambda: contact.withdraw_request(by=request.asker, request=request))
        else:
            self._stop(request.to, request.asker, True)

    def _accept(self, request: ContactRequest) -> None:
        done = self.attempt(lambda: contact.accept(by=request.to, request=request))
        if done is not None:
            self.model.consents.add(frozenset((request.asker_id, request.to_id)))

    def stop(self, a: int, b: int, tell_now: bool) -> None:
        """Please stop."""
        self._stop(*self.two(a, b), tell_now)

    def _stop(self, by: Member, member: Member, tell_now: bool) -> None:
        contact.please_stop(by=by, member=member, tell_now=tell_now)
        self.model.stops.add((by.pk, member.pk))
        self.model.undo(by.pk, member.pk)

    def lift(self, a: int, b: int) -> None:
        """Only who asked lifts it."""
        by, member = self.two(a, b)
        done = self.attempt(lambda: boundaries.lift_stop(by=by, member=member))
        assert (done is not None) == ((by.pk, member.pk) in self.model.stops)
        self.model.stops.discard((by.pk, member.pk))

    def withdraw(self, a: int, b: int) -> None:
        """Take consent back."""
        by, other = self.two(a, b)
        stood = boundaries.withdraw(by=by, other=other)
        assert stood == (frozenset((by.pk, other.pk)) in self.model.consents)
        if stood:
            self.model.undo(by.pk, other.pk)

    def mute(self, a: int, b: int, on: bool) -> None:
        """Hide someone from oneself, or show them again."""
        by, member = self.two(a, b)
        if on:
            boundaries.mute(by=by, member=member)
            self.model.mutes.add((by.pk, member.pk))
        else:
            boundaries.unmute(by=by, member=member)
            self.model.mutes.discard((by.pk, member.pk))

    def message(self, a: int, b: int) -> None:
        """Write to one other, in the one conversation there is between the two."""
        by, other = self.two(a, b)
        opened = self.attempt(lambda: conversations.talk_with(by=by, other=other))
        conversation = opened[0] if opened else queries.pair_of(by, other)
        if conversation is not None:
            self._send(by, conversation)

    def _start(self, by: Member, others: list[Member]) -> Conversation | None:
        made: Conversation | None = self.attempt(
            lambda: conversations.start_group(by=by, others=others, title=self.token())
        )
        if made is not None:
            assert all(frozenset((by.pk, o.pk)) in self.model.consents for o in others)
            self._agree(made, by)
        return made

    def gather(self, a: int, b: int, first: bool, second: bool) -> None:
        """Start a group with two others, who join it or do not, and write there."""
        for n in (b, b + 1):
            self.get_in_touch(a, n)
        by, one = self.two(a, b)
        _, other = self.two(a, b + 1)
        made = self._start(by, [one, other])
        if made is None:
            return
        for who, joins in ((one, first), (other, second)):
            if joins and self._try_there(partial(conversations.join, by=who, conversation=made)):
                self._agree(made, who)
        for who in (by, one, other):
            self._send(who, made)

    def _agree(self, conversation: Conversation, reader: Member) -> None:
        there = Participation.objects.open().filter(conversation=conversation)
        for stay in there.exclude(member=reader):
            self.model.agreed.add((conversation.pk, reader.pk, stay.member_id))

    def in_a_conversation(self, a: int, n: int, how: str) -> None:
        """Join, leave, write or edit in any conversation that there is."""
        found = list(Conversation.objects.order_by("started_at", "pk"))
        if not found:
            return
        by = Member.objects.get(pk=self.people[a].pk)
        conversation = found[n % len(found)]
        if how == "send":
            self._send(by, conversation)
        elif how == "edit":
            self._edit(by, conversation)
        elif how == "leave":
            self._try_there(lambda: conversations.leave(by=by, conversation=conversation))
        elif self._try_there(lambda: conversations.join(by=by, conversation=conversation)):
            self._agree(conversation, by)

    def add(self, a: int, b: int, n: int) -> None:
        """Add someone to a group."""
        found = list(Conversation.objects.filter(pair=None).order_by("started_at", "pk"))
        if not found:
            return
        by, member = self.two(a, b)
        group = found[n % len(found)]
        self._try_there(lambda: conversations.add(by=by, conversation=group, member=member))

    def _try_there(self, deed: Callable[[], Any]) -> Any:
        """As `attempt`, where the conversation may also not be theirs to know of."""
        return self.attempt(lambda: _or_none(deed))

    def _send(self, by: Member, conversation: Conversation) -> None:
        draft = Draft(f"Een rustige week, {self.token()}.")
        sent = self._try_there(
            lambda: conversations.send(by=by, conversation=conversation, draft=draft)
        )
        if sent is not None:
            self._reached(sent)

    def _edit(self, by: Member, conversation: Conversation) -> None:
        mine = Message.objects.filter(conversation=conversation, author=by, deleted_at=None).last()
        if mine is None:
            return
        draft = Draft(f"Een drukke week, {self.token()}.")
        edited = self._try_there(lambda: conversations.edit(by=by, message=mine, draft=draft))
        if edited is not None:
            self._reached(edited)

    def _reached(self, message: Message) -> None:
        """What was written now reaches only who agreed to it, at this very moment."""
        readers = {
            person.pk
            for person in self.people
            if person.pk != message.author_id
            and Message.objects.readable_by(person).filter(pk=message.pk).exists()
        }
        for reader in readers:
            assert self.model.may_read(message.conversation, reader, message.author_id)
        self.allowed[message.pk] = readers

    def write_about(self, a: int, b: int) -> None:
        """Mention someone in public."""
        by, other = self.two(a, b)
        draft = Draft(f"Zie @{other.handle} over {self.token()}.", "Een rustige week")
        self._in_public(
            by,
            {other.pk},
            lambda: talk.contribute(by=by, space=self.cast.conversation, kind="story", draft=draft),
        )

    def respond(self, a: int, n: int, m: int) -> None:
        """Comment under a contribution, or reply to a comment."""
        found = list(Contribution.objects.select_related("author", "space").order_by("created_at"))
        if not found:
            return
        by, under = Member.objects.get(pk=self.people[a].pk), found[n % len(found)]
        there = [None, *under.comments.select_related("author", "parent__author").order_by("path")]
        to = there[m % len(there)]
        above = to.parent.author_id if to and to.parent else under.author_id
        near = {under.author_id, above, to.author_id if to else above}
        draft = Draft(f"Bij ons ook, {self.token()}.")
        self._in_public(
            by,
            near,
            lambda: talk.comment(by=by, contribution=under, draft=draft, reply_to=to),
        )

    def react(self, a: int, n: int) -> None:
        """React to a contribution."""
        found = list(Contribution.objects.select_related("author", "space").order_by("created_at"))
        if not found:
            return
        by, text = Member.objects.get(pk=self.people[a].pk), found[n % len(found)]
        self._in_public(
            by,
            {text.author_id},
            lambda: talk.react(by=by, text=text, kind=ReactionKind.THANKS),
        )

    def _in_public(self, by: Member, near: set[str], deed: Callable[[], Any]) -> None:
        done = self.attempt(deed)
        if done is not None:
            assert not any((other, by.pk) in self.model.stops for other in near)

    def wish(self, a: int, openness: Openness, vendors: bool) -> None:
        """Choose whose requests one takes."""
        by = Member.objects.get(pk=self.people[a].pk)
        contact.choose_wishes(by=by, openness=openness, takes_vendors=vendors)

    def wait(self, days: int) -> None:
        """Time passes."""
        self.clock.stop()
        self.now += timedelta(days=days)
        self.clock = self._travel()

    def _travel(self) -> time_machine.travel:
        clock = time_machine.travel(self.now, tick=True)
        clock.start()
        return clock


def _or_none(deed: Callable[[], Any]) -> Any:
    try:
        done = deed()
    except Http404:
        return None
    return True if done is None else done
