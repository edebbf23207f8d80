"""Links by which a request is answered from a mail, without signing in.

A token names one request and the one who was asked, and is good for answering that request and for
nothing else. It is tied to their password as it was then, so that changing it ends every link.
"""

from __future__ import annotations

from django.core import signing

from comity.contact.models import ContactRequest
from comity.people.models import Member

_SALT = "comity.contact.answer"


def path_to_answer(request: ContactRequest) -> str:
    """The path of the page on which `request.to` answers."""
    given = [request.pk, _mark(request.to)]
    return f"/contact/answer/{signing.dumps(given, salt=_SALT)}/"


def named(token: str) -> str:
    """The id of the request that a token names; "" for a forged one."""
    return _read(token)[0]


def fits(token: str, request: ContactRequest) -> bool:
    """Whether a token is (still) good for answering this request."""
    key, mark = _read(token)
    asked = request.to
    return key == request.pk and mark == _mark(asked) and asked.is_active


def _read(token: str) -> tuple[str, str]:
    try:
        key, mark = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return "", ""
    return str(key), str(mark)


def _mark(member: Member) -> str:
    """What changes with the password and tells nothing of it."""
    return member.get_session_auth_hash()[:16]
