"""Who may make spaces, change them, and say who is in them.

The hosts of the community make and remove spaces; a space's own hosts tend it. A private space is
known to whom is in it only, also among the hosts of the community. All of them write under the
code, so they must have accepted it.
"""

from __future__ import annotations

from comity.answer import YES, Answer, Message, no
from comity.charter import policy as charter
from comity.charter.models import Version
from comity.people.models import Member
from comity.spaces.models import READERS, Membership, Space, Visibility


def may_create(member: Member, version: Version | None) -> Answer:
    """The community's hosts make spaces."""
    if not member.is_host:
        return no(Message("The hosts make spaces. Write to them if you miss one."))
    return charter.may_write(member, version)


def may_remove(member: Member, version: Version | None) -> Answer:
    """The community's hosts remove spaces."""
    if not member.is_host:
        return no(Message("Only the hosts of the community remove a space."))
    return charter.may_write(member, version)


def may_edit(member: Member, own: Membership | None, version: Version | None) -> Answer:
    """The community's hosts and the space's own; `own` is the member's membership, if any."""
    if not (member.is_host or (own is not None and own.is_host)):
        return no(Message("Only this space's hosts do that."))
    return charter.may_write(member, version)


def may_widen(space: Space, visibility: Visibility) -> Answer:
    """A space may be narrowed at any time, but opened to more readers only while nothing is written
    in it: who wrote there wrote for those who could read it then (compare CVE-2024-37903)."""
    wider = READERS.index(visibility) > READERS.index(Visibility(space.visibility))
    if wider and space.is_written_in:
        return no(
            Message(
                "People wrote here for those who can read it now. "
                "Make a new space for more readers."
            )
        )
    return YES


def is_as_wide(space: Space, visibility: Visibility) -> Answer:
    """What is written is for the readers that its author saw when writing."""
    if space.visibility != visibility:
        return no(Message("Who reads this space was changed just now. Look again, then send it."))
    return YES


def may_choose_hosts(member: Member, own: Membership | None, version: Version | None) -> Answer:
    """Who may edit a space may say who its own hosts are."""
    return may_edit(member, own, version)


def may_invite(
    member: Member, own: Membership | None, space: Space, version: Version | None
) -> Answer:
    """The space's own hosts invite into a private space; the others are open to every member."""
    if not space.is_private:
        return no(Message("Every member is in this space already."))
    if own is None or not own.is_host:
        return no(Message("Only this space's hosts do that."))
    return charter.may_write(member, version)


def may_uninvite(
    member: Member, own: Membership | None, who: Membership, version: Version | None
) -> Answer:
    """The space's own hosts end an invitation; anyone ends their own, accepted code or not."""
    if who.member_id == member.pk:
        return YES
    if own is None or not own.is_host:
        return no(Message("Only this space's hosts do that."))
    return charter.may_write(member, version)


def may_be_in(member: Member) -> Answer:
    """Members who can sign in can be invited or made a space's host; applicants cannot yet."""
    if not member.is_active or member.is_applicant:
        return no(Message("This person is not a member yet, or no longer."))
    return YES


def may_go(who: Membership, space: Space, hosts: int) -> Answer:
    """The last host of a private space stays: without one nobody could be let in any more."""
    if space.is_private and who.is_host and hosts <= 1:
        return no(Message("A private space keeps at least one host. Make someone else host first."))
    return YES
