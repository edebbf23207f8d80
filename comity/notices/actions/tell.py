"""Tell members something: in the list behind the bell and, who wants it, by mail."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import F
from procrastinate.types import JSONDict

from comity.answer import YES, require
from comity.doors.acting import action
from comity.notices import jobs
from comity.notices.kinds import Kind, declared
from comity.notices.mailing import wants_mail
from comity.notices.models import Notice
from comity.notices.reader import Reader, silence
from comity.notices.sentences import BADGE, kept


@dataclass(frozen=True, slots=True)
class _What:
    """What all who are told are told alike."""

    kind: Kind
    by: Reader | None
    link: str
    about_id: str
    params: dict[str, object]

    def to(self, reader: Reader) -> Notice:
        badge = {BADGE: self.by.badge} if self.by and self.by.badge else {}
        return Notice(
            member_id=reader.pk,
            by_id=self.by.pk if self.by else None,
            kind=self.kind.name,
            params=kept(self.kind, {**self.params, **badge}),
            link=self.link,
            about_id=self.about_id,
        )


@action
def tell(
    *,
    member: Reader,
    kind: str,
    by: Reader | None = None,
    link: str = "",
    about_id: str = "",
    **params: object,
) -> Notice | None:
    """Tell one member; whoever calls this has asked whether they may know.

    `kind` is a declared one, `params` fill its sentence and `by`, whose doing it was, its %(who)s;
    `link` is a path of this site, `about_id` what the kind's `visible` is asked about whenever the
    notice is to be shown. Returns None where the member silenced `by` and is not told. Raises
    ValueError for an undeclared kind or a link that leaves the site.
    """
    require(YES)
    what = _What(_kind(kind), by, _path(link), about_id, params)
    return next(iter(_write([member], what)), None)


@action
def tell_all(
    *,
    members: Iterable[Reader],
    kind: str,
    by: Reader | None = None,
    link: str = "",
    about_id: str = "",
    **params: object,
) -> list[Notice]:
    """Tell several members the same, in as many queries as for one. Raises as `tell` does."""
    require(YES)
    once = {member.pk: member for member in members}
    what = _What(_kind(kind), by, _path(link), about_id, params)
    return _write([once[key] for key in sorted(once)], what)


def _kind(name: str) -> Kind:
    if name not in declared():
        raise ValueError(f"No room declares the notice kind {name}.")
    return declared()[name]


def _path(link: str) -> str:
    if link and (not link.startswith("/") or link.startswith(("//", "/\\"))):
        raise ValueError("A notice links to a path of this site only.")
    return link


def _write(readers: Sequence[Reader], what: _What) -> list[Notice]:
    hearing = _count([reader.pk for reader in readers], what)
    told = [reader for reader in readers if reader.pk in hearing]
    written = Notice.objects.bulk_create(what.to(reader) for reader in told)
    by_mail: list[JSONDict] = [
        {"notice_id": notice.pk}
        for notice, reader in zip(written, told, strict=True)
        if wants_mail(reader, what.kind)
    ]
    if by_mail:
        jobs.send_notice_mail.batch_defer(*by_mail)
    return written


def _count(keys: Sequence[str], what: _What) -> list[str]:
    """One more unread for each who hears of it; returns who does. Rows are locked in the order of
    their keys, so that two actions that tell the same members never wait for each other."""
    members = get_user_model().objects.filter(pk__in=keys).order_by("pk")
    silent = None if what.kind.always_mailed else silence()
    if silent and what.by:
        members = members.exclude(pk__in=silent.who_silenced(what.by.pk))
    locked = list(members.select_for_update(no_key=True, of=("self",)).values_list("pk", flat=True))
    members.filter(pk__in=locked).order_by().update(unread_notices=F("unread_notices") + 1)
    return locked
