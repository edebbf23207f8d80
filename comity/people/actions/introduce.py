"""Say who one is, at joining."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.doors.acting import action, log
from comity.notices.actions import tell_all
from comity.people import kinds, policy, queries
from comity.people.actions.profile import Profile, employ
from comity.people.models import Community, Member, Role
from comity.people.returning import returning


@action
def introduce(*, by: Member, profile: Profile) -> Member:
    """Keep the answers to the questions at joining. Where joining is open the applicant is a
    member from now on; where it is by approval the hosts are told.

    Raises Refused where they introduced themselves before.
    """
    require(policy.may_introduce(by), kind="conflict")
    fields = profile.write_on(by)
    employ(by, profile)
    by.introduced_at = timezone.now()
    if queries.community().joining == Community.Joining.OPEN and by.is_applicant:
        by.role, by.admitted_at = Role.MEMBER, by.introduced_at
    by.save(update_fields=[*fields, "company", "introduced_at", "role", "admitted_at"])
    log("introduce", by=by, about=by)
    if by.is_applicant:
        tell_all(
            members=queries.hosts(),
            kind=kinds.APPLICANT_WAITS.name,
            link="/desk/applicants/",
            about_id=by.pk,
            by=by,
        )
    returning().introduced(by)
    return by
