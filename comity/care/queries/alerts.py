"""What waits at the desk beside cases, for a host; one's own alerts; what an alert is about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import (
    Case,
    Count,
    DateTimeField,
    ExpressionWrapper,
    F,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.http import Http404
from django.shortcuts import get_object_or_404

from comity.care.emergency import LINES
from comity.care.evidence import (
    ALONE,
    NOTHING,
    Around,
    Evidence,
    of_member,
    of_message,
    of_request,
    of_text,
)
from comity.care.models import (
    Alert,
    ConfirmedLine,
    Decision,
    Letter,
    Objection,
    Official,
    SetAside,
    Statement,
)
from comity.care.models import Case as Matter
from comity.care.queries.objections import objections_for
from comity.care.queries.safety import confirmed_lines
from comity.contact import queries as contact
from comity.conversations import queries as conversations
from comity.doors.cursors import Page, page
from comity.notices.kinds import About
from comity.people import queries as people
from comity.people.models import Community, Company, Member, VendorClass
from comity.talk import queries as talk

_AHEAD = timedelta(days=36_500)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits for this host, beside what is held; how many helplines are `fresh`, and who is
    named `outside`."""

    alerts: int
    letters: int
    applicants: int
    companies: int
    cases: int
    objections: int
    helplines: int
    outside: str

    @property
    def helplines_due(self) -> bool:
        """Whether there is a helpline that no host confirmed within a year."""
        return self.helplines < len(LINES)


def get_about(viewer: Member, about_type: str, about_id: str, around: Around = ALONE) -> Evidence:
    """What an alert is about, as the viewer may see it, a message with as many `around` it as they
    chose. Raises Http404 for anything else."""
    if not about_type:
        return NOTHING
    if about_type == "contribution":
        return of_text(talk.get_contribution(viewer, about_id))
    if about_type == "comment":
        return of_text(talk.get_comment(viewer, about_id))
    if about_type == "message":
        return _message(viewer, about_id, around)
    if about_type == "member":
        return of_member(people.get_member(viewer, about_id))
    if about_type == "request":
        return of_request(contact.get_request(viewer, about_id), viewer)
    raise Http404


def _message(viewer: Member, key: str, around: Around) -> Evidence:
    """A message with words that the viewer may read as one of those in its conversation."""
    message = conversations.get_message(viewer, key)
    if message.is_deleted:
        raise Http404
    before, after = conversations.around(viewer, message, around.before, around.after)
    return of_message(message, before, after)


def alerts_of(reporter: Member, cursor: str | None = None) -> Page[Alert]:
    """What a member raised, newest first."""
    return page(_raised(reporter), by="-created_at", cursor=cursor)


def alerts_for(
    host: Member, *, answered: bool, but_urgent: bool = False, cursor: str | None = None
) -> Page[Alert]:
    """What a host may know of: what waits, urgent ones first and then the oldest, or what was
    answered, newest first; `but_urgent` leaves out the urgent lane, which a page shows apart."""
    rows = _alerts(host).filter(answered_at__isnull=not answered)
    if but_urgent:
        rows = rows.filter(urgent=False)
    return page(_in_turn(rows), by="-answered_at" if answered else "turn", cursor=cursor)


def urgent_for(host: Member) -> list[Alert]:
    """The unanswered alerts of the urgent lane that a host may know of, the oldest first."""
    return list(_alerts(host).filter(answered_at__isnull=True, urgent=True).order_by("created_at"))


def get_alert(host: Member, key: str) -> Alert:
    """One alert. Raises Http404 for none, for one about this host, and for their own."""
    return get_object_or_404(_alerts(host), pk=key)


def answered_by(decision: Decision) -> QuerySet[Alert]:
    """The alerts that a decision answered, of members who are here and got no statement of it."""
    told = Statement.objects.filter(decision=decision).values("member")
    rows = Alert.objects.filter(case=decision.case_id, answered_at=decision.effective_at)
    return (
        rows.filter(reporter__is_active=True).exclude(reporter__in=told).select_related("reporter")
    )


def host_named(key: str | None) -> Member | None:
    """The host with this id; None for none named. Raises Http404 for who is no host."""
    return get_object_or_404(Member.objects.hosts(), pk=key) if key else None


def hosts_by_key(keys: Collection[str]) -> list[Member]:
    """The hosts with these ids. Raises Http404 where one of them is no host."""
    found = list(Member.objects.hosts().filter(pk__in=keys))
    if len(found) < len(set(keys)):
        raise Http404
    return found


def is_set_aside(member: Member) -> bool:
    """Whether someone's alerts wait behind the rest."""
    return SetAside.objects.filter(member=member).exists()


def letters_for(host: Member, *, done: bool, cursor: str | None = None) -> Page[Letter]:
    """Letters that reach this host: what waits, the oldest first, or what is done, newest first."""
    rows = _letters(host).filter(done_at__isnull=not done)
    return page(rows, by="-done_at" if done else "sent_at", cursor=cursor)


