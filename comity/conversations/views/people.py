"""Pages about who is in a conversation: start one, add, join, leave, call it otherwise."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from comity.conversations import actions, queries
from comity.conversations.forms import AddForm, GroupForm, TitleForm
from comity.conversations.models import Conversation
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.viewer import member_of


@login_required
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Choose with whom: one is the conversation between two, several are a group."""
    by = member_of(request)
    members = queries.choosable(by)
    form = GroupForm(request.POST or None, members=members)
    if form.is_valid():
        made = attempt(form, lambda: _start(by, form))
        if made is not None:
            return redirect(made)
    context = {"form": form, "members": members}
    return render(request, "conversations/new.html", context, status=status_of(form))


def _start(by: Member, form: GroupForm) -> Conversation:
    chosen = form.chosen()
    if len(chosen) == 1:
        return actions.talk_with(by=by, other=chosen[0])[0]
    return actions.start_group(
        by=by,
        others=chosen,
        title=form.cleaned_data["title"],
        confirmation=form.confirmation_given(),
    )


@login_required
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest, key: str) -> HttpResponse:
    """Who is in it, and whom one can add."""
    by = member_of(request)
    circle = queries.get_circle(by, key)
    form = AddForm(request.POST or None, members=queries.addable(by, circle))
    if form.is_valid():
        member = form.chosen()
        added = attempt(
            form, lambda: actions.add(by=by, conversation=circle.conversation, member=member)
        )
        if added is not None:
            told = _("%(name)s is invited, and sees nothing until they join.")
            messages.success(request, told % {"name": member.shown_name})
            return redirect("conversations:people", key)
    context = {"circle": circle, "form": form}
    return render(request, "conversations/people.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "POST"])
def title(request: HttpRequest, key: str) -> HttpResponse:
    """Give a group another title."""
    by = member_of(request)
    circle = queries.get_circle(by, key)
    form = TitleForm(request.POST or None, initial={"title": circle.conversation.title})
    if form.is_valid():
        done = attempt(
            form,
            lambda: actions.retitle(
                by=by,
                conversation=circle.conversation,
                title=form.cleaned_data["title"],
                confirmation=form.confirmation_given(),
            ),
        )
        if done is not None:
            return redirect(done)
    context = {"circle": circle, "form": form}
    return render(request, "conversations/title.html", context, status=status_of(form))


@login_required
@require_POST
def join(request: HttpRequest, key: str) -> HttpResponse:
    """Join, or agree anew to read who is in it."""
    by = member_of(request)
    circle = queries.get_circle(by, key)
    actions.join(by=by, conversation=circle.conversation)
    return redirect(circle.conversation)


@login_required
@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest, key: str) -> HttpResponse:
    """Leave, after a page that says what stays; who is invited declines at once."""
    by = member_of(request)
    circle = queries.get_circle(by, key)
    if request.method == "POST":
        actions.leave(by=by, conversation=circle.conversation)
        declined = circle.mine.is_invited
        messages.success(
            request, _("Declined.") if declined else _("You left. What was said till now stays.")
        )
        return redirect("conversations:inbox")
    return render(request, "conversations/leave.html", {"circle": circle})
