"""Whom a text would come near who asked its author to stop: the facts for stop-means-stop."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from comity.boundaries.approaching import Near
from comity.boundaries.models import Stop
from comity.boundaries.queries import stops_against
from comity.conduct.deeds import Way
from comity.people.models import Member
from comity.talk import queries
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution
from comity.writing.addressing import addresses, quoted, repeats


def near_in_words(
    by: Member,
    draft: Draft,
    *,
    answered: Collection[str] = (),
    before: Draft | None = None,
) -> Near:
    """The stops against `by` that a draft would break, each by its nearest way: as a reply to one
    of `answered` (keys of members), by a mention, or by a quotation.

    `before` is what an edited text said: whom it mentioned or quoted already it does not come near
    anew. Where nobody asked `by` to stop, this costs one query.
    """
    stops = stops_against(by)
    return Near(
        tuple(
            (stop, way)
            for stop in stops
            if (way := _way(stop, draft, before, answered)) is not None
        )
    )


def answered_by(text: Contribution | Comment) -> set[str]:
    """The keys of those to whom a text is an answer by where it stands."""
    return set() if isinstance(text, Contribution) else answered_in(text.contribution, text.parent)


def answered_in(contribution: Contribution, *comments: Comment | None) -> set[str]:
    """The keys of those whom a comment answers: the contribution's author, and who wrote the
    comments it replies to or stands under."""
    return {contribution.author_id, *(each.author_id for each in comments if each is not None)}


def _way(stop: Stop, draft: Draft, before: Draft | None, answered: Collection[str]) -> Way | None:
    if stop.by_id in answered:
        return Way.REPLY
    if _mentions(stop, draft) and not (before and _mentions(stop, before)):
        return Way.MENTION
    if _quotes(stop, _new_quotations(draft, before)):
        return Way.QUOTE
    return None


def _mentions(stop: Stop, draft: Draft) -> bool:
    return addresses(f"{draft.title}\n\n{draft.words}", stop.by.handle, stop.by_id)


def _new_quotations(draft: Draft, before: Draft | None) -> list[str]:
    old = set(quoted(before.words)) if before else set()
    return [quotation for quotation in quoted(draft.words) if quotation not in old]


def _quotes(stop: Stop, quotations: Iterable[str]) -> bool:
    found = list(quotations)
    if not found:
        return False
    return any(repeats(quotation, said) for said in queries.said_by(stop.by) for quotation in found)
