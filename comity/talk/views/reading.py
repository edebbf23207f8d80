"""Pages on which one reads: the feed, a space, a contribution with its thread, a history."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.charter.viewing import in_force
from comity.people.models import Viewer
from comity.people.viewer import member_of, viewer_of
from comity.promotion.queries import introduced_in
from comity.spaces import policy as space_policy
from comity.spaces import queries as spaces
from comity.spaces.models import Kind, Space
from comity.talk import actions, policy, queries
from comity.talk.forms import CommentForm
from comity.talk.models import Contribution, Held
from comity.talk.views.promoting import offers_under


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """What was last active in all spaces the viewer may read."""
    viewer = viewer_of(request)
    context = {
        "page": queries.feed(viewer, cursor=request.GET.get("cursor")),
        "spaces": spaces.spaces_for(viewer),
    }
    return render(request, "talk/feed.html", context)


@require_safe
def space(request: HttpRequest, slug: str) -> HttpResponse:
    """One space and what was last active in it, of one kind if asked for."""
    viewer = viewer_of(request)
    found = spaces.get_space(viewer, slug)
    kind = request.GET.get("kind", "")
    kind = kind if kind in Kind.values else ""
    context = {
        "space": found,
        "kind": kind,
        "kinds": [Kind(each) for each in found.kinds],
        "may_edit": _may_edit(request, found),
        "introduced": introduced_in(found) if viewer and not viewer.is_applicant else None,
        "page": queries.of_space(viewer, found, kind=kind, cursor=request.GET.get("cursor")),
    }
    return render(request, "talk/space.html", context)


def _may_edit(request: HttpRequest, found: Space) -> bool:
    viewer = viewer_of(request)
    if viewer is None:
        return False
    own = spaces.membership(found, viewer)
    return bool(space_policy.may_edit(viewer, own, in_force(request)))


@require_safe
def contribution(request: HttpRequest, key: str) -> HttpResponse:
    """A contribution with a page of its thread; a member has read it from now on."""
    viewer = viewer_of(request)
    found = queries.get_contribution(viewer, key)
    offered = offers_under(viewer, found) if viewer and not viewer.is_applicant else None
    response = show(request, found, CommentForm(offered=offered))
    if viewer is not None and getattr(found, "unread", False):
        actions.see(by=viewer, contribution=found)
    return response


def show(
    request: HttpRequest, found: Contribution, form: CommentForm, status: int = 200
) -> HttpResponse:
    """The page of a contribution, with the comment form as it stands."""
    viewer = viewer_of(request)
    start = request.GET.get("from", "")
    beginning = queries.start_of(viewer, found, start) if start else ""
    thread = queries.thread(viewer, found, cursor=request.GET.get("cursor"), start=beginning)
    holds = queries.waiting_in(viewer, [found, *thread.items]) if viewer else {}
    for each in thread.items:
        each.hold = holds.get(each.pk)  # type: ignore[attr-defined]
    context = {
        "contribution": found,
        "thread": thread,
        "groups": queries.grouped(thread.items),
        "starts_later": bool(beginning or request.GET.get("cursor")),
        "form": form,
        "hold": holds.get(found.pk),
        "needs_host": _needs_host(viewer, found, holds),
        **_marks(request, found),
    }
    return render(request, "talk/contribution.html", context, status=status)


def _needs_host(viewer: Viewer, found: Contribution, holds: dict[str, Held]) -> bool:
    """Whether something of the viewer's waits here that nobody else could decide about."""
    waits = any(held.outcome == Held.Outcome.WAITING for held in holds.values())
    return viewer is not None and waits and bool(spaces.without_another_host([found.space], viewer))


def _marks(request: HttpRequest, found: Contribution) -> dict[str, object]:
    """What this viewer may do here: the same policies decide what the actions allow."""
    viewer = viewer_of(request)
    if viewer is None:
        return {}
    version = in_force(request)
    return {
        "may_comment": policy.may_comment(viewer, found, version),
        "may_accept": policy.may_accept_answer(viewer, found, version),
    }


@require_safe
def comment(request: HttpRequest, key: str) -> HttpResponse:
    """A comment's permalink: its thread, from that comment on where it lies further down."""
    found = queries.get_comment(viewer_of(request), key)
    above = found.contribution
    later = "" if above.comment_count <= queries.THREAD_PAGE else f"?from={found.pk}"
    return HttpResponseRedirect(f"{above.get_absolute_url()}{later}#comment-{found.pk}")


@login_required
@require_safe
def history(request: HttpRequest, key: str, is_comment: bool = False) -> HttpResponse:
    """What a text said before, for members."""
    viewer = member_of(request)
    get = queries.get_comment if is_comment else queries.get_contribution
    text = get(viewer, key)
    context = {"text": text, "revisions": queries.history(viewer, text)}
    return render(request, "talk/history.html", context)
