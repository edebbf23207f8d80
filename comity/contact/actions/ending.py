"""How a request ends, whichever way: a part of the actions of this room."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from comity.boundaries.actions.locking import lock_pair
from comity.contact import kinds, telling
from comity.contact.models import ContactRequest, State

_TOLD = {
    State.ACCEPTED: kinds.ACCEPTED,
    State.DECLINED: kinds.NOT_ACCEPTED,
    State.LAPSED: kinds.LAPSED,
}


def locked(request: ContactRequest) -> ContactRequest:
    """The request as it is now, with its two people locked as a pair. Part of an action."""
    lock_pair(request.asker, request.to)
    return with_people(ContactRequest.objects.filter(pk=request.pk)).get()


def end(request: ContactRequest, state: State) -> ContactRequest:
    """Write down where a request came to, and tell the asker, who always learns it; not what they
    did themselves. Part of an action that locked the pair."""
    request.state = state
    request.answered_at = request.lapses_at if state is State.LAPSED else timezone.now()
    request.save(update_fields=["state", "answered_at"])
    if state in _TOLD:
        telling.of_answer(request, _TOLD[state])
    return request


def lapse_overdue(requests: QuerySet[ContactRequest]) -> int:
    """End those of `requests` that lapsed. Part of an action that locked their pairs."""
    overdue = list(with_people(requests))
    for request in overdue:
        end(request, State.LAPSED)
    return len(overdue)


def with_people(requests: QuerySet[ContactRequest]) -> QuerySet[ContactRequest]:
    """The same with who asked and who was asked."""
    return requests.select_related("asker__company", "to__company")
