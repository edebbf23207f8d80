"""Digests: what waits for the one of a day or a week, as one mail, and from when it is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.core.mail import EmailMultiAlternatives
from django.utils import timezone
from django.utils.translation import ngettext, override

from comity.notices import unsubscribing
from comity.notices.defang import defang
from comity.notices.kinds import Group, declared
from comity.notices.mailing import address_of, letter
from comity.notices.models import Mail, Notice
from comity.notices.reader import Reader
from comity.notices.sentences import sentence

AT = time(7)
"""When digests are due, on the clock of the community; the weekly one on Mondays."""

MOST = 100
"""How many things a digest says; the others are counted, and read here."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in a digest."""

    text: str
    link: str


def due(digest: Mail, now: datetime) -> datetime:
    """The last moment at which a digest was due: it tells what was told before. So one that could
    not leave, as nothing ran or it was quiet, leaves later, and nothing needs to be kept of when
    the last one left."""
    local = timezone.localtime(now, timezone.get_default_timezone())
    days = local.weekday() if digest == Mail.WEEKLY else 0
    if days == 0 and local.time() < AT:
        days = 7 if digest == Mail.WEEKLY else 1
    day = local.date() - timedelta(days=days)
    return datetime.combine(day, AT, tzinfo=local.tzinfo)


def compose(reader: Reader, digest: Mail, notices: Sequence[Notice]) -> EmailMultiAlternatives:
    """The mail: in the reader's language, by group, each with its link and no word of anybody."""
    with override(reader.language):
        return letter(
            reader,
            _subject(digest, len(notices)),
            "notices/digest",
            {
                "groups": _groups(notices[:MOST]),
                "more": max(0, len(notices) - MOST),
                "stop": unsubscribing.link(reader.pk, digest),
            },
        )


def _subject(digest: Mail, count: int) -> str:
    if digest == Mail.WEEKLY:
        said = ngettext("This week: %(n)d notice", "This week: %(n)d notices", count)
    else:
        said = ngettext("Today: %(n)d notice", "Today: %(n)d notices", count)
    return said % {"n": count}


def _groups(notices: Sequence[Notice]) -> list[tuple[str, list[Entry]]]:
    found: dict[Group, list[Entry]] = {}
    for notice in notices:
        entry = Entry(sentence(notice, clean=defang), address_of(notice))
        found.setdefault(declared()[notice.kind].group, []).append(entry)
    return [(str(group.label), found[group]) for group in Group if group in found]
