"""A member as members see them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.people import queries
from comity.people.countries import country_name, language_name
from comity.people.viewer import viewer_of


@require_safe
def member(request: HttpRequest, key: str) -> HttpResponse:
    """A profile. Visitors and applicants find nothing here; nobody finds an address."""
    found = queries.get_member(viewer_of(request), key)
    context = {
        "member": found,
        "country": country_name(found.country),
        "languages": [language_name(code) for code in found.languages],
    }
    return render(request, "people/member.html", context)
