"""Which measures are in force, and which bear on what someone is about to do."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from hashlib import sha256
from hmac import new as hmac

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils import timezone

from comity.people.models import Member
from comity.standing.models import LIMITS, SHUTS_OUT, Doing, Measure, MeasureKind, MeasureQuerySet

FOR_EVER = datetime(9999, 1, 1, tzinfo=UTC)
"""How long a measure without an end counts in `Member.measured_until`."""


def in_force(member: Member, now: datetime | None = None) -> MeasureQuerySet:
    """The measures in force on a member, the oldest first."""
    return Measure.objects.filter(member=member).in_force(now)


def is_measured(member: Member, now: datetime | None = None) -> bool:
    """Whether anything is in force on a member, without asking the database: it is a stored moment
    that the actions of this room keep."""
    return member.measured_until is not None and member.measured_until > (now or timezone.now())


def bearing_on(member: Member, doing: Doing, space: str = "") -> Measure | None:
    """The measure that forbids what a member is about to do, the one that lasts longest; None where
    there is none. For a member without measures this asks nothing of the database."""
    if not is_measured(member):
        return None
    kinds = [kind for kind, forbidden in LIMITS.items() if forbidden is doing]
    here = Q(space="") | Q(space=space)
    found = Q(kind__in=SHUTS_OUT) | Q(here, kind__in=kinds)
    if space:
        found |= Q(kind=MeasureKind.SPACE_BAN, space=space)
    return max(in_force(member).filter(found), key=_until, default=None)


def shut_out_by(member: Member) -> Measure | None:
    """The suspension or ban in force on a member; None where there is none."""
    return max(in_force(member).filter(kind__in=SHUTS_OUT), key=_until, default=None)


def spaces_closed_to(member: Member) -> QuerySet[Measure]:
    """Within a query about spaces: those from which a member is banned, one column."""
    bans = in_force(member).filter(kind=MeasureKind.SPACE_BAN).order_by()
    return bans.values("space")  # type: ignore[return-value]


def of_decision(key: str) -> list[Measure]:
    """What a decision imposed, in force or ended."""
    return list(Measure.objects.filter(decision=key))


def interim_of(case: str) -> list[Measure]:
    """The interim measures of a case that are in force."""
    return list(Measure.objects.filter(case=case, interim=True).in_force())


def came_back(addresses: Collection[str]) -> dict[str, list[Measure]]:
    """The bans in force of whoever had one of these addresses, by address, in one query."""
    digests = {address: digest_of(address) for address in addresses}
    bans = Measure.objects.filter(kind=MeasureKind.BAN, email_digest__in=digests.values())
    found: dict[str, list[Measure]] = {}
    for ban in bans.in_force():
        found.setdefault(ban.email_digest, []).append(ban)
    return {address: found[d] for address, d in digests.items() if d in found}


def digest_of(email: str) -> str:
    """The keyed digest of an address: without the community's secret nobody can try addresses. What
    stands behind a plus sign leads to the same mailbox, and is left out."""
    name, _at, domain = email.strip().lower().partition("@")
    mailbox = f"{name.partition('+')[0]}@{domain}"
    key = sha256(b"comity.standing:" + settings.SECRET_KEY.encode()).digest()
    return hmac(key, mailbox.encode(), "sha256").hexdigest()


def _until(measure: Measure) -> datetime:
    return measure.lasts_until or FOR_EVER
