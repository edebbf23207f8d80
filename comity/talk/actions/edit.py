"""Edit one's own text. The gate reads an edit like a first writing."""

from __future__ import annotations

from dataclasses import replace

from comity.answer import require
from comity.boundaries.approaching import Near
from comity.charter import queries as charter
from comity.charter.gate import Passage, pass_gate
from comity.conduct.deeds import Commenting, Publishing, Settings
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.promotion import actions as ledger
from comity.talk import policy, queries
from comity.talk.actions.hold import hold, hold_hidden, withdraw
from comity.talk.actions.publishing import publish, rewrite
from comity.talk.composing import Draft, author_facts
from comity.talk.models import Comment, Contribution, Held, State
from comity.talk.promoting import (
    draft_of,
    facts_of_comment,
    facts_of_contribution,
    keep_answer,
    settle,
)
from comity.talk.stopping import answered_by, near_in_words


@action
def edit(
    *,
    by: Member,
    text: Contribution | Comment,
    draft: Draft,
    confirmation: str | None = None,
) -> tuple[Contribution | Comment, Held | None]:
    """Give a text new words.

    An edit that a clause holds waits while what was published stands. A text that waited or was
    returned is published when its new words pass; one that a host hid, only when a host releases
    it. The words that stand already change nothing, and take back an edit that waits. What covers
    its promotion stays as it was. Returns the text and its hold, if any. Raises Refused:
    permission, rate-limit, or conduct with what the gate found.
    """
    version = charter.in_force()
    require(policy.may_edit(by, text, version))
    draft = replace(
        draft, sponsorship=text.sponsorship_id or "", exception=text.permission_id or ""
    )
    text = _locked(by, text, draft)
    require(policy.may_edit(by, text, version))
    if isinstance(text, Contribution):
        require(policy.is_whole(text.kind, draft), kind="validation")
    if text.is_published and _says(text, draft):
        withdraw(text)
        return text, None
    near = near_in_words(by, draft, answered=answered_by(text), before=_before(text))
    deed = _deed(text, draft, by, near, charter.settings_of(version))
    passage = pass_gate(
        deed,
        by=by,
        version=version,
        about=f"edit:{text.pk}:{draft.said.declared}",
        confirmation=confirmation,
        afterwards=near.afterwards(version),
    )
    withdraw(text)
    keep_answer(by, text, deed)
    log("edit", by=by, about=text, outcome=passage.word)
    if passage.is_held and text.is_published:
        return text, hold(text, passage, proposed=draft)
    rewrite(text, draft)
    if waits := _held(text, passage):
        return text, waits
    if text.is_published:
        settle(text, deed.promotion)
    else:
        publish(text, deed.promotion)
    return text, None


def _held(text: Contribution | Comment, passage: Passage) -> Held | None:
    """Let it wait where the gate says so, or a host hid it; None where neither is so."""
    hidden = None if text.is_published else queries.hiding_of(text)
    if hidden is None and not passage.is_held:
        return None
    text.state = State.HELD
    text.save(update_fields=["state"])
    return hold_hidden(text, passage, hidden) if hidden else hold(text, passage)


def _before(text: Contribution | Comment) -> Draft | None:
    """What others have read of it until now."""
    return draft_of(text) if text.is_published else None


def _says(text: Contribution | Comment, draft: Draft) -> bool:
    """Whether a text says just this already."""
    return draft_of(text) == replace(draft, language=draft.language or text.language)


def _locked(by: Member, text: Contribution | Comment, draft: Draft) -> Contribution | Comment:
    """The text as it is now, locked: a host may be deciding about it at this moment. The limit and
    the budget come first, as in every other action, so that no two wait for each other."""
    limits.spend(limits.POSTING, by.pk)
    ledger.lock(by, draft.said)
    type(text).objects.select_for_update().get(pk=text.pk)
    place = "contribution__" if isinstance(text, Comment) else ""
    joined = [f"{place}space", "author__company"]
    joined += ["contribution__author", "parent__author", "responds_to__author"] if place else []
    return type(text).objects.select_related(*joined).get(pk=text.pk)


def _deed(
    text: Contribution | Comment, draft: Draft, by: Member, near: Near, settings: Settings
) -> Commenting | Publishing:
    facts, writing, approaches = author_facts(by), draft.writing(by), near.approaches
    if isinstance(text, Comment):
        above, to = text.contribution, text.responds_to or text.parent
        return Commenting(
            facts,
            writing,
            on_own_thread=above.author_id == by.pk,
            edited=True,
            approaches=approaches,
            promotion=facts_of_comment(by, above, draft, to, text.pk),
        )
    promotion = facts_of_contribution(by, text.space, draft, settings, text.pk)
    return Publishing(
        facts, writing, text.kind, edited=True, approaches=approaches, promotion=promotion
    )
