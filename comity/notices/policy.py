"""What a member may choose of what they are told."""

from __future__ import annotations

from comity.answer import YES, Answer, Message, no
from comity.notices.kinds import ALWAYS_MAILED, ALWAYS_SHOWN, Group
from comity.notices.models import DIGESTS, Hours, Mail
from comity.notices.wishes import Wish


def may_wish(group: Group, wish: Wish) -> Answer:
    """Anything, but that decisions, official notices and the desk are not shown, and that the
    first two are mailed otherwise than at once."""
    if group in ALWAYS_MAILED and wish != Wish(here=True, mail=Mail.AT_ONCE):
        return no(Message("Decisions and official notices always come here and by mail at once."))
    if group in ALWAYS_SHOWN and not wish.here:
        return no(Message("What waits at the desk is always shown here."))
    return YES


def may_stop_digest(scope: Mail) -> Answer:
    """A digest; single mails are stopped by their group."""
    return YES if scope in DIGESTS else no(Message("Only a digest can be stopped as a whole."))


def may_keep_quiet(hours: Hours | None) -> Answer:
    """None, or between whole or half hours; not all day, as that is a wish for no mail."""
    if hours is None:
        return YES
    if any(at.minute not in (0, 30) or at.second or at.microsecond for at in hours):
        return no(Message("Quiet hours begin and end at a whole or a half hour."))
    if hours[0] == hours[1]:
        return no(Message("Quiet hours end at another time than they begin."))
    return YES
