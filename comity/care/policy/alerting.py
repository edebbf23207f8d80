"""Who may alert, and who answers; letters."""

from __future__ import annotations

from collections.abc import Collection

from comity.answer import YES, Answer, Message, no
from comity.care.models import Alert, Letter
from comity.people.models import Member
from comity.people.policy import may_host


def may_open_desk(person: Member, decides_somewhere: bool) -> Answer:
    """The desk is for hosts. The own hosts of a private space find there what waits in it, and
    nothing else: who they are is said by `Space.objects.decided_by`."""
    return YES if decides_somewhere else may_host(person)


def may_alert(person: Member) -> Answer:
    """Anyone with an account may tell the hosts, also who was not welcomed yet or has not accepted
    the code: it is about someone's safety (clause care-for-each-other)."""
    if not person.is_active:
        return no(Message("This account is closed. Write to the hosts through the contact form."))
    return YES


def may_be_alerted(
    host: Member | None, subject: Member | None, named: Collection[Member] = ()
) -> Answer:
    """An alert goes to all hosts, or to one; not to the one whom it concerns, nor to one who is
    named in it."""
    if host is None:
        return YES
    if not may_host(host) or host == subject or host in named:
        return no(
            Message(
                "Choose a host whom it does not concern and who is not named in it, or all of them."
            )
        )
    return YES


def may_set_aside(host: Member, member: Member) -> Answer:
    """Hosts set aside who alerts falsely again and again; no host."""
    if not may_host(host):
        return may_host(host)
    if member.is_host:
        return no(Message("The alerts of a host are never set aside."))
    return YES


def may_answer(host: Member, alert: Alert) -> Answer:
    """A host answers alerts, but none that concerns themselves and none of their own."""
    if not may_host(host):
        return may_host(host)
    if host.pk in (alert.subject_id, alert.reporter_id):
        return no(Message("Another host answers this."))
    return YES


def is_unanswered(alert: Alert) -> Answer:
    """An alert gets one answer."""
    if alert.answered_at is not None:
        return no(Message("Another host has answered this already."))
    return YES


def may_answer_from_outside(alert: Alert) -> Answer:
    """Whoever has the link answers once; nothing else opens by it."""
    if alert.answered_at is not None:
        return no(Message("This alert has its answer already."))
    return YES


def may_be_written_to(member: Member | None) -> Answer:
    """A letter goes to all hosts or to one of them, and to nobody else."""
    if member is not None and not may_host(member):
        return no(Message("Letters go to hosts. Choose one of them, or all."))
    return YES


def may_finish(host: Member, letter: Letter) -> Answer:
    """A host finishes the letters that reach them, except their own."""
    if not may_host(host):
        return may_host(host)
    if letter.member_id == host.pk:
        return no(Message("Another host answers what you wrote."))
    return YES


def is_unfinished(letter: Letter) -> Answer:
    """A letter is finished once."""
    if letter.done_at is not None:
        return no(Message("Another host has finished this already."))
    return YES


def may_write_officially(host: Member, to: Member) -> Answer:
    """As the hosts, to anyone who has an account, applicants too; not to oneself."""
    if not may_host(host):
        return may_host(host)
    if to.has_left:
        return no(Message("%(name)s has left.", name=to.shown_name))
    if to.pk == host.pk:
        return no(Message("Another host writes to you as the hosts."))
    return YES
