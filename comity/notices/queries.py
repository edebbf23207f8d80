"""Fetching notices for the one who was told, and kept mails for the demo's outbox."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from comity.doors.cursors import Page, page
from comity.notices.kinds import Visible, declared
from comity.notices.models import KeptMail, Notice
from comity.notices.reader import Reader, silence


def page_of(reader: Reader, cursor: str | None = None) -> Page[Notice]:
    """The reader's notices, newest first, without those about what they may no longer see: it was
    deleted, or they were let out of its space. Raises Refused (validation) for a foreign cursor."""
    rows = _of(reader).filter(may_be_seen(reader)).select_related("by")
    return page(rows, by="-created_at", cursor=cursor)


def may_be_seen(reader: Reader) -> Q:
    """Of the reader's notices those that may still be shown: as each kind's room says, and nothing
    of whom they silenced, but what is always mailed."""
    shown = Q(about_id="")
    rooms: dict[Visible, list[str]] = {}
    for kind in declared().values():
        if kind.visible is None:
            shown |= Q(kind=kind.name)
        else:
            rooms.setdefault(kind.visible, []).append(kind.name)
    for visible, names in rooms.items():
        shown |= Q(Exists(visible(reader, OuterRef("about_id"))), kind__in=names)
    return shown & _may_be_heard(reader)


def _may_be_heard(reader: Reader) -> Q:
    silent = silence()
    if silent is None:
        return Q()
    reaches_all = [kind.name for kind in declared().values() if kind.always_mailed]
    heard = Q(by__isnull=True) | ~Q(by_id__in=silent.silenced(reader))
    return heard | Q(kind__in=reaches_all)


def is_still_seen(notice: Notice) -> bool:
    """Whether the one who was told may still be shown it."""
    return Notice.objects.filter(may_be_seen(notice.member), pk=notice.pk).exists()


def get_notice(reader: Reader, key: str) -> Notice:
    """One of the reader's own notices. Raises Http404 for anything else."""
    return get_object_or_404(_of(reader), pk=key)


def to_be_mailed(key: str) -> Notice | None:
    """The notice with its member, unless it was mailed already or is gone."""
    known = Notice.objects.filter(kind__in=declared(), mailed_at__isnull=True)
    return known.select_related("member", "by").filter(pk=key).first()


def kept_mails(cursor: str | None = None) -> Page[KeptMail]:
    """Mails that were kept instead of sent, newest first."""
    return page(KeptMail.objects.all(), by="-kept_at", cursor=cursor)


def get_kept_mail(key: str) -> KeptMail:
    """One kept mail. Raises Http404 where there is none."""
    return get_object_or_404(KeptMail, pk=key)


def _of(reader: Reader) -> QuerySet[Notice]:
    return Notice.objects.filter(member_id=reader.pk, kind__in=declared())


def mails_to_send(*, since: datetime) -> list[KeptMail]:
    """Mails kept since then, the oldest first."""
    return list(KeptMail.objects.filter(kept_at__gte=since).order_by("kept_at", "pk"))
