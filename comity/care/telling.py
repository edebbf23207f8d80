"""Who learns of an alert, a case, a decision, an objection, a letter, a word of the hosts."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import override

from comity.answer import Message
from comity.care import kinds, queries
from comity.care.models import (
    Alert,
    Case,
    Category,
    Decision,
    Hearing,
    Letter,
    Objection,
    Official,
    Statement,
)
from comity.care.statements import FOLLOWS
from comity.notices.actions import tell, tell_all
from comity.notices.kinds import Kind
from comity.people.models import Member
from comity.standing.models import Measure, MeasureKind


def hosts_of_alert(alert: Alert) -> None:
    """The hosts who may know of it: the one it is for, or all. Only its category is said."""
    hosts = queries.able(alert.case) if alert.case else []
    if alert.to_id and alert.others_told_at is None:
        hosts = [host for host in hosts if host.pk == alert.to_id]
    tell_all(
        members=[host for host in hosts if host.pk not in (alert.subject_id, alert.reporter_id)],
        kind=(kinds.URGENT if alert.urgent else kinds.ALERT).name,
        link=f"/desk/alerts/{alert.pk}/",
        about_id=alert.pk,
        category=_said_later(Category(alert.category).label),
    )


def reporter_of_receipt(alert: Alert) -> None:
    """Who alerted, that it arrived."""
    tell(
        member=alert.reporter,
        kind=kinds.RECEIVED.name,
        link=f"/alerts/#alert-{alert.pk}",
        about_id=alert.pk,
    )


def reporter_of_answer(alert: Alert) -> None:
    """Who alerted, that there is an answer, unless they left; it is behind the sign-in."""
    if alert.reporter.is_active:
        kind = kinds.ANSWERED if alert.answered_by else kinds.ANSWERED_OUTSIDE
        tell(
            member=alert.reporter,
            kind=kind.name,
            link=f"/alerts/#alert-{alert.pk}",
            about_id=alert.pk,
        )


def hosts_of_letter(letter: Letter) -> None:
    """The host it is for, or all; not a host who wrote it."""
    hosts = Member.objects.hosts().exclude(pk=letter.member_id or "")
    if letter.to_id:
        hosts = hosts.filter(pk=letter.to_id)
    tell_all(
        members=hosts,
        kind=kinds.LETTER.name,
        link=f"/desk/letters/#letter-{letter.pk}",
        about_id=letter.pk,
    )


def member_of_official(official: Official) -> None:
    """The one it was written to; of the hosts nobody is named."""
    tell(
        member=official.to,
        kind=kinds.OFFICIAL.name,
        link=f"/official/{official.pk}/",
        about_id=official.pk,
        title=official.title,
    )


def hosts_of_case(case: Case) -> None:
    """Every host who may know of it."""
    _hosts(case, kinds.CASE, queries.able(case))


def hosts_of_urgent_case(case: Case) -> None:
    """The same, once more, as nobody took it."""
    _hosts(case, kinds.URGENT_CASE, queries.able(case))


def hosts_to_cosign(decision: Decision) -> None:
    """The hosts who could be the second."""
    others = [host for host in queries.able(decision.case) if host.pk != decision.decided_by_id]
    _hosts(decision.case, kinds.COSIGN, others)


def hosts_to_review(case: Case, by: Member) -> None:
    """The hosts who could look at an interim measure."""
    _hosts(case, kinds.REVIEW, [host for host in queries.able(case) if host.pk != by.pk])


def host_of_words(case: Case) -> None:
    """Who sees to the case, that whom it concerns answered; all, where nobody has it."""
    hosts = queries.able(case)
    _hosts(case, kinds.SPOKE, [h for h in hosts if h.pk == case.assignee_id] or hosts)


def host_of_taking_over(case: Case, before: Member) -> None:
    """Who saw to a case until now, that another does, where they may know of it still."""
    if queries.knows(before, case):
        _hosts(case, kinds.TAKEN_OVER, [before])


def hosts_of_return(case: Case) -> None:
    """The hosts who may know of a ban, that someone with the address it was on joins again."""
    _hosts(case, kinds.CAME_BACK, queries.able(case))


def _hosts(case: Case, kind: Kind, hosts: Iterable[Member]) -> None:
    tell_all(
        members=hosts,
        kind=kind.name,
        link=case.get_absolute_url(),
        about_id=case.pk,
        name=case.name,
    )


def member_of_hearing(hearing: Hearing) -> None:
    """Who is asked something."""
    tell(
        member=hearing.member,
        kind=kinds.ASKED.name,
        link=f"/hearings/{hearing.pk}/",
        about_id=hearing.pk,
    )


def member_of_interim(measure: Measure) -> None:
    """Who is under a measure before there is a decision."""
    tell(
        member=measure.member,
        kind=kinds.INTERIM.name,
        link="/decisions/",
        what=_said_later(FOLLOWS[MeasureKind(measure.kind)]),
    )


def member_of_end(measure: Measure) -> None:
    """Who was under a measure before there was a decision, that it ended without one."""
    if measure.member.is_active:
        tell(
            member=measure.member,
            kind=kinds.INTERIM_ENDED.name,
            link="/decisions/",
            what=_said_later(FOLLOWS[MeasureKind(measure.kind)]),
        )


def member_of_decision(statement: Statement) -> None:
    """Whom a statement is for; its words are mailed apart, and stand at its page."""
    tell(
        member=statement.member,
        kind=kinds.DECISION.name,
        link=f"/decisions/{statement.decision_id}/",
        about_id=statement.decision_id,
    )


def hosts_of_objection(objection: Objection) -> None:
    """The hosts who may decide about it. Where there is none, the owner, who is asked for another
    host, and who objected, for whom it takes longer."""
    hosts = Member.objects.hosts()
    able = [host for host in hosts if queries.known_objection(host, objection.pk).exists()]
    if not able:
        _of_stuck(objection)
    tell_all(
        members=able,
        kind=kinds.OBJECTION.name,
        link=f"/desk/objections/{objection.pk}/",
        about_id=objection.pk,
    )


def _of_stuck(objection: Objection) -> None:
    owner = queries.owner()
    if owner is not None and owner != objection.by:
        tell(member=owner, kind=kinds.OBJECTION_STUCK.name, link="/desk/hosts/")
    link = f"/decisions/{objection.decision_id}/" if objection.decision_id else "/decisions/"
    tell(member=objection.by, kind=kinds.OBJECTION_WAITS.name, link=link)


def objector(objection: Objection) -> None:
    """Who objected, of what came of it."""
    if objection.by.is_active:
        link = f"/decisions/{objection.decision_id}/" if objection.decision_id else "/decisions/"
        tell(
            member=objection.by,
            kind=kinds.OBJECTION_DECIDED.name,
            link=link,
            outcome=_said_later(Objection.Outcome(objection.outcome).label),
        )


def all_who_were_told(objection: Objection) -> None:
    """Everyone who was told of a decision that an objection changed, but who objected, who reads
    more."""
    rows = Statement.objects.filter(decision=objection.decision).exclude(member=objection.by)
    told = Member.objects.filter(pk__in=rows.values("member"), is_active=True)
    tell_all(
        members=told,
        kind=kinds.DECISION_CHANGED.name,
        link=f"/decisions/{objection.decision_id}/",
        about_id=objection.decision_id or "",
    )


def alerters_of_change(decision: Decision) -> None:
    """Who alerted and has the decision as an answer, but no statement of it, that hosts came to see
    it differently; and nothing of what that means for anyone."""
    for alert in queries.answered_by(decision):
        tell(
            member=alert.reporter,
            kind=kinds.ANSWER_CHANGED.name,
            link=f"/alerts/#alert-{alert.pk}",
            about_id=alert.pk,
        )


def owner_of_outside(*, named: bool) -> None:
    """Who has been host for longest, that the person outside was asked, or that none is named to be
    asked; nothing of its content."""
    owner = queries.owner()
    if owner is not None:
        kind = kinds.OUTSIDE if named else kinds.NOBODY_OUTSIDE
        tell(member=owner, kind=kind.name, link="/desk/safety/")


def reporters_of_outside(alerts: Iterable[Alert], *, named: bool) -> None:
    """Who alerted, that no host can look, and who does."""
    kind = kinds.WENT_OUTSIDE if named else kinds.WAITS_OUTSIDE
    for alert in alerts:
        link = f"/alerts/#alert-{alert.pk}"
        tell(member=alert.reporter, kind=kind.name, link=link, about_id=alert.pk)


def _said_later(label: object) -> Message:
    """A label by its English words, under which each reader's language is found."""
    with override("en"):
        return Message(str(label))
