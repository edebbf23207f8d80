"""Tell the hosts of a danger, someone in need, or a breach of the code (care-for-each-other)."""

from __future__ import annotations

from comity.answer import require
from comity.care import policy, queries, telling
from comity.care.models import URGENT, Alert
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def alert(
    *, by: Member, category: str, text: str, about_type: str = "", about_id: str = ""
) -> Alert:
    """Put something before the hosts, with what it said at this moment.

    `about_type` is "contribution", "comment", "member", "request" or "" for nothing in particular.
    Hosts are told, except whom it concerns. What is urgent meets no rate limit. The log does not
    say who alerted, as hosts read the log. Raises Http404 for what `by` may not know of; Refused:
    permission, rate-limit.
    """
    require(policy.may_alert(by))
    about = queries.get_about(by, about_type, about_id)
    urgent = category in URGENT
    if not urgent:
        limits.spend(limits.ALERTS, by.pk)
    made = Alert.objects.create(
        reporter=by,
        subject=about.subject,
        about_type=about.about_type,
        about_id=about.about_id,
        snapshot=about.snapshot,
        category=category,
        urgent=urgent,
        text=text,
    )
    telling.hosts_of_alert(made)
    log("alert", by=None, about=made)
    return made
