"""Ask to get in touch, and what becomes of it."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comity.charter.actions.hint import mark_wrong
from comity.charter.viewing import in_force
from comity.contact import actions, queries
from comity.contact.forms import AskForm, StopForm
from comity.contact.models import About, ContactRequest, State
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.queries import get_member
from comity.people.viewer import member_of


@login_required
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, key: str) -> HttpResponse:
    """Ask a member; ?about=contribution:<id> says where it comes from. What was typed is kept."""
    by = member_of(request)
    to = get_member(by, key)
    if to.pk == by.pk:
        return redirect("contact:index")
    origin = _origin(request)
    queries.require_origin(by, *origin)
    form = AskForm(request.POST or None)
    if request.method == "POST":
        wrong = request.POST.getlist("wrong")
        if wrong:
            mark_wrong(by=by, hints=wrong[:20])
        made = _send(form, by, to, origin) if form.is_valid() else None
        if made is not None:
            messages.success(request, _said(made, by))
            return redirect(made)
    context = {
        "form": form,
        "member": to,
        "standing": queries.standing_of(by, to, in_force(request)),
    }
    return render(request, "contact/ask.html", context, status=status_of(form))


def _send(form: AskForm, by: Member, to: Member, origin: tuple[str, str]) -> ContactRequest | None:
    return attempt(
        form,
        lambda: actions.ask(
            by=by,
            to=to,
            reason=form.cleaned_data["reason"],
            about_type=origin[0],
            about_id=origin[1],
            confirmation=form.confirmation_given(),
        ),
    )


def _origin(request: HttpRequest) -> tuple[str, str]:
    kind, _sep, key = request.GET.get("about", "").partition(":")
    known = kind in (About.CONTRIBUTION, About.COMMENT)
    return (kind, key) if known else (About.MEMBER, "")


def _said(made: ContactRequest, by: Member) -> str:
    if made.asker_id != by.pk:
        return _("They had asked you already, so you are in touch now.")
    if made.state == State.HELD:
        return _("A host looks at your request first. You see here what comes of it.")
    return _("Your request is with %(name)s. You hear what they answer.") % {
        "name": made.to.shown_name
    }


@login_required
@require_safe
def one(request: HttpRequest, key: str) -> HttpResponse:
    """One request, for its two people: where it stands and what they can do."""
    viewer = member_of(request)
    found = queries.get_request(viewer, key)
    return _page(request, viewer, found)


def _page(request: HttpRequest, viewer: Member, found: ContactRequest) -> HttpResponse:
    context = {
        "one": found,
        "partner": found.partner_of(viewer),
        "origin": queries.origins_of(viewer, [found]).get(found.pk),
        "stop_form": StopForm(),
    }
    return render(request, "contact/request.html", context)


@login_required
@require_POST
def answer(request: HttpRequest, key: str) -> HttpResponse:
    """Accept, decline, or decline and ask to stop."""
    by = member_of(request)
    found = queries.get_request(by, key)
    done = answered(by, found, request)
    messages.success(request, done)
    return redirect(found)


def answered(by: Member, found: ContactRequest, request: HttpRequest) -> str:
    """Do what the form of a request asks for, and say what was done."""
    name = {"name": found.asker.shown_name}
    do = request.POST.get("do")
    if do == "accept":
        actions.accept(by=by, request=found)
        return _("You and %(name)s are in touch now, and can write to each other.") % name
    if do != "stop":
        actions.decline(by=by, request=found)
        return _("Not accepted. %(name)s reads just that.") % name
    form = StopForm(request.POST)
    actions.please_stop(by=by, member=found.asker, tell_now=form.tell_now)
    return _("Not accepted. From now on %(name)s cannot approach you here.") % name


@login_required
@require_POST
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Take back one's own request."""
    by = member_of(request)
    found = queries.get_request(by, key)
    actions.withdraw_request(by=by, request=found)
    messages.success(request, _("Your request is withdrawn."))
    return redirect("contact:index")
