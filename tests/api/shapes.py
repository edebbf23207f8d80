"""The shapes on which clients of others rely: exact keys, and what each value may be.

A shape is a type (exactly it: true is no number), a pattern that a text matches whole, None, a
tuple of alternatives, a list with the shape of its items, or an object by its keys.
"""

from __future__ import annotations

import re
from typing import Any

from comity.doors.ids import ALPHABET, LENGTH

Shape = Any


def one_of(*words: str) -> re.Pattern[str]:
    """One of these words."""
    return re.compile("|".join(map(re.escape, words)))


def page_of(item: Shape) -> Shape:
    """A list as every list is sent."""
    return {"items": [item], "next": (None, str)}


ID = re.compile(rf"[{ALPHABET}]{{{LENGTH}}}")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
LANGUAGE = one_of("nl", "en")
PATH = re.compile(r"/(?!/).*")
ANCHOR = re.compile(r"[a-z]+(-[a-z]+)*")
KINDS = one_of(
    "question", "experience", "idea", "story", "success", "failure", "share", "announcement"
)
REACTIONS = ("thanks", "insightful", "same-here", "courage")

COMPANY = {"name": str, "vendor": bool}
PERSON = {"id": ID, "name": str}
ME = {
    "id": ID,
    "handle": str,
    "name": str,
    "role": one_of("member", "host", "applicant"),
    "language": LANGUAGE,
    "company": (None, COMPANY),
    "accepted_version": int,
}
CLAUSE = {
    "anchor": ANCHOR,
    "title": str,
    "text": str,
    "kept_by": one_of("software", "hosts", "both"),
    "how": str,
}
CODE = {"version": int, "language": LANGUAGE, "clauses": [CLAUSE]}
ACCEPTANCE = {"version": int, "language": LANGUAGE, "accepted_at": MOMENT}
SPACE = {
    "slug": re.compile(r"[a-z0-9-]+"),
    "name": str,
    "description": str,
    "visibility": one_of("public", "members", "private"),
    "kinds": [KINDS],
}
FINDING = {
    "clause": ANCHOR,
    "outcome": one_of("nudge", "hold", "refuse"),
    "reason": str,
    "remedy": (None, str),
    "allowed_from": (None, MOMENT),
    "words": [str],
}
KEPT_FINDING = {**FINDING, "hint": (None, ID)}
LABELS = one_of("vendor", "own-work", "employer", "sponsored", "hosts-permission")
WORK = {
    "type": one_of("book", "article", "podcast", "talk", "other"),
    "title": str,
    "url": str,
    "relation": one_of("own", "featured", "employer", "found"),
}
_TEXT = {
    "id": ID,
    "state": one_of("published", "held", "returned", "deleted"),
    "author": {"id": ID, "handle": str, "name": str, "company": (None, COMPANY)},
    "body": str,
    "html": str,
    "language": LANGUAGE,
    "labels": [LABELS],
    "promotes": one_of("", "none", "own", "employer"),
    "sponsored_by": (None, str),
    "created_at": MOMENT,
    "edited_at": (None, MOMENT),
    "reactions": dict.fromkeys(REACTIONS, int),
    "my_reactions": [one_of(*REACTIONS)],
    "findings": [KEPT_FINDING],
    "url": PATH,
}
CONTRIBUTION = {
    **_TEXT,
    "space": str,
    "kind": KINDS,
    "title": str,
    "work": (None, WORK),
    "why": (None, str),
    "comment_count": int,
    "accepted_answer": (None, ID),
    "unread": bool,
    "active_at": MOMENT,
}
COMMENT = {
    **_TEXT,
    "contribution": ID,
    "reply_to": (None, ID),
    "responds_to": (None, ID),
    "accepted": bool,
    "muted": bool,
}
HELD = {
    "id": ID,
    "type": one_of("contribution", "comment"),
    "text_id": ID,
    "is_edit": bool,
    "author": {**PERSON, "company": (None, COMPANY)},
    "space": str,
    "title": str,
    "body": str,
    "work": (None, WORK),
    "why": (None, str),
    "labels": [LABELS],
    "sponsored_by": (None, str),
    "findings": [{**FINDING, "hint": None}],
    "held_at": MOMENT,
}
ALERT = {
    "id": ID,
    "state": one_of("received", "answered"),
    "about": (None, {"type": one_of("contribution", "comment", "member"), "id": ID}),
    "category": ANCHOR,
    "urgent": bool,
    "text": str,
    "created_at": MOMENT,
    "answer": (None, str),
    "answered_at": (None, MOMENT),
    "reader": one_of("hosts", "outside", "nobody"),
}
ALERT_FOR_HOST = {**ALERT, "reporter": PERSON, "subject": (None, PERSON), "snapshot": dict}
NOTICE = {
    "id": ID,
    "kind": ANCHOR,
    "text": str,
    "link": PATH,
    "created_at": MOMENT,
    "read": bool,
}
PROBLEM = {
    "type": re.compile(r"/problems/[a-z-]+"),
    "title": str,
    "status": int,
    "detail": str,
}


def differences(value: Any, wanted: Shape, at: str = "") -> list[str]:
    """Where a value is not of the shape that is wanted; nothing where it is."""
    if isinstance(wanted, tuple):
        found = [differences(value, each, at) for each in wanted]
        return [] if [] in found else min(found, key=len)
    if isinstance(wanted, dict):
        return _in_object(value, wanted, at)
    if isinstance(wanted, list):
        if not isinstance(value, list):
            return [f"{at}: {value!r} is no list"]
        return [
            d for n, item in enumerate(value) for d in differences(item, wanted[0], f"{at}/{n}")
        ]
    return [] if _is(value, wanted) else [f"{at}: {value!r} is not {wanted}"]


def _in_object(value: Any, wanted: dict[str, Shape], at: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{at}: {value!r} is no object"]
    if value.keys() != wanted.keys():
        return [f"{at}: has or lacks {sorted(value.keys() ^ wanted.keys())}"]
    return [d for name in wanted for d in differences(value[name], wanted[name], f"{at}/{name}")]


def _is(value: Any, wanted: Shape) -> bool:
    if isinstance(wanted, re.Pattern):
        return isinstance(value, str) and wanted.fullmatch(value) is not None
    return value is None if wanted is None else type(value) is wanted


def has_shape(answer: Any, wanted: Shape, status: int = 200) -> Any:
    """The answer's JSON; fails with every difference where it has another status or shape."""
    assert answer.status_code == status, answer.content
    kind = "application/json" if status < 400 else "application/problem+json"
    assert answer["Content-Type"].split(";")[0] == kind
    found = answer.json()
    assert not (wrong := differences(found, wanted)), wrong
    return found
