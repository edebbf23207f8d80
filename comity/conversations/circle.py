"""A conversation as one of its people meets it: who else is in it, and how they stand.

Who may write to whom rests on two facts. Consent stands between the two; or the reader agreed, by
joining, to read those who were there or invited at that moment, and nobody took that back since: no
consent between them ended later, and the reader asked for no stop later, be it lifted or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from comity.conversations.models import Conversation, Message, Participation
from comity.people.models import Member


@dataclass(frozen=True, slots=True)
class Standing:
    """How two members stand, from the side of one. `consents` is mutual and stands; `ended_at` is
    when a consent between them last ended; `was_told_to_stop` is whether this one knows that the
    other asked it; `kept_apart` is whether hosts decided that for both; `was_stopped_at` is when
    the other last asked this one to stop and `stopped_at` when this one asked the other, lifted or
    not."""

    consents: bool = False
    was_asked_to_stop: bool = False
    was_told_to_stop: bool = False
    asked_to_stop: bool = False
    kept_apart: bool = False
    muted: bool = False
    ended_at: datetime | None = None
    was_stopped_at: datetime | None = None
    stopped_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Someone else in the conversation, and how one stands with them."""

    participation: Participation
    standing: Standing
    shares_read_marks: bool = False

    @property
    def member(self) -> Member:
        return self.participation.member

    def reads(self, mine: Participation) -> bool:
        """Whether they agreed to read what the one with the stay `mine` writes."""
        now = self.standing
        undone = (now.ended_at, now.was_stopped_at)
        return now.consents or _agrees(self.participation, mine, *undone)

    def is_read_by(self, mine: Participation) -> bool:
        """The other way round."""
        now = self.standing
        return now.consents or _agrees(mine, self.participation, now.ended_at, now.stopped_at)


@dataclass(frozen=True, slots=True)
class Circle:
    """A conversation with one's own latest stay in it, and the others. `muted` are the keys of all
    who are or were in it and whom one does not want to see."""

    conversation: Conversation
    mine: Participation
    seats: tuple[Seat, ...] = ()
    shares_read_marks: bool = False
    muted: frozenset[str] = frozenset()

    @property
    def others(self) -> list[Member]:
        """Everyone else in it, those included who have not answered an invitation."""
        return [seat.member for seat in self.seats]

    @property
    def name(self) -> str:
        """What the conversation is called: a group's title, which nobody reads before they joined,
        else the others' names."""
        if self.conversation.title and not self.mine.is_invited:
            return self.conversation.title
        names = [member.shown_name for member in self.others]
        alone = _("Former member") if self.conversation.is_pair else _("Nobody but you")
        return ", ".join(names) or alone

    @property
    def readers(self) -> list[Seat]:
        """Those of the others who are in it."""
        return [seat for seat in self.seats if seat.participation.is_inside]

    @property
    def without_consent(self) -> tuple[str, ...]:
        """Who would read one's words here without having agreed to it, by name."""
        return tuple(
            seat.member.shown_name
            for seat in self.readers
            if not (seat.standing.consents if self.conversation.is_pair else seat.reads(self.mine))
        )

    @property
    def to_agree(self) -> list[Member]:
        """Who cannot write here until one agrees (again) to read them."""
        if self.conversation.is_pair or not self.mine.is_inside:
            return []
        return [seat.member for seat in self.readers if not seat.is_read_by(self.mine)]

    @property
    def told_by(self) -> list[Member]:
        """Who asked one to stop, as far as one was told."""
        return [seat.member for seat in self.seats if seat.standing.was_told_to_stop]

    @property
    def stopped(self) -> list[Member]:
        """Whom one asked to stop oneself."""
        return [seat.member for seat in self.seats if seat.standing.asked_to_stop]

    def readers_of(self, moment: datetime) -> list[Member]:
        """Who is known to have read what one wrote at a moment: only those who share their read
        marks, and only where one shares one's own."""
        if not self.shares_read_marks:
            return []
        shared = [seat for seat in self.readers if seat.shares_read_marks]
        return [seat.member for seat in shared if seat.participation.has_read(moment)]


@dataclass(frozen=True, slots=True)
class Line:
    """A conversation as a list shows it, with its newest message, if there is one to show."""

    circle: Circle
    last: Message | None


def _agrees(reader: Participation, writer: Participation, *undone: datetime | None) -> bool:
    agreed = reader.agreed_at
    if agreed is None:
        return False
    return all(moment <= agreed for moment in (writer.invited_at, *undone) if moment)
