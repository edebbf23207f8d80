"""The hosts' pages: exceptions that were asked, sponsored activities, a space's own rules."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.queries import find_company
from comity.people.viewer import host_of
from comity.promotion import actions, queries
from comity.promotion.forms import (
    GrantForm,
    RefuseForm,
    RemarkForm,
    RulesForm,
    SponsorshipForm,
    initial_of,
)
from comity.promotion.models import Permission
from comity.spaces.models import Space
from comity.spaces.queries import get_space, spaces_for


@login_required
@require_safe
def exceptions(request: HttpRequest) -> HttpResponse:
    """What waits for an answer; or with ?answered=1 what has one."""
    host, answered = host_of(request), "answered" in request.GET
    page = queries.asked_of(host, request.GET.get("cursor"), answered=answered)
    context = {"page": page, "answered": answered}
    return render(request, "promotion/desk_exceptions.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def exception(request: HttpRequest, key: str) -> HttpResponse:
    """One request, what hosts said of it, and the forms that answer it."""
    host = host_of(request)
    found = queries.get_asked(host, key)
    form = RemarkForm(request.POST or None)
    if form.is_valid():
        text = form.cleaned_data["text"]
        if attempt(form, lambda: actions.remark(by=host, permission=found, text=text)):
            return redirect("promotion:desk-exception", key)
    return _exception_page(request, host, found, {"remark": form})


@login_required
@require_POST
def grant(request: HttpRequest, key: str) -> HttpResponse:
    """Grant it."""
    host = host_of(request)
    found = queries.get_asked(host, key)
    form = GrantForm(request.POST, spaces=spaces_for(host))
    if form.is_valid():
        data = form.cleaned_data
        if attempt(form, lambda: actions.grant(by=host, permission=found, **data)):
            messages.success(request, _("Granted. The asker was told."))
            return redirect("promotion:desk-exceptions")
    return _exception_page(request, host, found, {"granting": form})


@login_required
@require_POST
def refuse(request: HttpRequest, key: str) -> HttpResponse:
    """Refuse it with a reason."""
    host = host_of(request)
    found = queries.get_asked(host, key)
    form = RefuseForm(request.POST)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if attempt(form, lambda: actions.refuse(by=host, permission=found, reason=reason)):
            messages.success(request, _("Refused. The asker reads your reason."))
            return redirect("promotion:desk-exceptions")
    return _exception_page(request, host, found, {"refusing": form})


def _exception_page(
    request: HttpRequest, host: Member, found: Permission, forms: dict[str, Form]
) -> HttpResponse:
    context = {
        "permission": found,
        "remarks": queries.remarks_on(found),
        "remark": RemarkForm(),
        "granting": GrantForm(spaces=spaces_for(host)),
        "refusing": RefuseForm(),
        **forms,
    }
    status = max(map(status_of, forms.values()))
    return render(request, "promotion/desk_exception.html", context, status=status)


@login_required
@require_safe
def companies(request: HttpRequest) -> HttpResponse:
    """The companies, their people, and what these promoted over time."""
    host = host_of(request)
    courses, following = queries.companies_over_time(host, request.GET.get("cursor"))
    context = {"courses": courses, "next": following}
    return render(request, "promotion/companies.html", context)


@login_required
@require_safe
def sponsorships(request: HttpRequest) -> HttpResponse:
    """The sponsored activities, with what is left of each."""
    context = {"sponsorships": queries.sponsorships(host_of(request)), "now": timezone.now()}
    return render(request, "promotion/desk_sponsorships.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def sponsor(request: HttpRequest) -> HttpResponse:
    """Make a sponsored activity."""
    host = host_of(request)
    form = SponsorshipForm(request.POST or None, spaces=spaces_for(host))
    if form.is_valid() and _sponsor(host, form):
        messages.success(request, _("Kept. The company's people were told."))
        return redirect("promotion:desk-sponsorships")
    return render(request, "promotion/sponsor.html", {"form": form}, status=status_of(form))


def _sponsor(host: Member, form: SponsorshipForm) -> bool:
    company = find_company(host, form.cleaned_data["company"])
    if company is None:
        form.add_error("company", _("There is no company of this name here."))
        return False
    done = attempt(form, lambda: actions.sponsor(by=host, activity=form.activity(company)))
    return done is not None


@login_required
@require_POST
def end(request: HttpRequest, key: str) -> HttpResponse:
    """End an activity now."""
    host = host_of(request)
    found = queries.get_sponsorship(host, key)
    actions.end_sponsorship(by=host, sponsorship=found)
    messages.success(request, _("Ended. What was published keeps its label."))
    return redirect("promotion:desk-sponsorships")


@login_required
@require_http_methods(["GET", "POST"])
def rules(request: HttpRequest, slug: str) -> HttpResponse:
    """What a space has of its own about promotion."""
    host = host_of(request)
    space = get_space(host, slug)
    form = RulesForm(request.POST or None, initial=initial_of(queries.rules_of(space)))
    if form.is_valid() and _set_rules(host, space, form):
        messages.success(request, _("Saved. It counts from now on."))
        return redirect(space)
    context = {"form": form, "space": space}
    return render(request, "promotion/rules.html", context, status=status_of(form))


def _set_rules(host: Member, space: Space, form: RulesForm) -> bool:
    data = form.cleaned_data
    done = attempt(
        form,
        lambda: actions.set_rules(
            by=host,
            space=space,
            is_section=data["is_section"],
            takes_introductions=data["takes_introductions"],
            numbers=form.numbers(),
        ),
    )
    return done is not None
