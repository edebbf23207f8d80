"""Choose what one is told, how and when; stop a kind of mail from the mail itself."""

from __future__ import annotations

from collections.abc import Mapping

from comity.answer import require
from comity.doors.acting import action
from comity.notices import policy, queries
from comity.notices.kinds import Group
from comity.notices.models import Hours, Mail, NoticeWish, QuietHours
from comity.notices.reader import Reader
from comity.notices.wishes import Wish


@action
def choose(*, by: Reader, wishes: Mapping[Group, Wish]) -> None:
    """Choose for some groups whether they are shown here and how they are mailed; the others stay
    as they are. Raises Refused (validation) for what nobody switches off."""
    for group, wish in wishes.items():
        require(policy.may_wish(group, wish), kind="validation")
    _keep(by.pk, wishes)


@action
def settle(*, by: Reader, wishes: Mapping[Group, Wish], hours: Hours | None) -> None:
    """Choose, and want no mail between two whole or half hours; None for mail at any hour. All of
    it holds, or nothing. Raises Refused (validation) as `choose`, and for other hours."""
    require(policy.may_keep_quiet(hours), kind="validation")
    choose(by=by, wishes=wishes)
    if hours is None:
        QuietHours.objects.filter(member_id=by.pk).delete()
    else:
        kept = {"starts_at": hours[0], "ends_at": hours[1]}
        QuietHours.objects.update_or_create(member_id=by.pk, defaults=kept)


@action
def unsubscribe(*, member: Reader, scope: Group | Mail) -> None:
    """Stop the mail of a group, or the digest that a mail came in; again changes nothing.

    Whoever holds a mail may stop it: its link is signed, so that nobody else can make one. What is
    shown here stays. Raises Refused (validation) for a group that nobody switches off.
    """
    before = queries.wishes_of(member)
    if isinstance(scope, Group):
        stopped = {scope: before[scope]}
    else:
        require(policy.may_stop_digest(scope), kind="validation")
        stopped = {group: wish for group, wish in before.items() if wish.mail == scope}
    choose(by=member, wishes={g: w._replace(mail=Mail.NONE) for g, w in stopped.items()})


def _keep(key: str, wishes: Mapping[Group, Wish]) -> None:
    rows = [
        NoticeWish(member_id=key, group=group, here=wish.here, mail=wish.mail)
        for group, wish in sorted(wishes.items())
    ]
    NoticeWish.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["member", "group"],
        update_fields=["here", "mail"],
    )
