"""Make a sponsored activity, or end it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.notices.actions import tell_all
from comity.people.models import Company, Member
from comity.promotion import kinds, policy
from comity.promotion.models import Sponsorship
from comity.spaces.models import Space

_MOMENT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Activity:
    """What hosts and a company agreed upon. Without spaces it counts in every space."""

    company: Company
    title: str
    disclosure_nl: str
    disclosure_en: str
    starts_at: datetime
    ends_at: datetime
    publications: int
    spaces: tuple[Space, ...] = ()
    given: str = ""


@action
def sponsor(*, by: Member, activity: Activity) -> Sponsorship:
    """Keep a sponsored activity and tell the company's people. Raises Refused for who is no host,
    and where it would end before it starts."""
    require(policy.may_sponsor(by))
    require(policy.may_last(activity.starts_at, activity.ends_at), kind="validation")
    made = Sponsorship.objects.create(
        company=activity.company,
        title=activity.title,
        disclosure_nl=activity.disclosure_nl,
        disclosure_en=activity.disclosure_en,
        starts_at=activity.starts_at,
        ends_at=activity.ends_at,
        publications=activity.publications,
        given=activity.given,
        made_by=by,
    )
    made.spaces.set(activity.spaces)
    log("sponsor", by=by, about=made, company=activity.company.pk)
    tell_all(
        members=Member.objects.filter(company=activity.company, is_active=True),
        kind=kinds.SPONSORED.name,
        link="/promotion/",
        about_id=made.pk,
        title=made.title,
        number=made.publications,
    )
    return made


@action
def end_sponsorship(*, by: Member, sponsorship: Sponsorship) -> Sponsorship:
    """End an activity now. What was published stays and keeps its label. Raises Refused for who is
    no host, and where it has ended or has not started."""
    require(policy.may_sponsor(by))
    sponsorship = Sponsorship.objects.select_for_update().get(pk=sponsorship.pk)
    now = timezone.now()
    require(policy.may_end(sponsorship, now), kind="conflict")
    sponsorship.ends_at = max(now, sponsorship.starts_at + _MOMENT)
    sponsorship.save(update_fields=["ends_at"])
    log("end-sponsorship", by=by, about=sponsorship)
    return sponsorship
