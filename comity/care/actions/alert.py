"""Tell the hosts of a danger, someone in need, or a breach of the code (care-for-each-other)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from comity.answer import require
from comity.care import ladder, policy, queries, telling, urgently
from comity.care.actions.events import record
from comity.care.actions.gather import gather, let_go_if_in_conflict, look_outside_if_nobody_can
from comity.care.evidence import ALONE, Around, Evidence
from comity.care.models import URGENT, Alert, Case, EventKind, SetAside, Severity
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member


@dataclass(frozen=True, slots=True)
class Details:
    """What happened, as far as someone can and wants to say. `to` is the one host it is for;
    `concerns` are the hosts whom it concerns, who hear nothing of it."""

    place: str = ""
    happened_at: str = ""
    ongoing: bool | None = None
    people: str = ""
    witnesses: str = ""
    on_behalf_of: str = ""
    wish: str = ""
    to: Member | None = None
    concerns: Sequence[Member] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """All in which a host may be named."""
        return self.place, self.people, self.witnesses, self.on_behalf_of


NO_DETAILS = Details()


@action
def alert(
    *,
    by: Member,
    category: str,
    text: str,
    about_type: str = "",
    about_id: str = "",
    around: Around = ALONE,
    urgent: bool = False,
    details: Details = NO_DETAILS,
) -> Alert:
    """Put something before the hosts, with what it said at this moment.

    `about_type` is "contribution", "comment", "message", "member", "request" or "" for nothing in
    particular; with a message go as many `around` it as its reporter chose. Hosts are told, except
    whom it concerns; the one host of `details`, where that is another, and then the others when
    that one does not look. What is urgent meets no rate limit and is never set aside, but wakes
    the hosts only so often. What keeps a host out is a case of its own; where the one host may not
    look, the others do. The log does not say who alerted, as hosts read the log. Raises Http404 for
    what `by` may not know of; Refused: permission, validation, rate-limit.
    """
    require(policy.may_alert(by))
    about = queries.get_about(by, about_type, about_id, around)
    named = [*details.concerns, *queries.hosts_named_in(text, *details.said)]
    require(policy.may_be_alerted(details.to, about.subject, named), kind="validation")
    urgent = urgent or category in URGENT
    if not urgent:
        limits.spend(limits.ALERTS, by.pk)
    aside = not urgent and SetAside.objects.filter(member=by).exists()
    severity = _severity(category, urgent=urgent, aside=aside)
    hosts = queries.hosts_for(about, by, named)
    details = replace(details, to=details.to if details.to in hosts.left else None)
    case = gather(about, category, hosts, severity=severity, only_for=details.to)
    made = _write(by, category, text, about, urgent, details)
    made.case, made.set_aside = case, aside
    made.save(force_insert=True)
    made.involved.set(named)
    record(case, EventKind.ALERTED, None, alert=made.pk, category=category, urgent=urgent)
    let_go_if_in_conflict(case)
    if not look_outside_if_nobody_can(case):
        _tell(made, case)
    log("alert", by=None, about=made)
    return made


def _tell(made: Alert, case: Case) -> None:
    telling.reporter_of_receipt(made)
    if not made.set_aside and (not made.urgent or _may_ring(made.reporter, case)):
        telling.hosts_of_alert(made)
        urgently.ring_outside(case)


def _may_ring(by: Member, case: Case) -> bool:
    """Whether an urgent alert wakes the hosts. One that comes minutes after another of the same
    member in the case is kept and shown first at the desk; the case rings on until one takes it."""
    anew = limits.has_room(limits.RINGING_AGAIN, f"{by.pk}:{case.pk}")
    return anew and limits.has_room(limits.RINGING, by.pk)


def _severity(category: str, *, urgent: bool, aside: bool) -> Severity:
    if urgent:
        return Severity.URGENT
    return Severity.SMALL if aside else ladder.severity_of(category)


def _write(
    by: Member, category: str, text: str, about: Evidence, urgent: bool, details: Details
) -> Alert:
    return Alert(
        reporter=by,
        company=by.company,
        subject=about.subject,
        about_type=about.about_type,
        about_id=about.about_id,
        snapshot=about.snapshot,
        category=category,
        urgent=urgent,
        text=text,
        place=details.place,
        happened_at=details.happened_at,
        ongoing=details.ongoing,
        people=details.people,
        witnesses=details.witnesses,
        on_behalf_of=details.on_behalf_of,
        wish=details.wish,
        to=details.to,
    )
