"""The pages on which spaces are listed, made, tended, and filled with people."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comity.charter.viewing import in_force
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.viewer import member_of, viewer_of
from comity.spaces import actions, policy, queries
from comity.spaces.forms import PersonForm, SpaceForm, initial_of
from comity.spaces.models import Membership, Space


@require_safe
def list_(request: HttpRequest) -> HttpResponse:
    """All spaces that the viewer may read."""
    viewer = viewer_of(request)
    context = {
        "spaces": queries.spaces_for(viewer),
        "may_create": viewer and policy.may_create(viewer, in_force(request)),
    }
    return render(request, "spaces/list.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Make a space."""
    by = member_of(request)
    form = SpaceForm(request.POST or None)
    if form.is_valid():
        space = attempt(form, lambda: actions.create(by=by, details=form.details()))
        if space is not None:
            return redirect(space)
    context = {"form": form, "may": policy.may_create(by, in_force(request))}
    return render(request, "spaces/new.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change what is said of a space."""
    by = member_of(request)
    space = queries.get_space(by, slug)
    form = SpaceForm(request.POST or None, initial=initial_of(space), space=space)
    if form.is_valid():
        done = attempt(form, lambda: actions.edit(by=by, space=space, details=form.details()))
        if done is not None:
            messages.success(request, _("Saved."))
            return redirect(done)
    version = in_force(request)
    context = {
        "form": form,
        "space": queries.get_space(by, slug),
        "may": policy.may_edit(by, queries.membership(space, by), version),
        "may_remove": policy.may_remove(by, version),
    }
    return render(request, "spaces/edit.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, slug: str) -> HttpResponse:
    """Remove a space, after a page that says what follows."""
    by = member_of(request)
    space = queries.get_space(by, slug)
    if request.method == "POST":
        actions.remove(by=by, space=space)
        messages.success(request, _("The space is removed."))
        return redirect("spaces:list")
    context = {"space": space, "may": policy.may_remove(by, in_force(request))}
    return render(request, "spaces/remove.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Who is in a space: its own hosts and, in a private one, who was invited. POST adds one."""
    by = member_of(request)
    space = queries.get_space(by, slug)
    form = PersonForm(request.POST or None, space=space)
    if form.is_valid():
        make = actions.make_host if form.wants_host else actions.invite
        member = form.cleaned_data["handle"]
        if attempt(form, lambda: make(by=by, space=space, member=member)):
            messages.success(request, _("%(name)s is in.") % {"name": member.name})
            return redirect("spaces:people", slug=slug)
    context = {"space": space, "form": form, **_people(request, space)}
    return render(request, "spaces/people.html", context, status=status_of(form))


def _people(request: HttpRequest, space: Space) -> dict[str, object]:
    """Who is in the space, and what the viewer may do about it."""
    viewer, version = member_of(request), in_force(request)
    own = queries.membership(space, viewer)
    return {
        "people": queries.people_of(space),
        "may_invite": policy.may_invite(viewer, own, space, version),
        "may_choose_hosts": policy.may_choose_hosts(viewer, own, version),
    }


@login_required
@require_POST
def person(request: HttpRequest, slug: str, handle: str) -> HttpResponse:
    """Make someone who is in a space its host, or no longer (`do=host`, `do=unhost`), or end their
    being in it (`do=out`)."""
    by = member_of(request)
    who = queries.get_membership(queries.get_space(by, slug), handle)
    _do(request.POST.get("do", ""), who, by)
    gone = queries.membership(who.space, by) is None and who.space.is_private
    return redirect("spaces:list") if gone else redirect("spaces:people", slug=slug)


def _do(verb: str, who: Membership, by: Member) -> None:
    if verb == "host":
        actions.make_host(by=by, space=who.space, member=who.member)
    elif verb == "unhost":
        actions.unmake_host(by=by, who=who)
    elif verb == "out":
        actions.uninvite(by=by, who=who)