def get_letter(host: Member, key: str) -> Letter:
    """One letter. Raises Http404 for none, and for one that is for another host."""
    return get_object_or_404(_letters(host), pk=key)


def waiting_for(host: Member) -> Waiting:
    """The counts that the desk shows, in one query."""
    undecided = Company.objects.filter(vendor=VendorClass.UNDECIDED)
    counts = {
        "alerts": _count(Alert.objects.for_host(host).filter(answered_at__isnull=True)),
        "letters": _count(_letters(host).filter(done_at__isnull=True)),
        "applicants": _count(Member.objects.applicants()),
        "companies": _count(undecided),
        "cases": _count(Matter.objects.for_host(host).waiting()),
        "objections": _count(objections_for(host)),
        "helplines": _count(confirmed_lines()),
        "outside": Coalesce(Subquery(Community.objects.values("outside_address")[:1]), Value("")),
    }
    row = Member.objects.filter(pk=host.pk).values_list(*counts.values()).get()
    return Waiting(**dict(zip(counts, row, strict=True)))


def known_alert(reader: Member, about: About) -> QuerySet[Alert]:
    """The alert, where a reader may know of it as a host, still."""
    rows = Alert.objects.for_host(reader) if reader.is_host else Alert.objects.none()
    return rows.filter(pk=about)


def known_answer(reader: Member, about: About) -> QuerySet[Alert]:
    """The alert, where the reader raised it."""
    return Alert.objects.filter(pk=about, reporter=reader)


def known_letter(reader: Member, about: About) -> QuerySet[Letter]:
    """The letter, where it reaches the reader as a host, still."""
    rows = _letters(reader) if reader.is_host else Letter.objects.none()
    return rows.filter(pk=about)


def known_official(reader: Member, about: About) -> QuerySet[Official]:
    """The official notice, where it was written to the reader."""
    return Official.objects.filter(pk=about, to=reader)


def get_official(viewer: Member, key: str) -> Official:
    """An official notice, for whom it was written to and for hosts. Raises Http404 for others."""
    rows = Official.objects.all() if viewer.is_host else Official.objects.filter(to=viewer)
    return get_object_or_404(rows.select_related("to", "by"), pk=key)


def officials_to(member: Member, cursor: str | None = None) -> Page[Official]:
    """What the hosts wrote to a member, newest first."""
    return page(Official.objects.filter(to=member), by="-sent_at", cursor=cursor)


def officials_for(host: Member, cursor: str | None = None) -> Page[Official]:
    """What the hosts wrote to anyone, newest first. Raises Http404 for who is no host."""
    if not host.is_host:
        raise Http404
    return page(Official.objects.select_related("to", "by"), by="-sent_at", cursor=cursor)


def get_addressee(host: Member, key: str) -> Member:
    """Whom a host may write to as the hosts: anyone who has not left, whatever a stop or a choice
    keeps others from. Raises Http404 where there is nobody, and for who is no host."""
    if not host.is_host:
        raise Http404
    return get_object_or_404(Member, pk=key, left_at=None)


def _raised(reporter: Member) -> QuerySet[Alert]:
    return Alert.objects.filter(reporter=reporter).select_related("subject", "case")


def _alerts(host: Member) -> QuerySet[Alert]:
    return Alert.objects.for_host(host).select_related(
        "case", "reporter", "subject", "answered_by", "to"
    )


def _in_turn(rows: QuerySet[Alert]) -> QuerySet[Alert]:
    """With the moment at which it is an alert's turn: an urgent one counts as older than any, and
    one of someone who was set aside as newer."""
    ahead = Case(
        When(urgent=True, then=Value(_AHEAD)),
        When(set_aside=True, then=Value(-_AHEAD)),
        default=Value(timedelta(0)),
    )
    turn = ExpressionWrapper(F("created_at") - ahead, output_field=DateTimeField())
    return rows.annotate(turn=turn)


def _letters(host: Member) -> QuerySet[Letter]:
    """To all, to this host, and to whoever is no host any more; never a host's own."""
    hosts = Member.objects.hosts().order_by().values("pk")
    mine = Q(to__isnull=True) | Q(to=host) | ~Q(to__in=hosts)
    rows = Letter.objects.filter(mine).exclude(member=host)
    return rows.select_related("member", "to", "done_by")


def _count(
    rows: QuerySet[Alert]
    | QuerySet[Letter]
    | QuerySet[Member]
    | QuerySet[Company]
    | QuerySet[Matter]
    | QuerySet[Objection]
    | QuerySet[ConfirmedLine],
) -> Coalesce:
    """How many rows, as an expression within a query about one member."""
    one = rows.order_by().annotate(every=Value(1)).values("every")
    return Coalesce(Subquery(one.annotate(n=Count("pk")).values("n")), 0)
