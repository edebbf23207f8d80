"""Who may write under the code, who may accept it, and when another version is one."""

from __future__ import annotations

from comity.answer import YES, Answer, Message, no
from comity.charter.models import Version
from comity.people.models import Member, Role
from comity.standing import policy as standing
from comity.standing.models import Doing


def may_write(
    member: Member, version: Version | None, doing: Doing = Doing.TAKE_PART, space: str = ""
) -> Answer:
    """Members and hosts who accepted the version that hosts ask for may write, where no measure
    forbids what they are `doing`, in the space with that id.

    Who has not may read, export and leave (the-code.md: publishing a new version of the code).
    """
    now = standing.may_now(member, doing, space)
    if not now:
        return now
    if member.role == Role.APPLICANT:
        return no(Message("The hosts still have to welcome you. Until then you can read."))
    if version is not None and member.accepted_version < version.required:
        return no(Message("Read and accept the code of conduct first; what you typed is kept."))
    return YES


def may_accept(member: Member, version: Version | None, number: int) -> Answer:
    """Anyone with an account may accept the version in force, and no other."""
    if version is None or version.number != number:
        return no(Message("Another version of the code is in force. Read that one."))
    return YES


def may_publish(is_another: bool) -> Answer:
    """The operator publishes a version that says something else, or that is to be accepted anew."""
    if not is_another:
        return no(Message("The code in force says the same already. Nothing is published."))
    return YES
