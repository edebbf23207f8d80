"""Who learns of what looked like a sweep, and of an export: the other hosts.

These notices have a name and no author, so that no host misses one by having muted its author.
"""

from __future__ import annotations

from comity.directory import kinds, queries
from comity.directory.models import Pattern, Sign
from comity.notices.actions import tell_all
from comity.people.models import Member

AT_THE_DESK = "/desk/directory/"


def hosts_of_sign(sign: Sign) -> None:
    """The hosts, except whom it is about."""
    kind = kinds.CANARY_OPENED if sign.pattern == Pattern.CANARY else kinds.SWEEP
    tell_all(
        members=queries.hosts_but(sign.by),
        kind=kind.name,
        link=f"{AT_THE_DESK}#sign-{sign.pk}",
        about_id=sign.pk,
        name=sign.by.shown_name,
        people=str(sign.people),
    )


def hosts_of_export(by: Member, reason: str) -> None:
    """The other hosts, with the reason."""
    tell_all(
        members=queries.hosts_but(by),
        kind=kinds.EXPORTED.name,
        link=f"{AT_THE_DESK}export/",
        about_id=by.pk,
        name=by.shown_name,
        reason=reason,
    )
