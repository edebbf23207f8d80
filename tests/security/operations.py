"""Every operation of the API that takes a body, with a body that it would accept."""

from __future__ import annotations

from typing import Any

OPERATIONS: dict[str, dict[str, Any]] = {
    "POST /contributions": {
        "space": "conversation",
        "kind": "story",
        "title": "A quiet week",
        "body": "Nobody called, and we wondered why.",
        "work": None,
        "why": "",
        "promotes": "none",
        "sponsorship": "",
        "exception": "",
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
        "responds_to": "{comment}",
        "promotes": "none",
        "sponsorship": "",
        "exception": "",
        "language": "en",
        "confirmation": "",
    },
    "PATCH /comments/{comment}": {
        "body": "With fewer and better questions.",
        "language": "en",
        "confirmation": "",
    },
    "POST /contributions/{question}/answer": {"comment": "{comment}"},
    "POST /exceptions": {
        "title": "Our congress",
        "reason": "All of you may come.",
        "when": "In March",
        "draft": "Come and see how we do it.",
    },
    "POST /desk/exceptions/{exception}/grant": {
        "until": "2099-03-01T12:00:00",
        "space": "conversation",
        "reason": "It is for everyone.",
    },
    "POST /desk/exceptions/{exception}/refuse": {"reason": "It sells."},
    "POST /desk/sponsorships": {
        "company": "{company}",
        "title": "Coffee hour",
        "disclosure": {"nl": "Zij betalen de koffie.", "en": "They pay for the coffee."},
        "spaces": ["conversation"],
        "starts_at": "2026-01-01T09:00:00+01:00",
        "ends_at": "2099-01-01T09:00:00+01:00",
        "publications": 2,
        "given": "The coffee",
    },
    "PATCH /desk/companies/{company}": {
        "vendor": "no",
        "reason": "It buys.",
        "domains": ["shop.example"],
    },
    "PUT /desk/spaces/conversation/promotion": {
        "is_section": True,
        "takes_introductions": True,
        "promotions": 3,
        "window_days": 30,
        "replies_between": 2,
        "company_replies": 5,
        "company_window_days": 30,
        "replies_per_thread": 1,
    },
    "POST /code/acceptances": {"version": 1, "language": "en"},
    "POST /alerts": {
        "about": {"type": "contribution", "id": "{question}"},
        "category": "something-small",
        "text": "Have a look.",
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
