"""Every operation of the API that takes a body, with a body that it would accept."""

from __future__ import annotations

from typing import Any

OPERATIONS: dict[str, dict[str, Any]] = {
    "POST /contributions": {
        "space": "conversation",
        "kind": "story",
        "title": "A quiet week",
        "body": "Nobody called, and we wondered why.",
        "language": "en",
        "confirmation": "",
    },
    "PATCH /contributions/{question}": {
        "title": "How do you count?",
        "body": "We count every week.",
        "language": "en",
        "confirmation": "",
    },
    "POST /contributions/{question}/comments": {
        "body": "Thank you for asking.",
        "reply_to": "{comment}",
        "language": "en",
        "confirmation": "",
    },
    "PATCH /comments/{comment}": {
        "body": "With fewer and better questions.",
        "language": "en",
        "confirmation": "",
    },
    "POST /contributions/{question}/answer": {"comment": "{comment}"},
    "POST /code/acceptances": {"version": 1, "language": "en"},
    "POST /alerts": {
        "about": {"type": "contribution", "id": "{question}"},
        "category": "something-small",
        "text": "Have a look.",
        "urgent": False,
        "wish": "That it stops.",
        "place": "By the bar",
        "happened_at": "About nine",
        "ongoing": True,
        "people": "A tall man",
        "witnesses": "Two others",
        "on_behalf_of": "A colleague",
        "to": "{samir}",
    },
    "POST /decisions/{decision}/objection": {"text": "I meant it otherwise."},
    "POST /illegal-content-notices": {
        "urls": ["https://example.org/somewhere"],
        "explanation": "It is not theirs.",
        "law": "Article 1",
        "name": "Lou",
        "email": "lou@example.org",
        "concerns_abuse_of_children": False,
        "good_faith": True,
    },
    "POST /desk/cases/{case}/decisions": {
        "outcome": "breach",
        "clauses": ["courtesy"],
        "facts": "On Monday.",
        "explanation": "It belittles.",
        "ground": "code",
        "law": "",
        "measures": [{"type": "warning", "conditions": "Read the code."}],
        "harm": "ILLEGAL_OR_HARMFUL_SPEECH",
        "keywords": ["KEYWORD_DISCRIMINATION"],
    },
    "POST /desk/cases/{case}/hearing": {
        "question": "What did you mean?",
        "until": "2030-01-01T12:00:00+00:00",
    },
    "POST /desk/cases/{case}/notes": {"text": "Seen before."},
    "POST /desk/cases/{case}/recuse": {"ground": "A friend of mine."},
    "POST /desk/objections/{objection}/decide": {
        "outcome": "upheld",
        "explanation": "It stands.",
        "undone": [],
    },
    "POST /desk/remove": {
        "about": {"type": "contribution", "id": "{public}"},
        "clause": "courtesy",
        "reason": "It belittles.",
    },
    "POST /desk/alerts/{alert}/answer": {"text": "Thank you, we looked."},
    "POST /desk/held/{held}/return": {"reason": "Say it without the name."},
    "POST /notices/read": {"ids": ["{notice}"]},
    "PATCH /notices/settings": {
        "groups": [{"group": "mentions", "here": True, "mail": "daily"}],
        "quiet_hours": {"starts_at": "22:00", "ends_at": "07:30"},
    },
    "POST /desk/official-notices": {
        "to": "{anna}",
        "title": "About your question",
        "text": "Thank you for asking.",
    },
}
"""Anna may send the first of these, a host those of the desk."""

FIELDS = [(operation, field) for operation, body in OPERATIONS.items() for field in body]


def filled(given: Any, scene: dict[str, str]) -> Any:
    """A body with the ids of the scene in their places."""
    if isinstance(given, dict):
        return {name: filled(value, scene) for name, value in given.items()}
    if isinstance(given, list):
        return [filled(value, scene) for value in given]
    return given.format_map(scene) if isinstance(given, str) else given


def sender(operation: str) -> str:
    """Who of the cast may do this."""
    return "host" if "/desk/" in operation else "anna"
