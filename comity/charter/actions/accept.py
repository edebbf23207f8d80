"""Accept the code, by a deliberate act."""

from __future__ import annotations

from django.utils import timezone

from comity.answer import require
from comity.charter import policy, queries
from comity.charter.models import Acceptance
from comity.doors.acting import action
from comity.people.models import Member


@action
def accept(*, by: Member, number: int, language: str) -> Acceptance:
    """Keep that `by` accepts version `number`, read in `language`, now.

    Accepting the same version again keeps the first moment. Raises Refused (conflict) for a
    version that is not in force.
    """
    version = queries.in_force()
    require(policy.may_accept(by, version, number), kind="conflict")
    acceptance, is_new = Acceptance.objects.get_or_create(
        member=by,
        version_id=number,
        defaults={"language": language, "accepted_at": timezone.now()},
    )
    if is_new:
        Member.objects.filter(pk=by.pk).update(accepted_version=number)
        by.accepted_version = number
    return acceptance
