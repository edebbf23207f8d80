"""Pages and pieces about promotion in what one writes: what covers it, whether a why is one, where
to publish what the hosts granted; and hiding a text, for hosts."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comity.conduct.why import missing, words_of
from comity.doors.forms import attempt, status_of
from comity.people.models import Member
from comity.people.viewer import member_of
from comity.promotion.queries import get_permission, granted_to, usable_by
from comity.spaces.models import Space
from comity.spaces.queries import spaces_for
from comity.talk import actions, policy, queries
from comity.talk.forms import HideForm, Offered
from comity.talk.models import URL, WHY, Comment, Contribution
from comity.writing.language import guess

SAID = 60


def offers(by: Member, space: Space) -> Offered:
    """What may cover a contribution of this member in a space."""
    return Offered(
        tuple((one.pk, one.title) for one in usable_by(by, space)),
        tuple((one.pk, one.title) for one in granted_to(by, space)),
    )


def offers_under(by: Member, above: Contribution) -> Offered:
    """What may cover a vendor's comment, and to what it may respond; nothing for others."""
    if by.company is None or not by.company.counts_as_vendor:
        return Offered()
    said = [(above.pk, _("The text at the top"))]
    said += [
        (one.pk, f"{one.author.shown_name}: {Truncator(one.body).chars(SAID)}")
        for one in queries.to_respond_to(by, above)
    ]
    activities = tuple((one.pk, one.title) for one in usable_by(by, above.space))
    return Offered(activities, said=tuple(said))


def granted_draft(by: Member, key: str) -> dict[str, str]:
    """The draft that was kept with an exception, as a form starts with it; nothing without one."""
    if not key:
        return {}
    found = get_permission(by, key)
    promotes = "own" if by.company is None else "employer"
    return {
        "title": found.title,
        "body": found.draft,
        "exception": found.pk,
        "promotes": promotes,
    }


def as_share(granted: dict[str, str]) -> dict[str, str]:
    """The same as a share starts with it: its why first, and its address last where there is one,
    as a refused share was packed when it went along to the hosts."""
    if not granted:
        return {}
    *words, last = "\n".join(granted["body"].splitlines()).split("\n\n")
    url = last if last.startswith(("https://", "http://")) and len(last) <= URL else ""
    why, *more = words if url else [*words, last]
    return {**granted, "why": why[:WHY], "body": "\n\n".join(more), "url": url}


@login_required
@require_safe
def publish_granted(request: HttpRequest, key: str) -> HttpResponse:
    """Where to publish what the hosts granted: in its space, or in one to choose."""
    by = member_of(request)
    found = get_permission(by, key)
    if found.space is not None:
        return redirect(f"/spaces/{found.space.slug}/new/?exception={found.pk}")
    context = {"permission": found, "spaces": spaces_for(by)}
    return render(request, "talk/publish_granted.html", context)


@login_required
@require_POST
def why(request: HttpRequest) -> HttpResponse:
    """What a why still needs, as a piece, while it is typed."""
    text = request.POST.get("why", "")[:WHY]
    title = request.POST.get("title", "")
    language = request.POST.get("language") or guess(text, member_of(request).language)
    context = {"words": len(words_of(text)), "missing": missing(text, title, language)}
    return render(request, "talk/_why.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def hide(request: HttpRequest, key: str, is_comment: bool = False) -> HttpResponse:
    """Hide a text from others, with a reason that its author reads."""
    by = member_of(request)
    text = queries.get_comment(by, key) if is_comment else queries.get_contribution(by, key)
    form = HideForm(request.POST or None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        if attempt(form, lambda: actions.hide(by=by, text=text, reason=reason)):
            messages.success(request, _("Hidden. Its author reads your reason."))
            return redirect(text.contribution.space if isinstance(text, Comment) else text.space)
    may = policy.may_hide(by, text, queries.decides_about(by, text))
    context = {"text": text, "form": form, "may": may}
    return render(request, "talk/hide.html", context, status=status_of(form))
