"""Pages on which one writes. A form that was refused comes back with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from comity.charter.actions.hint import mark_wrong
from comity.charter.viewing import in_force
from comity.doors import limits
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.viewer import member_of
from comity.promotion.queries import budget_of
from comity.spaces.models import Kind, Space
from comity.spaces.queries import get_space
from comity.talk import actions, policy, queries
from comity.talk.composing import Draft
from comity.talk.forms import (
    CommentForm,
    ContributionEditForm,
    ContributionForm,
    ShareForm,
    TextForm,
    share_initial,
)
from comity.talk.models import BODY, Comment, Contribution, Held, ReactionKind
from comity.talk.promoting import draft_of
from comity.talk.views.promoting import as_share, granted_draft, offers, offers_under
from comity.writing.markdown import render as as_html

Text = Contribution | Comment
Written = tuple[Contribution, Held | None] | tuple[Comment, Held | None] | tuple[Text, Held | None]


def _send(request: HttpRequest, form: TextForm, act: Callable[[], Written]) -> Text | None:
    """Do it if the form is well-formed and no preview was asked for; say so where it waits."""
    wrong = request.POST.getlist("wrong")
    if wrong:
        mark_wrong(by=member_of(request), hints=wrong[:20])
    if not form.is_valid() or "preview" in request.POST:
        return None
    done = attempt(form, act)
    if done is None:
        return None
    text, held = done
    if held:
        messages.info(request, _("This waits for a host. You see why, and hear what follows."))
    return text


def _preview(request: HttpRequest, form: TextForm) -> str:
    if "preview" not in request.POST or not form.is_valid():
        return ""
    return as_html(form.cleaned_data["body"])


@login_required
@require_http_methods(["GET", "POST"])
def contribute(request: HttpRequest, slug: str) -> HttpResponse:
    """Write a contribution in a space; with ?kind=share, share a work there."""
    by, space = member_of(request), get_space(member_of(request), slug)
    form = _contribution_form(request, space, by)
    if request.method == "POST":
        text = _send(
            request,
            form,
            lambda: actions.contribute(
                by=by,
                space=space,
                kind=form.cleaned_data["kind"],
                draft=form.draft(),
                confirmation=form.confirmation_given(),
            ),
        )
        if text is not None:
            return redirect(text)
    return _contribute_page(request, space, form)


def _contribution_form(request: HttpRequest, space: Space, by: Member) -> TextForm:
    """The form of a contribution or a share, with the draft of a granted exception, if named."""
    given, offered = request.POST or None, offers(by, space)
    kind = request.POST.get("kind") or request.GET.get("kind") or space.kinds[0]
    granted = granted_draft(by, request.GET.get("exception", ""))
    if kind == Kind.SHARE and Kind.SHARE in space.kinds:
        initial = {"kind": Kind.SHARE.value, **as_share(granted)}
        return ShareForm(given, offered=offered, initial=initial)
    initial = {"kind": kind, **granted}
    return ContributionForm(given, space=space, author=by, offered=offered, initial=initial)


def _contribute_page(request: HttpRequest, space: Space, form: TextForm) -> HttpResponse:
    by = member_of(request)
    context = {
        "form": form,
        "space": space,
        "preview": _preview(request, form),
        "may": policy.may_contribute(by, space, space.kinds[0], in_force(request)),
        "takes_shares": Kind.SHARE in space.kinds,
        "is_share": isinstance(form, ShareForm),
        "exception": request.GET.get("exception", ""),
    }
    if isinstance(form, ShareForm) or form.asks_whose:
        context["budget"] = budget_of(by, space, version=in_force(request))
    return render(request, "talk/contribute.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "POST"])
def comment(request: HttpRequest, key: str) -> HttpResponse:
    """Comment on a contribution; with ?reply_to, on a page of its own, reply to a comment."""
    by = member_of(request)
    above = queries.get_contribution(by, key)
    reply_to = request.POST.get("reply_to") or request.GET.get("reply_to")
    parent = queries.get_comment(by, reply_to) if reply_to else None
    form = CommentForm(
        request.POST or None, offered=offers_under(by, above), initial={"reply_to": reply_to}
    )
    if request.method == "POST":
        text = _send(
            request,
            form,
            lambda: actions.comment(
                by=by,
                contribution=above,
                draft=form.draft(),
                reply_to=parent,
                responds_to=queries.responded_to(
                    by, above, form.cleaned_data.get("responds_to", "")
                ),
                confirmation=form.confirmation_given(),
            ),
        )
        if text is not None:
            return redirect(text)
    return _comment_page(request, above, parent, form)


def _comment_page(
    request: HttpRequest, above: Contribution, parent: Comment | None, form: CommentForm
) -> HttpResponse:
    context = {
        "contribution": above,
        "parent": parent,
        "form": form,
        "preview": _preview(request, form),
    }
    return render(request, "talk/comment.html", context, status=status_of(form))


def _text(by: Member, key: str, is_comment: bool) -> Text:
    return queries.get_comment(by, key) if is_comment else queries.get_contribution(by, key)


@login_required
@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: str, is_comment: bool = False) -> HttpResponse:
    """Edit one's own text."""
    by = member_of(request)
    text = _text(by, key, is_comment)
    held = queries.waiting_of(by, text) if by.pk == text.author_id else None
    form = _edit_form(request, text, held)
    if request.method == "POST":
        done = _send(
            request,
            form,
            lambda: actions.edit(
                by=by,
                text=text,
                draft=_edited(form, text),
                confirmation=form.confirmation_given(),
            ),
        )
        if done is not None:
            return redirect(done)
    may = policy.may_edit(by, text, in_force(request))
    context = {
        "form": form,
        "text": text,
        "preview": _preview(request, form),
        "may": may,
    }
    return render(request, "talk/edit.html", context, status=status_of(form))


