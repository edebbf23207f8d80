"""What a reader wishes to hear of which group, and what that makes of one kind of notice."""

from __future__ import annotations

from typing import NamedTuple

from comity.answer import Message
from comity.notices.kinds import Group, Kind
from comity.notices.models import Mail


class Wish(NamedTuple):
    """Whether something is shown here, behind the bell, and how it is mailed."""

    here: bool
    mail: Mail

    @property
    def is_told(self) -> bool:
        """Whether there is anything to keep for this reader at all."""
        return self.here or self.mail != Mail.NONE


DEFAULTS: dict[Group, Wish] = {
    Group.REQUESTS: Wish(here=True, mail=Mail.AT_ONCE),
    Group.MESSAGES: Wish(here=True, mail=Mail.AT_ONCE),
    Group.ANSWERS: Wish(here=True, mail=Mail.AT_ONCE),
    Group.REPLIES: Wish(here=True, mail=Mail.AT_ONCE),
    Group.MENTIONS: Wish(here=True, mail=Mail.AT_ONCE),
    Group.COMMUNITY: Wish(here=True, mail=Mail.AT_ONCE),
    Group.DESK: Wish(here=True, mail=Mail.AT_ONCE),
    Group.DECISIONS: Wish(here=True, mail=Mail.AT_ONCE),
    Group.OFFICIAL: Wish(here=True, mail=Mail.AT_ONCE),
}
"""What holds for who chose nothing: in each of these somebody waits for the one who is told."""

ALWAYS_BECAUSE: dict[Group, Message] = {
    Group.DESK: Message(
        "This mail always comes, whatever your settings say: someone alerted the hosts."
    ),
    Group.DECISIONS: Message(
        "This mail always comes, whatever your settings say: it is about a decision or an answer "
        "that you should not miss."
    ),
    Group.OFFICIAL: Message(
        "This mail always comes, whatever your settings say: the hosts write to you as the hosts."
    ),
}
"""Why a mail comes that nobody switches off; ALWAYS where a single kind of another group does."""

ALWAYS = Message("This mail always comes, whatever your settings say.")


def wish_for(kind: Kind, kept: Wish | None) -> Wish:
    """What a kind of notice does for a reader, given what they keep as their wish for its group
    (None where they chose nothing)."""
    wish = kept or DEFAULTS[kind.group]
    if kind.must_mail:
        return Wish(here=True, mail=Mail.AT_ONCE)
    return Wish(here=wish.here or kind.must_show, mail=wish.mail)


def because(kind: Kind) -> Message | None:
    """Why the mail of this kind always comes; None where its reader may switch it off."""
    return ALWAYS_BECAUSE.get(kind.group, ALWAYS) if kind.must_mail else None
