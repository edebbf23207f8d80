"""Stops, mutes and consents taken back: each a door that asks for nothing else."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from comity.boundaries import actions as boundaries
from comity.boundaries.queries import between
from comity.contact import actions, queries
from comity.contact.forms import StopForm
from comity.doors.returning import way_back
from comity.people.viewer import member_of


@login_required
@require_http_methods(["GET", "POST"])
def stop(request: HttpRequest, key: str) -> HttpResponse:
    """What a stop does, and the button."""
    by = member_of(request)
    member = queries.get_person(by, key)
    form = StopForm(request.POST if request.method == "POST" else None)
    if form.is_bound:
        actions.please_stop(by=by, member=member, tell_now=form.tell_now)
        said = _("From now on %(name)s cannot approach you here. Only you lift it.")
        messages.success(request, said % {"name": member.shown_name})
        return redirect("/contact/?show=stops")
    context = {"form": form, "member": member, "between": between(by, member)}
    return render(request, "contact/stop.html", context)


@login_required
@require_POST
def lift(request: HttpRequest, key: str) -> HttpResponse:
    """Lift one's own stop."""
    by = member_of(request)
    boundaries.lift_stop(by=by, member=queries.get_person(by, key))
    messages.success(request, _("Your stop is lifted. They are not told."))
    return redirect(way_back(request, "/contact/?show=stops"))


@login_required
@require_POST
def mute(request: HttpRequest, key: str) -> HttpResponse:
    """See nothing more of what a member writes."""
    by = member_of(request)
    boundaries.mute(by=by, member=queries.get_person(by, key))
    messages.success(request, _("Muted. They are not told."))
    return redirect(way_back(request, "/contact/?show=muted"))


@login_required
@require_POST
def unmute(request: HttpRequest, key: str) -> HttpResponse:
    """See them again."""
    by = member_of(request)
    boundaries.unmute(by=by, member=queries.get_person(by, key))
    messages.success(request, _("You see again what they write."))
    return redirect(way_back(request, "/contact/?show=muted"))


@login_required
@require_POST
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """End the consent between two."""
    by = member_of(request)
    boundaries.withdraw(by=by, other=queries.get_person(by, key))
    messages.success(
        request, _("Withdrawn. What you wrote to each other stays readable; nothing new follows.")
    )
    return redirect(way_back(request, "/contact/?show=ended"))
