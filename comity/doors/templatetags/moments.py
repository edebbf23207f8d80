"""Moments as people say them, in the reader's language. In every template without loading."""

from __future__ import annotations

from datetime import datetime, timedelta

from babel import Locale
from babel.dates import format_date, format_datetime, format_timedelta, get_timezone
from django import template
from django.conf import settings
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

register = template.Library()

_LOCALES = {"en": Locale("en", "GB"), "nl": Locale("nl")}
_RECENT = timedelta(days=7)
_UNITS = (timedelta(days=1), timedelta(hours=1), timedelta(minutes=1))


def _locale() -> Locale:
    return _LOCALES.get((get_language() or "en")[:2], _LOCALES["en"])


@register.simple_tag
def when(moment: datetime | None) -> SafeString:
    """A moment as people say it ("3 hours ago", "4 March 2026"), with date and time on hover."""
    return SafeString() if moment is None else _time(moment, _told(timezone.localtime(moment)))


@register.simple_tag
def since(moment: datetime) -> SafeString:
    """How long ago a moment was, as a duration ("7 minutes"), with date and time on hover."""
    lasted = max(timezone.now() - moment, timedelta(minutes=1))
    return _time(moment, format_timedelta(lasted, threshold=1, locale=_locale()))


def _time(moment: datetime, told: str) -> SafeString:
    there = timezone.localtime(moment)
    zone = get_timezone(settings.TIME_ZONE)
    exact = format_datetime(there, "d MMMM y HH:mm", tzinfo=zone, locale=_locale())
    opening = '<time datetime="{}" title="{}">{}</time>'
    return format_html(opening, there.isoformat(), exact, told)


def _told(there: datetime) -> str:
    ago = timezone.now() - there
    if timedelta(0) <= ago < timedelta(minutes=1):
        return _("just now")
    if timedelta(0) <= ago < _RECENT:
        return format_timedelta(-_whole(ago), add_direction=True, threshold=1, locale=_locale())
    return format_date(there, "long", locale=_locale())


def _whole(ago: timedelta) -> timedelta:
    """In whole days, else hours, else minutes: rounded, there would be "60 minutes ago"."""
    return next(ago // unit * unit for unit in _UNITS if ago >= unit)


@register.simple_tag
def date(moment: datetime | None) -> SafeString:
    """The date of a moment, written out."""
    if moment is None:
        return SafeString()
    there = timezone.localtime(moment)
    told = format_date(there, "long", locale=_locale())
    return format_html('<time datetime="{}">{}</time>', there.isoformat(), told)


@register.simple_tag
def moment(at: datetime | None) -> SafeString:
    """A moment with its date and time written out."""
    if at is None:
        return SafeString()
    there = timezone.localtime(at)
    told = format_datetime(
        there, "d MMMM y HH:mm", tzinfo=get_timezone(settings.TIME_ZONE), locale=_locale()
    )
    return format_html('<time datetime="{}">{}</time>', there.isoformat(), told)
