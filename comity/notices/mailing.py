"""A notice as mail: in the reader's language, to the reader alone, with nobody's address in it."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.text import Truncator
from django.utils.translation import override

from comity.notices.defang import defang
from comity.notices.kinds import Kind, declared
from comity.notices.models import Notice
from comity.notices.queries import is_still_seen
from comity.notices.reader import Reader
from comity.notices.sentences import sentence

SUBJECT = 120


def wants_mail(reader: Reader, kind: Kind) -> bool:
    """Whether a kind reaches this reader by mail: their account is open, and they wish it or the
    kind leaves no choice."""
    if not reader.is_active or (reader.is_shut_out and not kind.reaches_shut_out):
        return False
    return kind.always_mailed or reader.mails_at_once


def may_leave(notice: Notice) -> bool:
    """Whether the notice may still go out: asked at the moment of sending, as a text may have been
    removed, a wish changed, someone silenced or an account closed since it was written."""
    kind = declared()[notice.kind]
    return wants_mail(notice.member, kind) and is_still_seen(notice)


def compose(notice: Notice) -> EmailMultiAlternatives:
    """The mail of a notice, as text and as HTML."""
    with override(notice.member.language):
        said = sentence(notice, clean=defang)
        context = {
            "sentence": said,
            "link": f"{settings.SITE_URL}/notices/{notice.pk}/",
            "settings_link": f"{settings.SITE_URL}/settings/",
            "always": declared()[notice.kind].always_mailed,
            "language": notice.member.language,
        }
        mail = EmailMultiAlternatives(
            subject=Truncator(said).chars(SUBJECT),
            body=render_to_string("notices/mail.txt", context),
            to=[notice.member.email],
            headers={"Auto-Submitted": "auto-generated"},
        )
        mail.attach_alternative(render_to_string("notices/mail.html", context), "text/html")
    return mail
