"""Talk for programs. The same queries and actions as the pages."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Status

from comity.doors.cursors import Page
from comity.doors.tokens import ANYONE, WRITE
from comity.people.viewer import member_of, viewer_of
from comity.spaces.queries import get_space
from comity.talk import actions, queries
from comity.talk.models import Comment, Contribution, Held, ReactionKind
from comity.talk.schema import (
    AcceptedIn,
    CommentIn,
    CommentOut,
    CommentPatch,
    CommentsOut,
    ContributionIn,
    ContributionOut,
    ContributionPatch,
    ContributionsOut,
    comment_out,
    contribution_out,
)

router = Router(tags=["talk"])


@router.get("/feed", auth=ANYONE, response=ContributionsOut)
def feed(request: HttpRequest, cursor: str | None = None) -> ContributionsOut:
    """What was last active in all spaces that you may read."""
    return _listed(queries.feed(viewer_of(request), cursor=cursor))


@router.get("/spaces/{slug}/contributions", auth=ANYONE, response=ContributionsOut)
def of_space(
    request: HttpRequest, slug: str, kind: str = "", cursor: str | None = None
) -> ContributionsOut:
    """What was last active in one space."""
    viewer = viewer_of(request)
    space = get_space(viewer, slug)
    return _listed(queries.of_space(viewer, space, kind=kind, cursor=cursor))


@router.post("/contributions", auth=WRITE, response={201: ContributionOut, 202: ContributionOut})
def contribute(request: HttpRequest, given: ContributionIn) -> Status[ContributionOut]:
    """Publish a contribution; 202 where a clause lets it wait for a host."""
    by = member_of(request)
    made, held = actions.contribute(
        by=by,
        space=get_space(by, given.space),
        kind=given.kind,
        draft=given.draft(),
        confirmation=given.confirmation,
    )
    return Status(202 if held else 201, contribution_out(made, held))


@router.get("/contributions/{key}", auth=ANYONE, response=ContributionOut)
def contribution(request: HttpRequest, key: str) -> ContributionOut:
    """One contribution; its author sees with it why it waits or was returned."""
    found = queries.get_contribution(viewer_of(request), key)
    return contribution_out(found, _own_hold(request, found))


@router.patch(
    "/contributions/{key}",
    auth=WRITE,
    response={200: ContributionOut, 202: ContributionOut},
)
def edit_contribution(
    request: HttpRequest, key: str, given: ContributionPatch
) -> Status[ContributionOut]:
    """Edit one's own contribution; 202 where the edit waits for a host."""
    by = member_of(request)
    now = queries.get_contribution(by, key)
    text, held = actions.edit(
        by=by,
        text=now,
        draft=given.draft(now, _own_hold(request, now)),
        confirmation=given.confirmation,
    )
    assert isinstance(text, Contribution)
    return Status(202 if held else 200, contribution_out(text, held))


@router.delete("/contributions/{key}", auth=WRITE, response={204: None})
def delete_contribution(request: HttpRequest, key: str) -> Status[None]:
    """Delete one's own contribution; its thread stays under a mark."""
    by = member_of(request)
    actions.delete(by=by, text=queries.get_contribution(by, key))
    return Status(204, None)


@router.get("/contributions/{key}/comments", auth=ANYONE, response=CommentsOut)
def comments(request: HttpRequest, key: str, cursor: str | None = None) -> CommentsOut:
    """A thread in reading order; the accepted answer stands first on the first page."""
    viewer = viewer_of(request)
    above = queries.get_contribution(viewer, key)
    found = queries.thread(viewer, above, cursor=cursor)
    items = [c for c in found.items if c.pk != above.accepted_id]
    if cursor is None and above.accepted_id:
        items = [queries.get_comment(viewer, above.accepted_id), *items]
    return CommentsOut(
        items=[comment_out(c, accepted=above.accepted_id, folded=True) for c in items],
        next=found.next,
    )


