"""What a member may not do at present, with the decision that says so; which measures can be."""

from __future__ import annotations

from datetime import datetime, timedelta

from comity.answer import YES, Answer, Message, no
from comity.people.models import Member
from comity.standing import queries
from comity.standing.models import IN_ONE_SPACE, OF_A_THING, SHUTS_OUT, Doing, Measure, MeasureKind

CLAUSE = "sanctions"
LONGEST_SUSPENSION = timedelta(days=180)
LONGEST_INTERIM = timedelta(hours=72)
REVIEW_WITHIN = timedelta(hours=24)

_UNTIL = {
    MeasureKind.SUSPENSION: Message("You are suspended until %(end)s, by decision of the hosts."),
    MeasureKind.BAN: Message("You are banned until %(end)s, by decision of the hosts."),
    MeasureKind.SPACE_BAN: Message(
        "You are banned from this space until %(end)s, by decision of the hosts."
    ),
}
_FOR_GOOD = {
    MeasureKind.BAN: Message("You are banned from this community, by decision of the hosts."),
    MeasureKind.SPACE_BAN: Message("You are banned from this space, by decision of the hosts."),
}
_LIMITED = Message("By decision of the hosts you may not do this until %(end)s.")
_LIMITED_FOR_GOOD = Message("By decision of the hosts you may not do this.")


def may_now(member: Member, doing: Doing, space: str = "") -> Answer:
    """Whether no measure forbids it at this moment; `space` is the id of where it would happen. A
    no links to the decision. Asked by every door through the rooms' own policies."""
    found = queries.bearing_on(member, doing, space)
    return YES if found is None else _forbidden(found)


def may_enter(member: Member) -> Answer:
    """Whether a member is neither suspended nor banned. Costs nothing for whom it never was."""
    if not member.is_shut_out:
        return YES
    found = queries.shut_out_by(member)
    return YES if found is None else _forbidden(found)


def _forbidden(measure: Measure) -> Answer:
    kind, end = MeasureKind(measure.kind), measure.lasts_until
    said = _UNTIL.get(kind, _LIMITED) if end else _FOR_GOOD.get(kind, _LIMITED_FOR_GOOD)
    reason = Message(said.text, end=end) if end else said
    return no(reason, CLAUSE, link=link_of(measure))


def link_of(measure: Measure) -> str:
    """Where the member reads why."""
    return f"/decisions/{measure.decision}/" if measure.decision else "/decisions/"


def can_be(
    kind: MeasureKind, begins_at: datetime, ends_at: datetime | None, space: str, target_id: str
) -> Answer:
    """Whether a measure of this shape exists on the ladder."""
    if ends_at is not None and ends_at <= begins_at:
        return no(Message("A measure ends after it began."))
    if kind in OF_A_THING and not target_id:
        return no(Message("Say which text this is about."))
    if kind == MeasureKind.NO_CONTACT and not target_id:
        return no(Message("Say with whom there is to be no contact."))
    if kind == MeasureKind.SPACE_BAN and not space:
        return no(Message("Say from which space."))
    if space and kind not in IN_ONE_SPACE:
        return no(Message("A measure of this kind holds everywhere. Choose no space with it."))
    return _lasts(kind, begins_at, ends_at)


def _lasts(kind: MeasureKind, begins_at: datetime, ends_at: datetime | None) -> Answer:
    if kind == MeasureKind.SUSPENSION:
        day = timedelta(days=1) - timedelta(minutes=5)  # the form was open for a moment
        if ends_at is None or not day <= ends_at - begins_at <= LONGEST_SUSPENSION:
            return no(Message("A suspension lasts at least one day and at most 180."))
    if kind in (MeasureKind.REMINDER, MeasureKind.WARNING) and ends_at is not None:
        return no(Message("A reminder or a warning has no end: it is said once."))
    return YES


def can_be_interim(kind: MeasureKind, begins_at: datetime, ends_at: datetime) -> Answer:
    """Before there is a decision something may be hidden or limited, for 72 hours at most."""
    allowed = kind == MeasureKind.REMOVE or kind.value.startswith("limit_")
    if not (allowed or kind in (MeasureKind.LOCK, MeasureKind.NO_CONTACT)):
        return no(Message("Before a decision you can hide, lock or limit, and no more."))
    if ends_at - begins_at > LONGEST_INTERIM:
        return no(Message("Without a decision a measure ends after 72 hours at the latest."))
    return YES


def needs_two_hosts(kind: MeasureKind, begins_at: datetime, ends_at: datetime | None) -> bool:
    """Bans, and suspensions of more than 30 days, are for two hosts to decide."""
    if kind == MeasureKind.SUSPENSION:
        return ends_at is None or ends_at - begins_at > timedelta(days=30)
    return kind in (MeasureKind.BAN, MeasureKind.SPACE_BAN)


def is_shutting_out(kind: str) -> bool:
    """Whether a kind leaves no more than the decision, an objection and one's own data."""
    return kind in SHUTS_OUT
