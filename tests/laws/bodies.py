"""What is sent along to the addresses in tests/laws/doors.py, where a method needs something."""

from __future__ import annotations

from tests.cast import PASSWORD

BODIES: dict[str, dict[str, str]] = {
    "POST /about/": {"name": "Lou", "email": "lou@example.org", "text": "Who are you?"},
    "POST /alerts/new/": {"category": "something-small", "text": "Have a look."},
    "POST /c/{question}/answer/": {"comment": "{comment}"},
    "POST /c/{question}/comments/": {"body": "Thank you for asking."},
    "POST /c/{private}/comments/": {"body": "Thank you for asking."},
    "POST /c/{question}/edit/": {"title": "How do you count?", "body": "We count every week."},
    "POST /comments/{comment}/edit/": {"body": "With fewer and better questions."},
    "POST /code/accept/": {"version": "1", "accepted": "on"},
    "POST /desk/alerts/{alert}/": {"text": "Thank you, we looked."},
    "POST /desk/applicants/{applicant}/decline/": {"reason": "We are full this year."},
    "POST /desk/community/": {
        "name": "The Commons",
        "joining": "approval",
        "contact_address": "code@example.org",
    },
    "POST /desk/companies/{company}/": {"is_vendor": "no", "reason": "It buys, it does not sell."},
    "POST /desk/held/{held}/return/": {"reason": "Say it without the name."},
    "POST /desk/hosts/": {"handle": "bram"},
    "POST /desk/statements/{entry}/": {
        "facts": "Two comments insult another member.",
        "explanation": "The code asks for courtesy.",
        "category": "STATEMENT_CATEGORY_CYBER_VIOLENCE",
    },
    "POST /language/": {"language": "nl"},
    "POST /settings/": {
        "name": "Somebody Else",
        "headline": "Listens",
        "country": "NL",
        "languages": "nl",
    },
    "POST /settings/leave/": {"texts": "keep", "password": PASSWORD},
    "POST /settings/preferences/": {"language": "nl"},
    "POST /settings/tokens/": {"name": "laptop", "scopes": "read"},
    "POST /spaces/conversation/new/": {
        "kind": "story",
        "title": "A quiet week",
        "body": "Nobody called, and we wondered why.",
    },
    "POST /spaces/conversation/edit/": {
        "name_nl": "Praten",
        "name_en": "Talking",
        "visibility": "members",
        "kinds": "story",
    },
    "POST /spaces/new/": {
        "slug": "library",
        "name_nl": "Leeszaal",
        "name_en": "Library",
        "visibility": "members",
        "kinds": "story",
    },
    "POST /spaces/back-room/people/bram/": {"do": "out"},
    "POST /spaces/conversation/people/": {"handle": "bram", "as_host": "on"},
    "DELETE /api/v1/me": {"texts": "keep", "password": PASSWORD},
    "POST /api/v1/alerts": {"category": "something-small", "text": "Have a look."},
    "POST /api/v1/code/acceptances": {"version": "1"},
    "POST /api/v1/contributions": {
        "space": "conversation",
        "kind": "story",
        "title": "A quiet week",
        "body": "Nobody called, and we wondered why.",
    },
    "PATCH /api/v1/contributions/{question}": {"title": "How do you count?"},
    "POST /api/v1/contributions/{question}/comments": {"body": "Thank you for asking."},
    "POST /api/v1/contributions/{private}/comments": {"body": "Thank you for asking."},
    "POST /api/v1/contributions/{question}/answer": {"comment": "{comment}"},
    "PATCH /api/v1/comments/{comment}": {"body": "With fewer and better questions."},
    "POST /api/v1/desk/alerts/{alert}/answer": {"text": "Thank you, we looked."},
    "POST /api/v1/desk/held/{held}/return": {"reason": "Say it without the name."},
}
