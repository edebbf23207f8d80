"""One's own card and wishes, and the exchange of cards."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from comity.contact import actions, queries
from comity.contact.forms import CardForm, WishesForm, initial_of, initial_wishes
from comity.doors.forms import status_of
from comity.people.viewer import member_of


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Two forms on one page: whose requests one takes, and one's card."""
    by = member_of(request)
    sent = request.POST.get("form") if request.method == "POST" else None
    wishes = WishesForm(
        request.POST if sent == "wishes" else None, initial=initial_wishes(queries.wishes_of(by))
    )
    card = CardForm(
        request.POST if sent == "card" else None, initial=initial_of(queries.card_of(by))
    )
    if sent == "wishes" and wishes.is_valid():
        actions.choose_wishes(by=by, **wishes.cleaned_data)
    elif sent == "card" and card.is_valid():
        actions.keep_card(by=by, **card.cleaned_data)
    else:
        context = {"wishes": wishes, "card": card}
        status = max(status_of(wishes), status_of(card))
        return render(request, "contact/settings.html", context, status=status)
    messages.success(request, _("Saved."))
    return redirect("contact:settings")


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def exchange(request: HttpRequest, key: str) -> HttpResponse:
    """The cards of two who are in touch: offer mine, see theirs once both agree."""
    by = member_of(request)
    member = queries.get_person(by, key)
    if request.method == "POST":
        both = actions.offer_card(by=by, other=member)
        messages.success(
            request,
            _("You exchanged cards.") if both else _("Offered. You see theirs once they agree."),
        )
        return redirect("contact:cards", key=key)
    context = {
        "member": member,
        "standing": queries.standing_of(by, member),
        "mine": queries.card_of(by),
    }
    return render(request, "contact/cards.html", context)


@login_required
@require_POST
def take_back(request: HttpRequest, key: str) -> HttpResponse:
    """Show one's card no more."""
    by = member_of(request)
    actions.take_back_card(by=by, other=queries.get_person(by, key))
    messages.success(request, _("Taken back: you no longer see each other's card."))
    return redirect("contact:cards", key=key)
