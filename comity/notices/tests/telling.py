"""Telling someone who is listening, as most tests do."""

from __future__ import annotations

from typing import Any

from comity.notices.actions import tell
from comity.notices.models import Notice
from comity.people.models import Member


def heard(member: Member, kind: str, **more: Any) -> Notice:
    """Tell a member who silenced nobody and wishes to hear of it; the notice."""
    notice = tell(member=member, kind=kind, **more)
    assert notice is not None
    return notice
