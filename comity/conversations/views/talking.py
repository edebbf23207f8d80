"""The page of a conversation: what was said, and where one writes."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from comity.answer import Refused
from comity.charter.viewing import in_force
from comity.conversations import actions, policy, queries
from comity.conversations.circle import Circle
from comity.conversations.forms import DraftForm, MessageForm
from comity.conversations.models import Conversation, Message
from comity.doors.cursors import Page
from comity.doors.forms import attempt, status_of
from comity.people import queries as people
from comity.people.models import Member
from comity.people.viewer import member_of

Find = Callable[[], Conversation]


@login_required
@require_http_methods(["GET", "POST"])
def conversation(request: HttpRequest, key: str) -> HttpResponse:
    """What was said, the newest at the end, and where one writes. What a page showed is read from
    then on: the reader's own mark, as harmless in a GET as that of the notices."""
    by = member_of(request)
    circle = queries.get_circle(by, key)
    form = MessageForm(request.POST or None, initial={"body": circle.mine.draft})
    if request.method == "POST":
        done = _post(request, form, lambda: circle.conversation)
        if done is not None:
            return done
    page = _page(request, circle)
    response = _show(request, circle, page, form)
    if circle.mine.is_unread and circle.mine.is_inside and page.items and _is_newest(request):
        actions.read(by=by, conversation=circle.conversation, until=page.items[0].sent_at)
    return response


def _page(request: HttpRequest, circle: Circle) -> Page[Message]:
    """Who was not in it yet has nothing to read there, so nothing is asked for."""
    if circle.mine.joined_at is None:
        return Page([], None)
    at, cursor = request.GET.get("at", ""), request.GET.get("cursor")
    return queries.messages(member_of(request), circle.conversation, at=at, cursor=cursor)


def _is_newest(request: HttpRequest) -> bool:
    return not (request.GET.get("at") or request.GET.get("cursor"))


def _show(
    request: HttpRequest, circle: Circle, page: Page[Message], form: MessageForm
) -> HttpResponse:
    """The page. Read marks stand at the newest message of one's own that somebody read."""
    by = member_of(request)
    own = [each for each in page.items if each.author_id == by.pk]
    read = next(((each, who) for each in own if (who := circle.readers_of(each.sent_at))), None)
    context = {
        "circle": circle,
        "page": page,
        "messages_shown": page.items[::-1],
        "is_newest": _is_newest(request),
        "form": form,
        "may": policy.may_write(by, circle, in_force(request)),
        "read": read[0] if read else None,
        "read_by": read[1] if read else [],
        "editable_from": policy.editable_from(),
    }
    return render(request, "conversations/conversation.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "POST"])
def with_member(request: HttpRequest, key: str) -> HttpResponse:
    """The conversation with a member: there where it was begun, else a page to begin it on, or that
    says that they have not agreed to it and how to ask."""
    by, other = member_of(request), people.get_member(member_of(request), key)
    found = queries.pair_of(by, other)
    if found is not None and request.method == "GET":
        return redirect(found)
    form = MessageForm(request.POST or None)
    if request.method == "POST":
        done = _post(request, form, lambda: actions.talk_with(by=by, other=other)[0])
        if done is not None:
            return done
    context = {"other": other, "form": form, "standing": queries.standing_with(by, other)}
    return render(request, "conversations/with.html", context, status=status_of(form))


def _post(request: HttpRequest, form: MessageForm, find: Find) -> HttpResponse | None:
    """Send what was typed, or keep it as a draft; None where the form must be shown again. What was
    refused is kept as a draft too, so that nothing typed is lost."""
    by = member_of(request)
    if "keep" in request.POST:
        return _keep(request, find)
    if not form.is_valid():
        return None
    sent = attempt(form, lambda: _send(by, find(), form))
    if sent is None:
        return None
    return redirect(f"{sent.conversation.get_absolute_url()}#message-{sent.pk}")


def _send(by: Member, conversation: Conversation, form: MessageForm) -> Message:
    draft, confirmation = form.draft(), form.confirmation_given()
    try:
        return actions.send(
            by=by, conversation=conversation, draft=draft, confirmation=confirmation
        )
    except Refused:
        _keep_quietly(by, conversation, draft.body)
        raise


def _keep(request: HttpRequest, find: Find) -> HttpResponse:
    """Keep a draft; a page that does so while one types hears only that it is done."""
    form = DraftForm(request.POST)
    quietly = bool(getattr(request, "htmx", False))
    if not form.is_valid():
        return HttpResponse(status=422)
    found = find()
    actions.keep_draft(by=member_of(request), conversation=found, body=form.cleaned_data["body"])
    if quietly:
        return HttpResponse(status=204)
    messages.success(request, _("Kept as a draft. Only you see it."))
    return redirect(found)


def _keep_quietly(by: Member, conversation: Conversation, body: str) -> None:
    try:
        actions.keep_draft(by=by, conversation=conversation, body=body)
    except Refused:
        return
