"""Who may take their data along, and who may leave: everyone, at any moment."""

from __future__ import annotations

from collections.abc import Sequence

from comity.answer import YES, Answer, Message, no
from comity.people.models import Member
from comity.spaces.models import Space


def may_export(member: Member) -> Answer:
    """Whoever has an account: applicants, members, and who has not accepted the code."""
    if member.has_left:
        return no(Message("This account is closed."))
    return YES


def may_leave(member: Member, hosts: int, alone: Sequence[Space]) -> Answer:
    """Whoever has an account, once; but a community, and a private space with others in it, keep a
    host. `hosts` counts all of them, `alone` are the spaces that would be left without one."""
    if member.has_left:
        return no(Message("This account is closed."))
    if member.is_host and hosts <= 1:
        return no(Message("You are the only host. Appoint another one first."))
    if alone:
        return no(
            Message(
                "You are the only host of the private space “%(space)s”. Make someone else host "
                "of it first.",
                space=alone[0].name,
            )
        )
    return YES
