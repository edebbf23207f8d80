"""Handles: how members mention each other."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator

from django.utils.text import slugify

from comity.people.models import Member
from comity.writing.markdown import HANDLE

LONGEST = 32
_RESERVED = frozenset({"all", "everyone", "here", "host", "hosts", "comity", "system"})


def is_handle(text: str) -> bool:
    """Whether a handle may look like this: then it can be mentioned."""
    return re.fullmatch(HANDLE, text) is not None


def new_handle(name: str) -> str:
    """A handle from a name that nobody has yet: `sanne-de-wit`, else with digits behind it."""
    wanted = _slug(name)
    taken = (
        set(Member.objects.filter(handle__startswith=wanted).values_list("handle", flat=True))
        | _RESERVED
    )
    if wanted not in taken:
        return wanted
    return next(h for h in _numbered(wanted) if h not in taken)


def opaque_handle() -> str:
    """A handle that tells nothing, for who leaves."""
    return f"former-{secrets.token_hex(6)}"


def _slug(name: str) -> str:
    slug = re.sub(r"[^a-z0-9-]", "", slugify(name))[:LONGEST].strip("-")
    return slug or "member"


def _numbered(wanted: str) -> Iterator[str]:
    yield from (f"{wanted}-{number}" for number in range(2, 100))
    while True:
        yield f"{wanted}-{secrets.randbelow(10**6):06d}"
