"""Fetching notices for the one who was told, and kept mails for the demo's outbox."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from comity.doors.cursors import Page, page
from comity.notices.kinds import ALWAYS_MAILED, Group, Visible, declared
from comity.notices.models import KeptMail, Mail, Notice, NoticeWish, QuietHours
from comity.notices.reader import Reader, silence
from comity.notices.wishes import DEFAULTS, Wish, wish_for


def page_of(reader: Reader, cursor: str | None = None) -> Page[Notice]:
    """The reader's notices, newest first, without those about what they may no longer see: it was
    deleted, or they were let out of its space. Raises Refused (validation) for a foreign cursor."""
    rows = _of(reader).filter(may_be_seen(reader), here=True).select_related("by")
    return page(rows, by="-created_at", cursor=cursor)


def may_be_seen(reader: Reader) -> Q:
    """Of the reader's notices those that may still be shown: as each kind's room says, and nothing
    of whom they silenced, but what must reach them."""
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
    reaches_all = [kind.name for kind in declared().values() if kind.must_show]
    heard = Q(by__isnull=True) | ~Q(by_id__in=silent.silenced(reader))
    return heard | Q(kind__in=reaches_all)


def is_still_seen(notice: Notice) -> bool:
    """Whether the one who was told may still be shown it."""
    return Notice.objects.filter(may_be_seen(notice.member), pk=notice.pk).exists()


def get_notice(reader: Reader, key: str) -> Notice:
    """One of the reader's own notices. Raises Http404 for anything else."""
    return get_object_or_404(_of(reader), pk=key)


def to_be_mailed(key: str) -> Notice | None:
    """The notice with its member, unless it was mailed already, waits for a digest or is gone."""
    known = Notice.objects.filter(kind__in=declared(), mailed_at__isnull=True, mail=Mail.AT_ONCE)
    return known.select_related("member", "by").filter(pk=key).first()


def quiet_until(reader: Reader) -> datetime | None:
    """When the quiet hours end in which the reader is now; None where they are in none."""
    hours = quiet_hours_of(reader)
    return hours.until(timezone.now()) if hours else None


def quiet_hours_of(reader: Reader) -> QuietHours | None:
    """The reader's quiet hours, if they keep any."""
    return QuietHours.objects.filter(member_id=reader.pk).first()


def wishes_of(reader: Reader) -> dict[Group, Wish]:
    """What the reader wishes of every group, chosen or by default."""
    chosen = {
        Group(row.group): Wish(row.here, Mail(row.mail))
        for row in NoticeWish.objects.filter(member_id=reader.pk)
    }
    return {group: chosen.get(group, DEFAULTS[group]) for group in DEFAULTS}


def groups_of(reader: Reader) -> list[Group]:
    """The groups of which this reader chooses how they are told. The desk is among them for hosts,
    and for who was told of it once, as of a private space that is theirs."""
    desk = [kind.name for kind in declared().values() if kind.group == Group.DESK]
    told = reader.is_host or Notice.objects.filter(member_id=reader.pk, kind__in=desk).exists()
    return [
        group for group in Group if group not in ALWAYS_MAILED and (told or group != Group.DESK)
    ]


def reader_with(key: str) -> Reader | None:
    """The one with this key, unless they closed their account."""
    reader: Reader | None = get_user_model().objects.filter(pk=key, is_active=True).first()
    return reader


def who_waits_for(digest: Mail, told_before: datetime) -> list[str]:
    """The keys of members for whom something told before a moment waits for their digest."""
    rows = _waiting(digest, told_before).order_by().values_list("member_id", flat=True)
    return sorted(rows.distinct())


def digest_for(
    reader: Reader, digest: Mail, told_before: datetime
) -> tuple[list[Notice], list[Notice]]:
    """What the reader's digest tells, the oldest first: what waits for it, they may still see, and
    they did not switch off since; and what waits and is left out. What they read here waits no
    more."""
    wishes = wishes_of(reader)
    wished = [k.name for k in declared().values() if wish_for(k, wishes[k.group]).mail != Mail.NONE]
    waiting = _waiting(digest, told_before).filter(member_id=reader.pk)
    tellable = waiting.filter(may_be_seen(reader), kind__in=wished).select_related("by")
    told = list(tellable.order_by("created_at", "pk"))
    return told, list(waiting.exclude(pk__in=[notice.pk for notice in told]))


def _waiting(digest: Mail, told_before: datetime) -> QuerySet[Notice]:
    unsent = Notice.objects.filter(mailed_at__isnull=True, read_at__isnull=True)
    return unsent.filter(mail=digest, created_at__lt=told_before)


def kept_mails(cursor: str | None = None) -> Page[KeptMail]:
    """Mails that were kept instead of sent, newest first."""
    return page(KeptMail.objects.all(), by="-kept_at", cursor=cursor)


def get_kept_mail(key: str) -> KeptMail:
    """One kept mail. Raises Http404 where there is none."""
    return get_object_or_404(KeptMail, pk=key)


def mails_to_send(*, since: datetime) -> list[KeptMail]:
    """Mails kept since then, the oldest first."""
    return list(KeptMail.objects.filter(kept_at__gte=since).order_by("kept_at", "pk"))


def _of(reader: Reader) -> QuerySet[Notice]:
    return Notice.objects.filter(member_id=reader.pk, kind__in=declared())
