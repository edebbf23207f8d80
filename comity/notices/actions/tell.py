"""Tell members something, as each of them wishes: in the list behind the bell, by mail, or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db.models import F, OuterRef, Subquery
from procrastinate.types import JSONDict

from comity.answer import YES, require
from comity.doors.acting import action
from comity.notices import jobs
from comity.notices.kinds import Kind, declared
from comity.notices.models import Mail, Notice, NoticeWish
from comity.notices.reader import Reader, silence
from comity.notices.sentences import BADGE, kept
from comity.notices.wishes import Wish, wish_for


@dataclass(frozen=True, slots=True)
class _What:
    """What all who are told are told alike."""

    kind: Kind
    by: Reader | None
    link: str
    about_id: str
    params: dict[str, object]

    def to(self, key: str, wish: Wish) -> Notice:
        badge = {BADGE: self.by.badge} if self.by and self.by.badge else {}
        return Notice(
            member_id=key,
            here=wish.here,
            mail=wish.mail,
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
    notice is to be shown. Returns None where the member silenced `by`, or wishes to hear nothing
    of the kind. Raises ValueError for an undeclared kind or a link that leaves the site.
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
    wishes = _wishes([reader.pk for reader in readers], what)
    told = {key: wish for key, wish in wishes.items() if wish.is_told}
    _count([key for key, wish in told.items() if wish.here])
    written = Notice.objects.bulk_create(what.to(key, wish) for key, wish in told.items())
    by_mail: list[JSONDict] = [
        {"notice_id": notice.pk} for notice in written if notice.mail == Mail.AT_ONCE
    ]
    if by_mail:
        jobs.send_notice_mail.batch_defer(*by_mail)
    return written


def _wishes(keys: Sequence[str], what: _What) -> dict[str, Wish]:
    """What each who hears of it wishes. Their rows are locked in the order of their keys, so that
    two actions that tell the same members never wait for each other; who closed their account is
    not mailed."""
    members = get_user_model().objects.filter(pk__in=keys).order_by("pk")
    silent = None if what.kind.must_show else silence()
    if silent and what.by:
        members = members.exclude(pk__in=silent.who_silenced(what.by.pk))
    chosen = NoticeWish.objects.filter(member=OuterRef("pk"), group=what.kind.group)
    found = members.annotate(
        wish_here=Subquery(chosen.values("here")), wish_mail=Subquery(chosen.values("mail"))
    )
    locked = found.select_for_update(no_key=True, of=("self",))
    wishes = {}
    for key, is_active, *chose in locked.values_list("pk", "is_active", "wish_here", "wish_mail"):
        wish = wish_for(what.kind, Wish(chose[0], Mail(chose[1])) if chose[1] else None)
        wishes[key] = wish if is_active else wish._replace(mail=Mail.NONE)
    return wishes


def _count(keys: Sequence[str]) -> None:
    """One more unread for each; their rows are locked."""
    members = get_user_model().objects.filter(pk__in=keys)
    members.update(unread_notices=F("unread_notices") + 1)
