"""Who may look into the directory, and what hosts do with it."""

from __future__ import annotations

from comity.answer import Answer, Message, no
from comity.people.models import Member
from comity.people.policy import may_host
from comity.standing import policy as standing

_CLAUSE = "not-a-directory"


def may_look(by: Member) -> Answer:
    """Members meet members. Who waits to be let in, or is shut out, looks nobody up."""
    if not by.is_active:
        return no(Message("This account is closed. Write to the hosts through the contact form."))
    if by.is_applicant:
        return no(Message("You meet the members here once the hosts have let you in."), _CLAUSE)
    return standing.may_enter(by)


def is_counted(by: Member, member: Member, talks: bool) -> bool:
    """Whether to open a profile counts: not one's own, not a host's, as everyone may find the
    hosts, not whom one talks with; and not for hosts, who follow what comes to the desk."""
    return not (by.pk == member.pk or by.is_host or member.is_host or talks)


def may_plant(by: Member) -> Answer:
    """Hosts plant profiles for those who sweep, and take them away."""
    return may_host(by)


def may_export(by: Member) -> Answer:
    """Hosts take the list of members along, with a reason that the others read."""
    return may_host(by)
