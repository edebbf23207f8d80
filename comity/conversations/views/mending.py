"""Pages on which one edits or deletes one's own message."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.conversations import actions, policy, queries
from comity.conversations.forms import MessageForm
from comity.doors.forms import attempt, status_of
from comity.people.viewer import member_of


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Edit one's own message while that is possible."""
    by = member_of(request)
    message = queries.get_message(by, key)
    form = MessageForm(request.POST or None, initial={"body": message.body})
    if form.is_valid():
        done = attempt(
            form,
            lambda: actions.edit(
                by=by,
                message=message,
                draft=form.draft(),
                confirmation=form.confirmation_given(),
            ),
        )
        if done is not None:
            return redirect(done)
    has_left = queries.left_since(message)
    may = policy.may_edit(by, message, has_left, timezone.now())
    context = {"message": message, "form": form, "may": may}
    return render(request, "conversations/edit.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest, key: str) -> HttpResponse:
    """Delete one's own message, after a page that says what stays."""
    by = member_of(request)
    message = queries.get_message(by, key)
    if request.method == "POST":
        actions.delete(by=by, message=message)
        messages.success(request, _("Deleted. A mark stays in its place."))
        return redirect(message.conversation)
    context = {"message": message, "may": policy.may_delete(by, message)}
    return render(request, "conversations/delete.html", context)
