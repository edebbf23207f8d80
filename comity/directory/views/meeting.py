"""Pages on which members meet: the search, a profile, what somebody wrote, a company."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from comity.charter.viewing import in_force
from comity.contact.queries import standing_of
from comity.directory import actions, queries
from comity.directory.actions import Found
from comity.directory.forms import PeopleForm, SearchForm
from comity.directory.marked import headline_of
from comity.directory.queries import Profile
from comity.doors.forms import attempt, status_of
from comity.people.countries import country_name, language_name
from comity.people.folding import words_of
from comity.people.models import Company, Member
from comity.people.viewer import member_of, viewer_of
from comity.promotion.queries import known_company
from comity.spaces.queries import spaces_for
from comity.talk.queries import by_member


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The search with what it found or, before one searches, six people to get to know."""
    by = member_of(request)
    form = SearchForm(request.GET or None, spaces=spaces_for(by))
    asked = form.is_valid() and not form.wish().is_empty
    found = _found(request, form, asked)
    narrowed = any(form[name].value() for name in ("country", "language", "space"))
    context = {
        "form": form,
        "asked": asked,
        "narrowed": narrowed,
        "found": found,
        "cards": _cards(found),
    }
    return render(request, "directory/index.html", context, status=status_of(form))


def _found(request: HttpRequest, form: SearchForm, asked: bool) -> Found | None:
    by, version = member_of(request), in_force(request)
    if asked:
        return attempt(form, lambda: actions.search(by=by, wish=form.wish(), version=version))
    if form.is_bound and form.errors:
        return None
    return actions.suggest(by=by, version=version)


def _cards(found: Found | None) -> list[dict[str, object]]:
    return list(map(_card, found.people)) if found else []


def _card(member: Member) -> dict[str, object]:
    """A member in a list, in the reader's language."""
    return {
        "member": member,
        "headline": headline_of(member),
        "country": country_name(member.country),
        "languages": _speaks(member.languages),
    }


def _speaks(codes: Iterable[str]) -> list[str]:
    return [language_name(code) for code in codes]


@require_safe
def member(request: HttpRequest, key: str) -> HttpResponse:
    """A profile. Visitors and applicants find nothing here; nobody finds an address."""
    profile = _look_at(request, key)
    by, found = member_of(request), profile.member
    version = in_force(request)
    context = {
        **_card(found),
        "profile": profile,
        "standing": standing_of(by, found, version, profile.between) if by != found else None,
    }
    return render(request, "directory/member.html", context)


@require_safe
def contributions(request: HttpRequest, key: str) -> HttpResponse:
    """What a member contributed, as far as the viewer may read it."""
    author = _look_at(request, key).member
    page = by_member(viewer_of(request), author, cursor=request.GET.get("cursor"))
    return render(request, "directory/contributions.html", {"author": author, "page": page})


def _look_at(request: HttpRequest, key: str) -> Profile:
    profile = queries.get_profile(viewer_of(request), key)
    return actions.look_at(by=member_of(request), profile=profile, version=in_force(request))


@require_safe
def company(request: HttpRequest, key: str) -> HttpResponse:
    """A company and, where hosts decided that it is a vendor, people who work there."""
    known = known_company(viewer_of(request), key)
    form = PeopleForm(request.GET or None)
    found = None if form.is_bound and form.errors else _people(request, known.company, form)
    context = {
        "known": known,
        "company": known.company,
        "form": form,
        "found": found,
        "cards": _cards(found),
        "now": timezone.now(),
    }
    return render(request, "directory/company.html", context, status=status_of(form))


def _people(request: HttpRequest, company: Company, form: PeopleForm) -> Found:
    words = words_of(form.cleaned_data["q"]) if form.is_valid() else []
    by, version = member_of(request), in_force(request)
    return actions.visit(by=by, company=company, words=words, version=version)
