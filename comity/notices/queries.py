"""Fetching notices for the one who was told, and kept mails for the demo's outbox."""

from __future__ import annotations

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from comity.doors.cursors import Page, page
from comity.notices.kinds import declared
from comity.notices.models import KeptMail, Notice
from comity.notices.reader import Reader


def page_of(reader: Reader, cursor: str | None = None) -> Page[Notice]:
    """The reader's notices, newest first. Raises Refused (validation) for a foreign cursor."""
    return page(_of(reader).select_related("by"), by="-created_at", cursor=cursor)


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
