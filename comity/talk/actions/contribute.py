"""Publish a contribution."""

from __future__ import annotations

from comity.answer import require
from comity.charter import queries as charter
from comity.charter.gate import pass_gate
from comity.conduct.deeds import Publishing, Writing
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.spaces.actions.first_text import note_first_text
from comity.spaces.models import Space
from comity.talk import policy, telling
from comity.talk.actions.hold import hold
from comity.talk.actions.see import mark
from comity.talk.composing import Draft, author_facts, byline, compose
from comity.talk.models import Contribution, Held, State
from comity.talk.stopping import near_in_words


@action
def contribute(
    *,
    by: Member,
    space: Space,
    kind: str,
    draft: Draft,
    confirmation: str | None = None,
) -> tuple[Contribution, Held | None]:
    """Publish `draft` in a space, or hold it for a host where a clause says so.

    Returns the contribution and, where it waits, its hold. Raises Refused: permission, rate-limit,
    or conduct with what the gate found.
    """
    version = charter.in_force()
    require(policy.may_contribute(by, space, kind, version))
    if not space.is_written_in:
        note_first_text(space=space)
    limits.spend(limits.POSTING, by.pk)
    writing = draft.writing(by)
    near = near_in_words(by, draft)
    passage = pass_gate(
        Publishing(author_facts(by), writing, kind, approaches=near.approaches),
        by=by,
        version=version,
        about=f"contribute:{space.pk}:{kind}",
        confirmation=confirmation,
        afterwards=near.afterwards(version),
    )
    rendered = compose(draft.body, space)
    state = State.HELD if passage.is_held else State.PUBLISHED
    contribution = _write(by, space, kind, writing, rendered.html, state)
    mark(by, contribution)
    log("contribute", by=by, about=contribution, outcome=passage.word)
    if passage.is_held:
        return contribution, hold(contribution, passage)
    telling.of_contribution(contribution, rendered.mentions)
    return contribution, None


def _write(
    by: Member, space: Space, kind: str, writing: Writing, html: str, state: State
) -> Contribution:
    return Contribution.objects.create(
        author=by,
        space=space,
        kind=kind,
        title=writing.title,
        body=writing.body,
        html=html,
        language=writing.language,
        state=state,
        **byline(by),
    )
