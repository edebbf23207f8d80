"""Who may sponsor, ask, discuss and decide about promotion."""

from __future__ import annotations

from datetime import datetime

from comity.answer import YES, Answer, Message, no
from comity.charter import policy as charter
from comity.charter.models import Version
from comity.people.models import Member
from comity.promotion.models import Permission, Sponsorship


def may_sponsor(by: Member) -> Answer:
    """Hosts make sponsored activities."""
    if not by.is_host:
        return no(Message("Only hosts make sponsored activities."), "vendor-promotion")
    return YES


def may_last(starts_at: datetime, ends_at: datetime) -> Answer:
    """An activity ends after it starts."""
    if ends_at <= starts_at:
        return no(Message("It has to end after it starts."))
    return YES


def may_end(sponsorship: Sponsorship, now: datetime) -> Answer:
    """What goes on can be ended."""
    if not sponsorship.is_active(now):
        return no(Message("It is not going on at this moment."))
    return YES


def may_ask(by: Member, is_open: bool, lately: int, yearly: int, version: Version | None) -> Answer:
    """Members ask, one thing at a time and so often a year (clause ask-the-hosts)."""
    written = charter.may_write(by, version)
    if not written:
        return written
    if is_open:
        return no(
            Message(
                "You asked for an exception already. Wait for the answer, or take it back first."
            ),
            "ask-the-hosts",
        )
    if lately >= yearly:
        return no(
            Message(
                "You asked %(number)d times within a year, which is as often as one can.",
                number=lately,
            ),
            "ask-the-hosts",
        )
    return YES


def may_withdraw(by: Member, permission: Permission) -> Answer:
    """Who asked takes it back, while it waits."""
    if permission.member_id != by.pk:
        return no(Message("Only who asked takes it back."))
    if not permission.is_open:
        return no(Message("The hosts have answered this already."))
    return YES


def may_discuss(by: Member, permission: Permission) -> Answer:
    """Hosts do, but not about what they asked themselves."""
    if not by.is_host:
        return no(Message("Hosts decide about exceptions."), "ask-the-hosts")
    if permission.member_id == by.pk:
        return no(Message("Another host decides about what you asked."), "ask-the-hosts")
    return YES


def may_decide(permission: Permission) -> Answer:
    """Once."""
    if not permission.is_open:
        return no(Message("This was answered, or taken back, already."))
    return YES


def may_grant_until(until: datetime, now: datetime) -> Answer:
    """An exception ends some time ahead."""
    if until <= now:
        return no(Message("Choose a moment that is still to come."))
    return YES


def may_draw_on_activity(is_left: bool) -> Answer:
    """A sponsored activity has so many publications, also where a host releases one late."""
    if not is_left:
        return no(
            Message("The publications of that sponsored activity are used up by now."),
            "vendor-promotion",
        )
    return YES


def may_draw_on_exception(is_left: bool) -> Answer:
    """An exception is for one publication, also where a host releases it late."""
    if not is_left:
        return no(Message("With that exception something was published already."), "ask-the-hosts")
    return YES


def may_grant_in(asker_reads: bool) -> Answer:
    """An exception is for a space in which its asker can publish, or for any of them."""
    if not asker_reads:
        return no(Message("Who asks is not in that space. Choose another, or any."))
    return YES


def may_set_rules(by: Member) -> Answer:
    """The community's hosts say what a space has of its own about promotion."""
    if not by.is_host:
        return no(Message("Only the hosts of the community decide that."), "leave-room")
    return YES
