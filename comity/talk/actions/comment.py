"""Comment on a contribution, or reply to a comment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comity.answer import require
from comity.boundaries.approaching import Near
from comity.charter import queries as charter
from comity.charter.gate import Passage, pass_gate
from comity.charter.models import Version
from comity.conduct.deeds import Commenting
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.talk import policy, telling
from comity.talk.actions.hold import hold
from comity.talk.actions.publishing import count
from comity.talk.actions.see import mark
from comity.talk.composing import Draft, Rendered, author_facts, byline, compose
from comity.talk.models import Comment, Contribution, Held, State
from comity.talk.promoting import covers, facts_of_comment, keep_answer, make_room, settle
from comity.talk.stopping import answered_in, near_in_words


@action
def comment(
    *,
    by: Member,
    contribution: Contribution,
    draft: Draft,
    reply_to: Comment | None = None,
    responds_to: Contribution | Comment | None = None,
    confirmation: str | None = None,
) -> tuple[Comment, Held | None]:
    """Put a comment under a contribution; a reply to a reply joins its parent's replies.
    `responds_to` is what a promotion follows, where it is not the one replied to.

    Returns the comment and, where it waits for a host, its hold. Raises Refused: permission,
    rate-limit, or conduct with what the gate found, also where it would come near someone who asked
    `by` to stop.
    """
    version = charter.in_force()
    require(policy.may_comment(by, contribution, version))
    require(policy.may_promote(by, draft, version, contribution.space_id))
    if reply_to is not None:
        require(policy.may_reply(contribution, reply_to))
    limits.spend(limits.POSTING, by.pk)
    parent = (reply_to.parent or reply_to) if reply_to else None
    about = f"comment:{contribution.pk}:{reply_to.pk if reply_to else ''}:{draft.said.declared}"
    answered = answered_in(contribution, reply_to, parent)
    deed = Commenting(
        author_facts(by),
        draft.writing(by),
        on_own_thread=contribution.author_id == by.pk,
        promotion=facts_of_comment(by, contribution, draft, responds_to or reply_to),
    )
    near = near_in_words(by, draft, answered=answered)
    passage = _ask(by, deed, near, version, about, confirmation)
    rendered = compose(draft.body, contribution.space)
    place = Place(contribution, parent, responds_to)
    made = _write(by, place, draft, rendered, passage)
    keep_answer(by, made, deed)
    log("comment", by=by, about=made, outcome=passage.word)
    if not made.is_published:
        return made, hold(made, passage)
    count(made)
    settle(made, deed.promotion)
    make_room(made, reply_to)
    mark(by, contribution)
    telling.of_comment(made, rendered.mentions, reply_to)
    return made, None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comment stands: under what, in reply to which comment, in response to what."""

    contribution: Contribution
    parent: Comment | None
    responds_to: Contribution | Comment | None


def _ask(
    by: Member,
    deed: Commenting,
    near: Near,
    version: Version | None,
    about: str,
    confirmation: str | None,
) -> Passage:
    return pass_gate(
        replace(deed, approaches=near.approaches),
        by=by,
        version=version,
        about=about,
        confirmation=confirmation,
        afterwards=near.afterwards(version),
    )


def _write(by: Member, place: Place, draft: Draft, rendered: Rendered, passage: Passage) -> Comment:
    responds_to = place.responds_to
    made = Comment(
        author=by,
        contribution=place.contribution,
        parent=place.parent,
        responds_to=responds_to if isinstance(responds_to, Comment) else None,
        body=draft.body,
        html=rendered.html,
        language=draft.writing(by).language,
        state=State.HELD if passage.is_held else State.PUBLISHED,
        **byline(by),
        **covers(draft),
    )
    made.path = path_of(made)
    made.save(force_insert=True)
    return made


def path_of(comment: Comment) -> str:
    """Where a comment stands in its thread: after its parent and earlier replies."""
    own = f"{comment.created_at:%Y%m%d%H%M%S%f}{comment.pk}"
    return f"{comment.parent.path}/{own}" if comment.parent else own
