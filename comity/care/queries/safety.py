"""Which helplines are shown, and who names the person outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from comity.care.emergency import CONFIRMED_FOR, LINES, Line, lines_for
from comity.care.models import ConfirmedLine
from comity.care.queries.cases import owner
from comity.people.models import Member
from comity.people.queries import community


@dataclass(frozen=True, slots=True)
class Checked:
    """A helpline with who confirmed it last, and when; it is shown while `is_shown`."""

    line: Line
    by: Member | None
    at: datetime | None

    @property
    def is_shown(self) -> bool:
        return self.at is not None and self.at > timezone.now() - CONFIRMED_FOR


@dataclass(frozen=True, slots=True)
class Safety:
    """What hosts see to for when it is serious; `outside` is None for who does not name them."""

    lines: list[Checked]
    outside: str | None


def safety_for(host: Member) -> Safety:
    """For a host: the helplines, and, for the owner, the address of the person outside. Raises
    Http404 for who is no host."""
    if not host.is_host:
        raise Http404
    kept = {row.key: row for row in ConfirmedLine.objects.select_related("by")}
    lines = [_checked(line, kept.get(line.key)) for line in LINES]
    return Safety(lines, community().outside_address if owner() == host else None)


def _checked(line: Line, row: ConfirmedLine | None) -> Checked:
    return Checked(line, row.by, row.at) if row else Checked(line, None, None)


def helplines_for(member: Member) -> list[Line]:
    """The helplines that a member is shown."""
    fresh = ConfirmedLine.objects.filter(at__gt=timezone.now() - CONFIRMED_FOR)
    return lines_for(member.country, set(fresh.values_list("key", flat=True)))


def fresh_lines() -> QuerySet[ConfirmedLine]:
    """The helplines there are that a host confirmed within a year."""
    fresh = ConfirmedLine.objects.filter(at__gt=timezone.now() - CONFIRMED_FOR)
    return fresh.filter(key__in=[line.key for line in LINES])
