"""One's own data for programs: take it along, and leave.

Both join the router of `GET /me`, as an address belongs to one router.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Status

from comity.doors.problems import problem
from comity.doors.tokens import READ, WRITE
from comity.leaving import actions
from comity.leaving.forms import LeaveForm
from comity.leaving.schema import ExportOut, LeaveIn, export_out
from comity.people.api import router
from comity.people.viewer import member_of

__all__ = ["router"]


@router.get("/me/export", auth=READ, response=ExportOut)
def export(request: HttpRequest) -> ExportOut:
    """All that you gave, and what was decided about it."""
    return export_out(actions.export(by=member_of(request)))


@router.delete("/me", auth=WRITE, response={204: None})
def leave(request: HttpRequest, given: LeaveIn) -> Status[None] | HttpResponse:
    """Leave for good. Your tokens end at once; nobody can undo this."""
    form = LeaveForm(given.dict(), request=request)
    if not form.is_valid():
        fields = {name: " ".join(map(str, errors)) for name, errors in form.errors.items()}
        return problem("validation", _("Mend the fields that are named."), fields=fields)
    actions.leave(by=member_of(request), texts=form.cleaned_data["texts"])
    return Status(204, None)
