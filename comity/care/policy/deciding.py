"""What a host may do in a case, and which rulings hold together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from comity.answer import YES, Answer, Message, no
from comity.care.evidence import Evidence
from comity.care.models import Case, Decision, Ground, Hearing, Outcome
from comity.care.queries import has_open_objection, is_objected_to, knows
from comity.care.ruling import Ruling
from comity.people.models import Member
from comity.people.policy import may_host
from comity.standing.models import OF_A_THING, Measure, Planned
from comity.standing.policy import can_be

_LONGEST_HEARING = timedelta(days=30)


def may_work_on(host: Member, case: Case) -> Answer:
    """A host without a conflict. Pages and programs get a 404 before this is asked; it closes the
    moment between fetching and writing."""
    if not may_host(host):
        return may_host(host)
    return may_work_on_this(knows(host, case))


def may_work_on_this(knows_of_it: bool) -> Answer:
    """The same, where it was asked already whether the host may know of the case."""
    return YES if knows_of_it else no(Message("Another host sees to this."))


def may_take(host: Member, case: Case, reason: str = "") -> Answer:
    """One host at a time, and nothing that is done. What another host has in time, one takes over
    with a reason."""
    other = case.assignee
    if other is not None and other.pk != host.pk and not (case.is_free or reason.strip()):
        return no(
            Message(
                "%(name)s has taken this. You can take it over with a reason.",
                name=other.shown_name,
            )
        )
    return is_undone(case)


def is_undone(case: Case) -> Answer:
    """Whether a case still waits for its decision."""
    return no(Message("This is decided already.")) if case.is_done else YES


def is_done(case: Case) -> Answer:
    """Whether a case is decided, so that new facts can open it again."""
    return YES if case.is_done else no(Message("This is not decided yet."))


def may_decide(host: Member, case: Case) -> Answer:
    """Whoever has taken it, or takes it by deciding; not while a decision waits for its second
    host, or an objection for another one, and nothing about oneself."""
    if has_open_objection(case):
        return no(Message("An objection waits. Another host decides about it first."))
    return _may_settle(host, case)


def may_intervene(host: Member, case: Case) -> Answer:
    """The same before there is a decision, but while an objection waits others than those who
    decided what it is about may still end what cannot wait."""
    if is_objected_to(host, case):
        return no(Message("An objection to what you decided waits. Another host sees to this."))
    return _may_settle(host, case)


def is_new(repeated: bool) -> Answer:
    """Before there is a decision the same is done once: it does not go on by being done again."""
    if repeated:
        return no(Message("This was done before in this case. Decide, so that it can go on."))
    return YES


def _may_settle(host: Member, case: Case) -> Answer:
    if case.decisions.filter(effective_at=None, withdrawn_at=None).exists():
        return no(Message("A decision waits for a second host. Agree with it, or disagree."))
    return may_take(host, case)


def has_subject(case: Case) -> Answer:
    """A measure is on someone."""
    if case.subject_id is None:
        return no(Message("This concerns nobody in particular, so no measure can follow."))
    return YES


def holds_together(ruling: Ruling, case: Case, anchors: Collection[str]) -> Answer:
    """A breach rests on clauses of the code or on the law; measures follow from a breach only, on
    someone, and exist on the ladder."""
    unknown = [anchor for anchor in ruling.clauses if anchor not in anchors]
    if unknown:
        return no(Message("The code had no clause “%(clause)s” then.", clause=unknown[0]))
    if ruling.ground == Ground.LAW and not ruling.law.strip():
        return no(Message("Say which law, with its article."))
    if ruling.outcome == Outcome.BREACH and not ruling.clauses and ruling.ground == Ground.CODE:
        return no(Message("A breach of the code names the clauses that were broken."))
    if ruling.measures:
        return _may_follow(ruling, case)
    return YES


def _may_follow(ruling: Ruling, case: Case) -> Answer:
    if ruling.outcome != Outcome.BREACH:
        return no(Message("Measures follow from a breach only."))
    if not has_subject(case):
        return has_subject(case)
    now = timezone.now()
    for one in ruling.measures:
        answer = can_be(one.kind, now, one.ends_at, one.space, one.target_id)
        if not answer:
            return answer
    return YES


def are_in_reach(measures: Sequence[Planned], reachable: Collection[tuple[str, str]]) -> Answer:
    """A host acts on no text that they could not read, were it not for the case (CVE-2026-21865):
    the one the case is about, or one that they may read and the person wrote; and in no space that
    is not there for them."""
    for one in measures:
        if one.space and ("space", one.space) not in reachable:
            return no(Message("There is no such space."))
        if one.kind in OF_A_THING and (one.target_type, one.target_id) not in reachable:
            return no(Message("That text is not part of this case."))
    return YES


def may_ask(host: Member, case: Case, until: datetime) -> Answer:
    """The person whom it concerns is asked, before the decision, with a deadline to come."""
    if case.subject is None or not case.subject.is_active:
        return no(Message("There is nobody to ask."))
    now = timezone.now()
    if not now < until <= now + _LONGEST_HEARING:
        return no(Message("Give between an hour and 30 days to answer."))
    return may_take(host, case)


def may_speak(member: Member, hearing: Hearing) -> Answer:
    """Who was asked answers, once, in time."""
    if hearing.member_id != member.pk:
        return no(Message("This question is for someone else."))
    if hearing.answered_at is not None:
        return no(Message("You have answered this. If you forgot something, write to the hosts."))
    if hearing.until < timezone.now():
        return no(Message("The time to answer is over. You can still write to the hosts."))
    return YES


def is_proposed(decision: Decision) -> Answer:
    """Whether a decision waits for its second host."""
    if decision.is_effective or decision.withdrawn_at is not None:
        return no(Message("Nothing waits for a second host here."))
    return YES


def may_cosign(host: Member, decision: Decision) -> Answer:
    """A second host, who is not the first."""
    if decision.decided_by_id == host.pk:
        return no(Message("Another host agrees with what you decided."))
    return is_proposed(decision)


def may_review(host: Member, measure: Measure) -> Answer:
    """A second host looks at what the first put in force before there was a decision."""
    if measure.imposed_by_id == host.pk:
        return no(Message("Another host looks at what you did."))
    ended = measure.lasts_until is not None and measure.lasts_until <= timezone.now()
    if ended or measure.ended_at is not None or measure.reviewed_at is not None:
        return no(Message("This was looked at already, or it ended."))
    return YES


def may_be_removed(host: Member, about: Evidence) -> Answer:
    """Any content, but not one's own: that one deletes."""
    if about.about_type not in ("contribution", "comment"):
        return no(Message("Only a text can be removed."))
    if about.subject is not None and about.subject.pk == host.pk:
        return no(Message("This is yours; delete it instead."))
    return YES
