"""What hosts decided about oneself, objecting, being heard; a notice of illegal content."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from comity.care import actions, pdf, policy, queries, statements
from comity.care.forms import NoticeForm, ObjectForm, SpeakForm
from comity.doors.forms import attempt, status_of
from comity.people.queries import community
from comity.people.viewer import member_of


@login_required
@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """What hosts decided that concerns the member, what they asked, and what holds at present."""
    member = member_of(request)
    page = queries.decisions_of(member, request.GET.get("cursor"))
    context = {
        "statements": page.items,
        "next": page.next,
        "hearings": queries.hearings_of(member),
        "measures": statements.follows(queries.measures_now(member)),
    }
    return render(request, "care/decisions.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def decision(request: HttpRequest, key: str) -> HttpResponse:
    """One statement of reasons, and the form to object."""
    member = member_of(request)
    found = queries.get_statement(member, key)
    form = ObjectForm(request.POST or None)
    if form.is_valid():
        text = form.cleaned_data["text"]
        if attempt(form, lambda: actions.object_to(by=member, statement=found, text=text)):
            messages.success(request, _("Your objection is with the hosts. Another one decides."))
            return redirect("care:decision", key)
    objected = bool(queries.objection_of(found))
    context = {
        "statement": found,
        "objection": queries.objection_of(found),
        "may_object": policy.may_object(member, found, found.decision, objected),
        "until": policy.object_until(found.delivered_at),
        "form": form,
    }
    return render(request, "care/decision.html", context, status=status_of(form))


@login_required
@require_safe
def statement(request: HttpRequest, key: str) -> HttpResponse:
    """The statement of reasons as a PDF."""
    found = queries.get_statement(member_of(request), key)
    response = HttpResponse(
        pdf.of_statement(found, community().name), content_type="application/pdf"
    )
    response["Content-Disposition"] = f'attachment; filename="decision-{found.decision_id}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response


@login_required
@require_http_methods(["GET", "POST"])
def returned(request: HttpRequest, key: str) -> HttpResponse:
    """Object to a text of one's own being returned."""
    member = member_of(request)
    held = queries.get_held_of(member, key)
    form = ObjectForm(request.POST or None)
    if form.is_valid():
        text = form.cleaned_data["text"]
        if attempt(form, lambda: actions.object_to_return(by=member, held=held, text=text)):
            messages.success(request, _("Your objection is with the hosts. Another one decides."))
            return redirect("care:decisions")
    context = {"held": held, "form": form}
    return render(request, "care/returned.html", context, status=status_of(form))


@login_required
@require_http_methods(["GET", "POST"])
def hearing(request: HttpRequest, key: str) -> HttpResponse:
    """What hosts ask, and one's answer."""
    member = member_of(request)
    found = queries.get_hearing(member, key)
    form = SpeakForm(request.POST or None)
    if form.is_valid():
        text = form.cleaned_data["text"]
        if attempt(form, lambda: actions.speak(by=member, hearing=found, text=text)):
            messages.success(request, _("The hosts have your answer."))
            return redirect("care:hearing", key)
    context = {"hearing": found, "form": form, "may_speak": policy.may_speak(member, found)}
    return render(request, "care/hearing.html", context, status=status_of(form))


@require_http_methods(["GET", "POST"])
def illegal(request: HttpRequest) -> HttpResponse:
    """Anyone says that something here is illegal, signed in or not; they get a number."""
    form = NoticeForm(request.POST or None, initial={"urls": request.GET.get("url", "")})
    if form.is_valid():
        given = actions.Notified(**form.notice())
        made = attempt(
            form, lambda: actions.notify(given=given, address=request.META["REMOTE_ADDR"])
        )
        if made:
            said = _("Your notice has arrived. A person looks at it. Its number is %(number)s.")
            messages.success(request, said % {"number": made.pk})
            return redirect("care:illegal")
    return render(request, "care/illegal.html", {"form": form}, status=status_of(form))
