"""Who names the person outside, and who that cannot be."""

from __future__ import annotations

from comity.answer import YES, Answer, Message, no
from comity.people.models import Member
from comity.people.policy import may_host


def may_name_outside(host: Member, owner: Member | None) -> Answer:
    """The owner: the host who has been one for longest."""
    if not may_host(host):
        return may_host(host)
    if owner is None or owner.pk != host.pk:
        return no(Message("Whoever has been host for longest names the person outside."))
    return YES


def may_be_outside(address: str) -> Answer:
    """Somebody who is no host: they are asked where every host is concerned."""
    if address and Member.objects.hosts().filter(email__iexact=address).exists():
        return no(Message("This is the address of a host. Name somebody outside the hosts."))
    return YES
