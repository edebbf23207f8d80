"""About: what this is, who the hosts are, and how to reach them (clause hosts-and-contact)."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from comity.care import actions
from comity.care.address import spoken
from comity.care.forms import LetterForm
from comity.doors.forms import attempt, status_of
from comity.people.models import Viewer
from comity.people.queries import community
from comity.people.queries import hosts as all_hosts
from comity.people.viewer import viewer_of
from comity.promotion.queries import sponsorships


def about(request: HttpRequest) -> HttpResponse:
    """The page with its contact form, for members and visitors. What was typed is kept."""
    viewer, hosts = viewer_of(request), all_hosts()
    form = LetterForm(request.POST or None, hosts=hosts, is_member=viewer is not None)
    if form.is_valid() and attempt(form, lambda: _write(request, form, viewer)):
        messages.success(request, _("Your letter is with the hosts."))
        return redirect("care:about")
    here = community()
    context = {
        "form": form,
        "hosts": hosts,
        "text": here.about_nl if get_language() == "nl" else here.about_en,
        "address": spoken(here.contact_address),
        "sponsorships": sponsorships(viewer),
        "now": timezone.now(),
    }
    return render(request, "care/about.html", context, status=status_of(form))


def _write(request: HttpRequest, form: LetterForm, viewer: Viewer) -> bool:
    """A program in the trap hears what a person hears, so that it learns nothing."""
    if not form.is_trapped:
        actions.write_letter(by=viewer, address=request.META["REMOTE_ADDR"], **form.letter())
    return True
