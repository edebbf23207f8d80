"""Decide about a request that a clause held: pass it on, or return it with a reason."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from comity.answer import require
from comity.charter import queries as charter
from comity.contact import kinds, policy, queries, telling
from comity.contact.actions.ending import locked
from comity.contact.models import ContactRequest, State
from comity.doors.acting import action, log
from comity.people.models import Member

_CLAUSE = "consent-before-contact"


@action
def release(*, by: Member, request: ContactRequest) -> ContactRequest:
    """Put it before the one it is for, who has as long to answer as for any other. Raises Refused:
    permission; conflict where it was decided about, or they take no such requests any more."""
    fresh = _ask(by, request)
    facts = queries.facts(fresh.asker, fresh.to)
    require(policy.is_open(facts["meets"], fresh.to.shown_name), kind="conflict")
    days = charter.settings_of(charter.in_force()).number(_CLAUSE, "lapse_days", 60)
    fresh.state, fresh.decided_by, fresh.reached_at = State.WAITING, by, timezone.now()
    fresh.lapses_at = fresh.reached_at + timedelta(days=days)
    fresh.save(update_fields=["state", "decided_by", "reached_at", "lapses_at"])
    telling.of_request(fresh)
    telling.of_decision(fresh, kinds.RELEASED)
    log("release-request", by=by, about=fresh)
    return fresh


@action
def return_(*, by: Member, request: ContactRequest, reason: str) -> ContactRequest:
    """Give it back with the reason that the asker reads; the other never knows of it. Raises
    Refused like `release`."""
    fresh = _ask(by, request)
    fresh.state, fresh.decided_by, fresh.note = State.RETURNED, by, reason
    fresh.answered_at = timezone.now()
    fresh.save(update_fields=["state", "decided_by", "note", "answered_at"])
    telling.of_decision(fresh, kinds.RETURNED, reason=reason)
    log("return-request", by=by, about=fresh)
    return fresh


def _ask(by: Member, request: ContactRequest) -> ContactRequest:
    fresh = locked(request)
    require(policy.may_decide(by, fresh))
    require(policy.is_held(fresh), kind="conflict")
    return fresh
