"""The link by which a mail is stopped from the mail itself (RFC 8058).

It is signed, names the member and what to stop, and holds for ever: mails are kept for years.
"""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.utils.translation import gettext as _

from comity.notices.kinds import Group
from comity.notices.models import DIGESTS, Mail

_SALT = "comity.notices.unsubscribe"
Scope = Group | Mail
"""A group of notices, or a digest."""


def link(key: str, scope: Scope) -> str:
    """The whole address at which the member with this key stops the mail of a scope."""
    token = signing.Signer(salt=_SALT).sign(f"{key}.{scope.value}")
    return f"{settings.SITE_URL}/notices/unsubscribe/{token}/"


def headers(address: str) -> dict[str, str]:
    """What tells a mail program that one click suffices."""
    return {
        "List-Unsubscribe": f"<{address}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def opened(token: str) -> tuple[str, Scope] | None:
    """Whose mail of which scope a token stops; None for one that we did not make."""
    try:
        key, _sep, name = signing.Signer(salt=_SALT).unsign(token).partition(".")
        return key, Mail(name) if name in DIGESTS else Group(name)
    except (signing.BadSignature, ValueError):
        return None


def label(scope: Scope) -> str:
    """What a scope is called, in the language that is active."""
    if isinstance(scope, Group):
        return str(scope.label)
    return _("The weekly digest") if scope is Mail.WEEKLY else _("The daily digest")
