"""The hosts' pages about people: who waits, which companies are vendors, who is a host."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import model_to_dict
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from comity.doors.forms import attempt, status_of
from comity.people import actions, queries
from comity.people.countries import country_name, language_name
from comity.people.forms import AppointForm, ClassForm, CommunityForm, ReasonForm
from comity.people.models import Company, Member
from comity.people.returning import returning
from comity.people.viewer import host_of


@login_required
@require_safe
def applicants(request: HttpRequest) -> HttpResponse:
    """Who waits to be let in."""
    host = host_of(request)
    waiting = queries.applicants(host)
    before = returning().banned_before(host, waiting)
    lines = [{**_line(one), "banned_before": before.get(one.pk)} for one in waiting]
    return render(request, "people/applicants.html", {"lines": lines})


def _line(applicant: Member) -> dict[str, object]:
    return {
        "member": applicant,
        "country": country_name(applicant.country),
        "languages": [language_name(code) for code in applicant.languages],
    }


@login_required
@require_POST
def admit(request: HttpRequest, key: str) -> HttpResponse:
    """Let an applicant in."""
    by = host_of(request)
    admitted = actions.admit(by=by, applicant=queries.get_applicant(by, key))
    messages.success(request, _("%(name)s is a member now.") % {"name": admitted.name})
    return redirect("people:applicants")


@login_required
@require_http_methods(["GET", "POST"])
def decline(request: HttpRequest, key: str) -> HttpResponse:
    """Do not let an applicant in, with a reason that they read."""
    by = host_of(request)
    applicant = queries.get_applicant(by, key)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if attempt(form, lambda: actions.decline(by=by, applicant=applicant, reason=reason)):
            messages.success(
                request, _("Your reason is sent to %(name)s.") % {"name": applicant.name}
            )
            return redirect("people:applicants")
    context = {**_line(applicant), "form": form}
    return render(request, "people/decline.html", context, status=status_of(form))


@login_required
@require_safe
def companies(request: HttpRequest) -> HttpResponse:
    """Which companies are vendors: those to decide first, then what was decided."""
    by = host_of(request)
    cursor = request.GET.get("cursor")
    context = {
        "undecided": [] if cursor else queries.undecided(by),
        "page": queries.decided(by, cursor),
    }
    return render(request, "people/companies.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def company(request: HttpRequest, key: str) -> HttpResponse:
    """Decide whether one company is a vendor."""
    by = host_of(request)
    found = queries.get_company(by, key)
    form = ClassForm(request.POST or None)
    if form.is_valid() and _class(by, found, form):
        messages.success(request, _("Decided. The company's people are told."))
        return redirect("people:companies")
    context = {"company": found, "form": form}
    return render(request, "people/company.html", context, status=status_of(form))


def _class(by: Member, found: Company, form: ClassForm) -> bool:
    data = form.cleaned_data
    done = attempt(form, lambda: actions.class_company(by=by, company=found, **data))
    return done is not None


@login_required
@require_http_methods(["GET", "POST"])
def hosts(request: HttpRequest) -> HttpResponse:
    """Who is a host, and making someone one."""
    by = host_of(request)
    form = AppointForm(request.POST or None)
    if form.is_valid() and _appoint(request, by, form):
        return redirect("people:hosts")
    context = {"form": form, "hosts": queries.hosts()}
    return render(request, "people/hosts.html", context, status=status_of(form))


def _appoint(request: HttpRequest, by: Member, form: AppointForm) -> bool:
    member = queries.find_member(by, form.cleaned_data["handle"])
    if member is None:
        form.add_error("handle", _("No member has this handle."))
        return False
    done = attempt(form, lambda: actions.appoint(by=by, member=member))
    if done is not None:
        messages.success(request, _("%(name)s is a host now.") % {"name": member.name})
    return done is not None


@login_required
@require_http_methods(["GET", "POST"])
def community(request: HttpRequest) -> HttpResponse:
    """What is said of the community, and who may join."""
    by, here = host_of(request), queries.community()
    form = CommunityForm(request.POST or None, initial=model_to_dict(here))
    if form.is_valid() and _edit_community(by, form):
        messages.success(request, _("Saved. It is shown from now on."))
        return redirect("people:community")
    context = {"form": form, "waiting": len(queries.applicants(by))}
    return render(request, "people/community.html", context, status=status_of(form))


def _edit_community(by: Member, form: CommunityForm) -> bool:
    done = attempt(form, lambda: actions.edit_community(by=by, about=form.about()))
    return done is not None


@login_required
@require_POST
def step_down(request: HttpRequest) -> HttpResponse:
    """Stop being a host."""
    actions.step_down(by=host_of(request))
    messages.success(request, _("You are a member now, no longer a host. Thank you."))
    return redirect("/")