@router.post(
    "/contributions/{key}/comments",
    auth=WRITE,
    response={201: CommentOut, 202: CommentOut},
)
def comment(request: HttpRequest, key: str, given: CommentIn) -> Status[CommentOut]:
    """Comment, or reply to a comment; 202 where a clause lets it wait for a host."""
    by = member_of(request)
    above = queries.get_contribution(by, key)
    made, held = actions.comment(
        by=by,
        contribution=above,
        draft=given.draft(),
        responds_to=queries.responded_to(by, above, given.responds_to or ""),
        reply_to=queries.get_comment(by, given.reply_to) if given.reply_to else None,
        confirmation=given.confirmation,
    )
    return Status(202 if held else 201, comment_out(made, held))


@router.get("/comments/{key}", auth=ANYONE, response=CommentOut)
def one_comment(request: HttpRequest, key: str) -> CommentOut:
    """One comment; its author sees with it why it waits or was returned."""
    found = queries.get_comment(viewer_of(request), key)
    accepted = found.contribution.accepted_id
    return comment_out(found, _own_hold(request, found), accepted=accepted)


@router.patch("/comments/{key}", auth=WRITE, response={200: CommentOut, 202: CommentOut})
def edit_comment(request: HttpRequest, key: str, given: CommentPatch) -> Status[CommentOut]:
    """Edit one's own comment; 202 where the edit waits for a host."""
    by = member_of(request)
    now = queries.get_comment(by, key)
    text, held = actions.edit(
        by=by, text=now, draft=given.draft(now), confirmation=given.confirmation
    )
    assert isinstance(text, Comment)
    accepted = now.contribution.accepted_id
    return Status(202 if held else 200, comment_out(text, held, accepted=accepted))


@router.delete("/comments/{key}", auth=WRITE, response={204: None})
def delete_comment(request: HttpRequest, key: str) -> Status[None]:
    """Delete one's own comment; its replies stay under a mark."""
    by = member_of(request)
    actions.delete(by=by, text=queries.get_comment(by, key))
    return Status(204, None)


@router.post("/contributions/{key}/answer", auth=WRITE, response=ContributionOut)
def answer(request: HttpRequest, key: str, given: AcceptedIn) -> ContributionOut:
    """Accept an answer to a question, or with null take that back."""
    by = member_of(request)
    asked = queries.get_contribution(by, key)
    if given.comment is None:
        return contribution_out(actions.withdraw_answer(by=by, contribution=asked))
    found = queries.get_comment(by, given.comment)
    return contribution_out(actions.accept_answer(by=by, contribution=asked, comment=found))


@router.put("/contributions/{key}/reactions/{kind}", auth=WRITE, response=ContributionOut)
def react_to_contribution(request: HttpRequest, key: str, kind: ReactionKind) -> ContributionOut:
    """React to a contribution."""
    by = member_of(request)
    actions.react(by=by, text=queries.get_contribution(by, key), kind=kind)
    return contribution_out(queries.get_contribution(by, key))


@router.delete("/contributions/{key}/reactions/{kind}", auth=WRITE, response={204: None})
def unreact_to_contribution(request: HttpRequest, key: str, kind: ReactionKind) -> Status[None]:
    """Take a reaction to a contribution back."""
    by = member_of(request)
    actions.unreact(by=by, text=queries.get_contribution(by, key), kind=kind)
    return Status(204, None)


@router.put("/comments/{key}/reactions/{kind}", auth=WRITE, response=CommentOut)
def react_to_comment(request: HttpRequest, key: str, kind: ReactionKind) -> CommentOut:
    """React to a comment."""
    by = member_of(request)
    actions.react(by=by, text=queries.get_comment(by, key), kind=kind)
    found = queries.get_comment(by, key)
    return comment_out(found, accepted=found.contribution.accepted_id)


@router.delete("/comments/{key}/reactions/{kind}", auth=WRITE, response={204: None})
def unreact_to_comment(request: HttpRequest, key: str, kind: ReactionKind) -> Status[None]:
    """Take a reaction to a comment back."""
    by = member_of(request)
    actions.unreact(by=by, text=queries.get_comment(by, key), kind=kind)
    return Status(204, None)


def _listed(found: Page[Contribution]) -> ContributionsOut:
    return ContributionsOut(items=[contribution_out(c) for c in found.items], next=found.next)


def _own_hold(request: HttpRequest, text: Contribution | Comment) -> Held | None:
    viewer = viewer_of(request)
    if viewer is None or viewer.pk != text.author_id:
        return None
    return queries.waiting_of(viewer, text)