def _edit_form(request: HttpRequest, text: Text, held: Held | None) -> TextForm:
    """The form with what the text says now or, where an edit waits, what that edit proposes."""
    waits = held.proposed if held else None
    now = Draft.from_kept(waits) if waits else draft_of(text)
    given = request.POST or None
    if now.share is not None:
        return ShareForm(given, initial=share_initial(now))
    initial = {
        "title": now.title,
        "body": now.body,
        "language": now.language,
        "promotes": now.promotes,
    }
    kind = CommentForm if isinstance(text, Comment) else ContributionEditForm
    return kind(given, initial=initial)


def _edited(form: TextForm, text: Text) -> Draft:
    """What was typed; what covers a text stays as it was."""
    return replace(
        form.draft(),
        sponsorship=text.sponsorship_id or "",
        exception=text.permission_id or "",
    )


@login_required
@require_http_methods(["GET", "POST"])
def delete(request: HttpRequest, key: str, is_comment: bool = False) -> HttpResponse:
    """Delete one's own text, after a page that says what stays."""
    by = member_of(request)
    text = _text(by, key, is_comment)
    if request.method == "POST":
        actions.delete(by=by, text=text)
        messages.success(request, _("Deleted. What others wrote under it stays."))
        above = text.contribution if isinstance(text, Comment) else text
        return redirect(above)
    context = {"text": text, "may": policy.may_delete(by, text)}
    return render(request, "talk/delete.html", context)


@login_required
@require_POST
def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Accept a comment as the answer, or with none take that back."""
    by = member_of(request)
    asked = queries.get_contribution(by, key)
    chosen = request.POST.get("comment")
    if chosen:
        found = queries.get_comment(by, chosen)
        actions.accept_answer(by=by, contribution=asked, comment=found)
    else:
        actions.withdraw_answer(by=by, contribution=asked)
    return redirect(asked)


@login_required
@require_POST
def react(request: HttpRequest, key: str, kind: str, is_comment: bool = False) -> HttpResponse:
    """Give a reaction or take it back; with htmx only the row of reactions comes back."""
    by = member_of(request)
    text = _text(by, key, is_comment)
    mine = set(getattr(text, "mine", None) or [])
    turn = actions.unreact if kind in mine else actions.react
    turn(by=by, text=text, kind=ReactionKind(kind))
    if not getattr(request, "htmx", False):
        return redirect(text)
    return render(request, "talk/_reactions.html", {"text": _text(by, key, is_comment)})


@login_required
@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """The HTML of what is typed, as a piece. A mention is plain here, whether somebody has the
    handle or nobody, so that no handles can be tried (clause not-a-directory)."""
    limits.spend(limits.PREVIEWING, member_of(request).pk)
    body = request.POST.get("body", "")[:BODY]
    return render(request, "talk/_preview.html", {"preview": as_html(body)})
