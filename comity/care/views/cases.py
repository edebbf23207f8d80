"""Cases at the desk: the queue, one case in its context, and what a host does in it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from comity.care import actions, ladder, queries, statements
from comity.care.forms import DecideForm, GroundForm, HearingForm, InterveneForm, NoteForm, TakeForm
from comity.care.models import Case
from comity.charter.queries import clauses_then
from comity.doors.forms import attempt, refusal_of, status_of
from comity.people.models import Member
from comity.people.viewer import host_of
from comity.spaces.queries import find_member, spaces_for

FORMS: dict[str, type[Form]] = {
    "taking": TakeForm,
    "note": NoteForm,
    "recusal": GroundForm,
    "hearing": HearingForm,
    "emergency": NoteForm,
    "facts": NoteForm,
}


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The queue, by lane: what is mine, urgent, overdue, unassigned; what is due first on top."""
    host = host_of(request)
    lane = request.GET.get("lane", "all")
    page = queries.cases_for(host, lane=lane, cursor=request.GET.get("cursor"))
    context = {
        "cases": page.items,
        "next": page.next,
        "lane": lane,
        "lanes": queries.lanes_of(host),
    }
    return render(request, "care/cases.html", context)


@login_required
@require_safe
def case(request: HttpRequest, slug: str) -> HttpResponse:
    """One case with all that is known; that a host looked is remembered with the first look."""
    host = host_of(request)
    found = queries.get_case(host, slug)
    response = _page(request, host, found)
    if found.looked_at is None:
        actions.look(by=host, case=found)
    return response


def _page(request: HttpRequest, host: Member, case: Case, **bound: Form) -> HttpResponse:
    """The page of a case, with one form as it was sent."""
    shown = next(iter(bound.values()), Form())
    forms = {name: bound.get(name) or kind() for name, kind in FORMS.items()}
    forms["interim"] = bound.get("interim") or InterveneForm(case=case, spaces=())
    history = queries.history_of(host, case)
    context = {
        "case": case,
        "history": history,
        "clause": ladder.clause_of(case.category),
        "next_step": ladder.next_step([one.kind for one in history.before]),
        "forms": forms,
        "proposed": history.proposed,
    }
    return render(request, "care/case.html", context, status=status_of(shown))


def _act(
    request: HttpRequest, slug: str, name: str, act: Callable[[Member, Case, Form], object]
) -> HttpResponse:
    """Do what one of the forms of the page says; it comes back where it is refused."""
    host = host_of(request)
    found = queries.get_case(host, slug)
    form = FORMS[name](request.POST)
    if form.is_valid() and _done(form, lambda: act(host, found, form)):
        return redirect("care:cases" if name == "recusal" else found)
    return _page(request, host, queries.get_case(host, slug), **{name: form})


def _done(form: Form, act: Callable[[], object]) -> bool:
    """Whether it was done; a refusal stays with the form."""
    attempt(form, act)
    return refusal_of(form) is None


@login_required
@require_POST
def take(request: HttpRequest, slug: str) -> HttpResponse:
    """See to it; with a reason also where another host does."""
    return _act(
        request,
        slug,
        "taking",
        lambda by, case, form: actions.take(by=by, case=case, reason=form.cleaned_data["reason"]),
    )


@login_required
@require_POST
def recuse(request: HttpRequest, slug: str) -> HttpResponse:
    """Step back; the case is not there for this host from now on."""
    return _act(
        request,
        slug,
        "recusal",
        lambda by, case, form: actions.recuse(by=by, case=case, ground=form.cleaned_data["ground"]),
    )


@login_required
@require_POST
def note(request: HttpRequest, slug: str) -> HttpResponse:
    """Write to the other hosts."""
    return _act(
        request,
        slug,
        "note",
        lambda by, case, form: actions.note(by=by, case=case, text=form.cleaned_data["text"]),
    )


@login_required
@require_POST
def hearing(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask whom it concerns."""

    def ask(by: Member, case: Case, form: Form) -> object:
        assert isinstance(form, HearingForm)
        question = form.cleaned_data["question"]
        return actions.ask(by=by, case=case, question=question, until=form.until())

    return _act(request, slug, "hearing", ask)


@login_required
@require_POST
def emergency(request: HttpRequest, slug: str) -> HttpResponse:
    """Keep what was done about a danger to life."""
    return _act(
        request,
        slug,
        "emergency",
        lambda by, case, form: actions.note_emergency(
            by=by, case=case, text=form.cleaned_data["text"]
        ),
    )


@login_required
@require_POST
def reopen(request: HttpRequest, slug: str) -> HttpResponse:
    """Look again, because of facts that nobody knew."""
    return _act(
        request,
        slug,
        "facts",
        lambda by, case, form: actions.reopen(by=by, case=case, facts=form.cleaned_data["text"]),
    )


@login_required
@require_POST
def intervene(request: HttpRequest, slug: str) -> HttpResponse:
    """Hide or limit at once."""
    host = host_of(request)
    found = queries.get_case(host, slug)
    form = InterveneForm(request.POST, case=found, spaces=spaces_for(host))
    if form.is_valid() and _done(
        form, lambda: actions.intervene(by=host, case=found, planned=form.planned())
    ):
        return redirect(found)
    return _page(request, host, found, interim=form)


@login_required
@require_POST
def review(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Agree with a measure before the decision, or end it, as a second host."""
    host = host_of(request)
    found = queries.get_case(host, slug)
    measure = queries.get_interim(found, key)
    actions.review(by=host, case=found, measure=measure, agrees="agrees" in request.POST)
    return redirect(found)


@login_required
@require_POST
def cosign(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Agree with a decision as the second host, or disagree."""
    host = host_of(request)
    found = queries.get_case(host, slug)
    decision = queries.get_decision_to_cosign(found, key)
    if "agrees" in request.POST:
        actions.cosign(by=host, decision=decision)
        messages.success(request, _("Decided. Whom it concerns was told."))
    else:
        actions.withdraw_proposal(by=host, decision=decision)
    return redirect(found)


@login_required
@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, slug: str) -> HttpResponse:
    """Decide. What was typed is kept where it is refused."""
    host = host_of(request)
    found = queries.get_case(host, slug)
    clauses = clauses_then(queries.happened_at(found))
    form = DecideForm(
        request.POST or None,
        case=found,
        spaces=spaces_for(host),
        clauses=clauses,
        initial=_beginning(found),
    )
    if form.is_valid():
        other = find_member(form.cleaned_data["no_contact_with"].strip().removeprefix("@"))
        made = attempt(form, lambda: actions.decide(by=host, case=found, ruling=form.ruling(other)))
        if made:
            _say(request, waits=not made.is_effective)
            return redirect(found)
    context = {"case": found, "form": form}
    return render(request, "care/decide.html", context, status=status_of(form))


def _beginning(case: Case) -> dict[str, object]:
    """What a decision starts from: suggestions, and a text in the language of the person."""
    harm, _keywords = ladder.harm_of(case.category)
    language = case.subject.language if case.subject else "en"
    clause = ladder.clause_of(case.category)
    return {
        "clauses": [clause],
        "ground": "code",
        "harm": harm,
        "explanation": statements.beginning(language),
    }


def _say(request: HttpRequest, *, waits: bool) -> None:
    if waits:
        messages.info(request, _("This is for two hosts to decide. Another one was asked."))
    else:
        messages.success(request, _("Decided. Whom it concerns was told."))
