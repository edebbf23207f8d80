"""Publish a contribution."""

from __future__ import annotations

from comity.answer import require
from comity.charter import queries as charter
from comity.charter.gate import Passage, pass_gate
from comity.charter.models import Version
from comity.conduct.deeds import Publishing
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
from comity.talk.promoting import covers, facts_of_contribution, keep_answer, settle, work
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
    require(policy.may_promote(by, draft, version, space.pk))
    require(policy.is_whole(kind, draft), kind="validation")
    if not space.is_written_in:
        note_first_text(space=space)
    limits.spend(limits.POSTING, by.pk)
    deed, passage = _ask(by, space, kind, draft, version, confirmation)
    rendered = compose(draft.body, space)
    state = State.HELD if passage.is_held else State.PUBLISHED
    contribution = _write(by, space, kind, draft, rendered.html, state)
    mark(by, contribution)
    keep_answer(by, contribution, deed)
    log("contribute", by=by, about=contribution, outcome=passage.word)
    if passage.is_held:
        return contribution, hold(contribution, passage)
    settle(contribution, deed.promotion)
    telling.of_contribution(contribution, rendered.mentions)
    return contribution, None


def _ask(
    by: Member,
    space: Space,
    kind: str,
    draft: Draft,
    version: Version | None,
    confirmation: str | None,
) -> tuple[Publishing, Passage]:
    near = near_in_words(by, draft)
    deed = Publishing(
        author_facts(by),
        draft.writing(by),
        kind,
        approaches=near.approaches,
        promotion=facts_of_contribution(by, space, draft, charter.settings_of(version)),
    )
    passage = pass_gate(
        deed,
        by=by,
        version=version,
        about=f"contribute:{space.pk}:{kind}:{draft.said.declared}",
        confirmation=confirmation,
        afterwards=near.afterwards(version),
    )
    return deed, passage


def _write(
    by: Member, space: Space, kind: str, draft: Draft, html: str, state: State
) -> Contribution:
    return Contribution.objects.create(
        author=by,
        space=space,
        kind=kind,
        title=draft.title,
        body=draft.body,
        html=html,
        language=draft.writing(by).language,
        state=state,
        **byline(by),
        **covers(draft),
        **work(draft),
    )
