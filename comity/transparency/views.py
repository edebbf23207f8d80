"""The account to the public, and the statements that wait for a host."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from comity.charter.queries import titles
from comity.doors.forms import attempt, status_of
from comity.people.viewer import host_of
from comity.transparency import actions, queries
from comity.transparency.account import KEPT_FOR, account_of, last_year_told, years_told
from comity.transparency.forms import ReleaseForm
from comity.transparency.masking import SMALLEST
from comity.transparency.presenting import SORTS, TIMES, as_csv, columns, shown_table


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What happened in a year, by quarter; ?year= another than the last."""
    account = account_of(_year(request.GET.get("year", "")))
    named = titles()
    tables = [shown_table(account, table, named) for table in account.tables]
    context = {
        "account": account,
        "years": years_told(),
        "columns": columns(account),
        "tables": tables,
        "times": [(TIMES[times.key], times) for times in account.times],
        "is_empty": not any(table.rows for table in tables) and not account.has_times,
        "smallest": SMALLEST,
    }
    return render(request, "transparency/account.html", context)


@require_safe
@cache_control(public=True, max_age=KEPT_FOR)
def file(request: HttpRequest, year: str) -> HttpResponse:
    """The same for a spreadsheet. A quarter that is told does not change, so caches may keep it."""
    return HttpResponse(
        as_csv(account_of(_year(year))),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="transparency-{year}.csv"'},
    )


@login_required
@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    """Statements for the European database in which something looks like personal data."""
    host = host_of(request)
    page = queries.held_for(host, request.GET.get("cursor"))
    context = {
        "entries": [
            (entry, [SORTS.get(kind, kind) for kind in entry.found]) for entry in page.items
        ],
        "next": page.next,
        "counts": queries.counts_for(host),
    }
    return render(request, "transparency/statements.html", context)


@login_required
def statement(request: HttpRequest, key: str) -> HttpResponse:
    """One of them, with what was found in it, to edit and release. What was typed is kept."""
    host = host_of(request)
    entry = queries.get_held(host, key)
    form = ReleaseForm(request.POST or None, entry=entry)
    if form.is_valid():
        vouched = form.cleaned_data["vouched"]
        given = form.draft()
        if attempt(
            form, lambda: actions.release(by=host, entry=entry, draft=given, vouched=vouched)
        ):
            messages.success(request, _("Released. It goes along with the next ones sent."))
            return redirect("transparency:statements")
    found = form.draft().personal(queries.names_for(entry.decision))
    personal = [(words, SORTS[one.kind]) for _field, one, words in found]
    context = {"entry": entry, "form": form, "personal": personal}
    return render(request, "transparency/statement.html", context, status=status_of(form))


def _year(given: str) -> int:
    if not given:
        return last_year_told()
    if not (given.isascii() and given.isdigit() and len(given) == 4):
        raise Http404
    return int(given)
