"""A notice as mail: in the reader's language, to the reader alone, with nobody's address in it."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.text import Truncator
from django.utils.translation import override

from comity.doors.wording import say
from comity.notices import unsubscribing
from comity.notices.defang import defang
from comity.notices.kinds import InMail, Kind, declared
from comity.notices.models import Mail, Notice
from comity.notices.queries import is_still_seen, wishes_of
from comity.notices.reader import Reader
from comity.notices.sentences import sentence
from comity.notices.wishes import because, wish_for

SUBJECT = 120


def may_leave(notice: Notice) -> bool:
    """Whether the notice may still go out: asked at the moment of sending, as a text may have been
    removed, a wish changed, someone silenced or an account closed since it was written. What was
    read here meanwhile need not, unless it always comes."""
    kind, reader = declared()[notice.kind], notice.member
    if not may_reach(reader, kind) or (notice.read_at and not kind.must_mail):
        return False
    wish = wish_for(kind, wishes_of(reader)[kind.group])
    return wish.mail != Mail.NONE and is_still_seen(notice)


def may_reach(reader: Reader, kind: Kind) -> bool:
    """Whether mail of this kind goes out to this reader at all: their account is open, and where
    they are suspended or banned it is of what must reach them still."""
    return reader.is_active and (kind.reaches_shut_out or not reader.is_shut_out)


def compose(notice: Notice) -> EmailMultiAlternatives:
    """The mail of a notice, as text and as HTML."""
    kind = declared()[notice.kind]
    with override(notice.member.language):
        said = sentence(notice, clean=defang)
        more = _more(notice)
        stop = "" if kind.must_mail else unsubscribing.link(notice.member_id, kind.group)
        context = {
            "sentence": said,
            "quote": defang(more.quote),
            "link": settings.SITE_URL + more.path if more.path else address_of(notice),
            "always": say(because(kind)),
            "stop": stop,
        }
        return letter(notice.member, said, "notices/mail", context)


def letter(
    reader: Reader, subject: str, template: str, context: Mapping[str, object]
) -> EmailMultiAlternatives:
    """A mail to a reader, in the language that is active; `context["stop"]` is the address at which
    they stop its like, or "" where nobody does."""
    stop = str(context["stop"])
    more = {
        **context,
        "settings_link": f"{settings.SITE_URL}/settings/notices/",
        "language": reader.language,
    }
    mail = EmailMultiAlternatives(
        subject=Truncator(subject).chars(SUBJECT),
        body=render_to_string(f"{template}.txt", more),
        to=[reader.email],
        headers={
            "Auto-Submitted": "auto-generated",
            **(unsubscribing.headers(stop) if stop else {}),
        },
    )
    mail.attach_alternative(render_to_string(f"{template}.html", more), "text/html")
    return mail


def _more(notice: Notice) -> InMail:
    in_mail = declared()[notice.kind].in_mail
    return in_mail(notice.about_id) if in_mail else InMail()


def address_of(notice: Notice) -> str:
    """Where a notice leads, as a whole address."""
    return f"{settings.SITE_URL}/notices/{notice.pk}/"
