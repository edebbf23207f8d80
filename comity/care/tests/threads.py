"""Texts for the tests of care: published, and held by the gate."""

from __future__ import annotations

from typing import Any

from comity.people.models import Member
from comity.spaces.models import Space
from comity.talk.models import Comment, Contribution, Held, State
from tests.cast import by_hand

FINDING = {
    "clause": "courtesy",
    "outcome": "hold",
    "reason": {"text": "This reads as an insult.", "params": {}},
    "remedy": None,
    "words": ["nitwit"],
    "hint": "",
}


def contribution(author: Member, space: Space, **more: Any) -> Contribution:
    """A question of this author, published unless `more` says otherwise."""
    given = {"kind": "question", "title": "Roosters", "body": "Hoe doe jij dat?", "language": "nl"}
    with by_hand():
        return Contribution.objects.create(
            author=author, space=space, html="<p>Hoe doe jij dat?</p>", **{**given, **more}
        )


def comment(author: Member, above: Contribution, **more: Any) -> Comment:
    """A comment of this author."""
    given = {"body": "Zo, nitwit.", "html": "<p>Zo, nitwit.</p>", "language": "nl"}
    with by_hand():
        return Comment.objects.create(author=author, contribution=above, path="1", **given, **more)


def held(author: Member, space: Space, **more: Any) -> Held:
    """A question of this author that waits for a host."""
    text = contribution(author, space, state=State.HELD, **more)
    with by_hand():
        return Held.objects.create(contribution=text, author=author, findings=[FINDING])


def held_edit(author: Member, space: Space) -> Held:
    """A published question of this author, of which an edit waits."""
    text = contribution(author, space)
    proposed = {"title": "Roosters, nitwits", "body": "Nou?", "language": "nl"}
    with by_hand():
        return Held.objects.create(
            contribution=text, author=author, findings=[FINDING], proposed=proposed
        )
