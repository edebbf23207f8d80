"""The account to the public: a page with charts and tables, and the same for spreadsheets."""

from __future__ import annotations

import csv

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comity.care import queries

QUARTERS = ("first_quarter", "second_quarter", "third_quarter", "fourth_quarter")
HEAD = ("part", "what", *QUARTERS, "year")


@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """The account of ?year=, or of this year. A year without an account is a 404."""
    years = queries.years()
    asked = request.GET.get("year", str(years[0]))
    if asked not in map(str, years):
        raise Http404
    context = {"account": queries.account_of(int(asked)), "years": years}
    return render(request, "care/transparency.html", context)


@require_safe
def table(request: HttpRequest, year: int) -> HttpResponse:
    """The same as CSV; a number that is not shown is an empty field."""
    if year not in queries.years():
        raise Http404
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="transparency-{year}.csv"'
    write = csv.writer(response)
    write.writerow(HEAD)
    for part, lines in queries.account_of(year).parts.items():
        for line in lines:
            numbers = (*line.numbers.quarters, line.numbers.year)
            write.writerow([part, line.key, *("" if n is None else n for n in numbers)])
    return response
