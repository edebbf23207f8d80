"""Who learns of a stop."""

from __future__ import annotations

from comity.boundaries import kinds
from comity.boundaries.models import Stop
from comity.notices.actions import tell, tell_all
from comity.people.models import Member

THE_CLAUSE = "/code/#stop-means-stop"
AT_THE_DESK = "/desk/stops/"


def of_stop(stop: Stop) -> None:
    """The one who was asked to stop."""
    tell(
        member=stop.member,
        kind=kinds.STOP_ASKED.name,
        by=stop.by,
        link=THE_CLAUSE,
        about_id=stop.pk,
    )


def hosts_of_attempts(stop: Stop) -> None:
    """The hosts, except the two themselves."""
    hosts = Member.objects.hosts().exclude(pk__in=[stop.by_id, stop.member_id])
    tell_all(
        members=hosts,
        kind=kinds.ATTEMPTS.name,
        link=AT_THE_DESK,
        about_id=stop.pk,
        name=stop.member.shown_name,
    )
