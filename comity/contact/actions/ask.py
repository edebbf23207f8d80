"""Ask somebody whether one may write to them (clause consent-before-contact)."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from comity.answer import require
from comity.boundaries import queries as boundaries
from comity.boundaries.actions import grant
from comity.boundaries.actions.locking import lock_pairs
from comity.boundaries.approaching import near
from comity.charter import queries as charter
from comity.charter.gate import Passage, pass_gate
from comity.charter.models import Version
from comity.conduct.deeds import RequestingContact, Way, Writing
from comity.contact import policy, queries, standing, telling
from comity.contact.actions.ending import end, lapse_overdue, with_people
from comity.contact.models import About, ContactRequest, State
from comity.doors import limits
from comity.doors.acting import action, log
from comity.people.models import Member
from comity.talk.composing import author_facts
from comity.writing.language import guess

_CLAUSE = "consent-before-contact"


@action
def ask(
    *,
    by: Member,
    to: Member,
    reason: str,
    about_type: str = About.MEMBER,
    about_id: str = "",
    confirmation: str | None = None,
) -> ContactRequest:
    """Put a request before `to`, or before the hosts where a clause holds its words.

    Where `to` asks `by` already, both want it: that request is accepted and returned, and this
    reason goes nowhere. `reason` is as `contact.reason` takes it. The pair is locked and, so that
    two requests at once are counted, the asker. Raises Http404 for an origin that `by` may not
    know of; Refused: permission, rate-limit, or conduct with what the gate found.
    """
    version = charter.in_force()
    require(policy.may_request(by, to, version))
    lock_pairs(by, [by, to])
    between = ContactRequest.objects.between(by, to)
    lapse_overdue(between.overdue())
    theirs = with_people(between.pending().filter(asker=to)).first()
    if theirs is not None and theirs.waits_for_answer:
        grant(by=by, other=to, origin=theirs.pk)
        return end(theirs, State.ACCEPTED)
    queries.require_origin(by, about_type, about_id)
    limits.spend(limits.REQUESTING, by.pk)
    writing = Writing(reason, language=guess(reason, by.language))
    passage = _pass(by, to, writing, version, confirmation)
    if theirs is not None:
        end(theirs, State.WITHDRAWN)
    made = _write(by, to, writing, (about_type, about_id), passage, version)
    log("ask-to-get-in-touch", by=by, about=made, outcome=passage.word)
    return made


def _pass(
    by: Member, to: Member, writing: Writing, version: Version | None, confirmation: str | None
) -> Passage:
    found = near(by, [to], Way.REQUEST)
    between = boundaries.between(by, to)
    deed = RequestingContact(
        author_facts(by),
        writing,
        standing.reach(to, between, queries.facts(by, to)),
        approaches=found.approaches,
    )
    return pass_gate(
        deed,
        by=by,
        version=version,
        about=f"request:{to.pk}",
        confirmation=confirmation,
        afterwards=found.afterwards(version),
    )


def _write(
    by: Member,
    to: Member,
    writing: Writing,
    origin: tuple[str, str],
    passage: Passage,
    version: Version | None,
) -> ContactRequest:
    now = timezone.now()
    days = charter.settings_of(version).number(_CLAUSE, "lapse_days", 60)
    made = ContactRequest.objects.create(
        asker=by,
        to=to,
        reason=writing.body,
        language=writing.language,
        about_type=origin[0],
        about_id=origin[1],
        state=State.HELD if passage.is_held else State.WAITING,
        findings=passage.as_kept() if passage.is_held else [],
        asked_at=now,
        reached_at=None if passage.is_held else now,
        lapses_at=now + timedelta(days=days),
    )
    if passage.is_held:
        telling.hosts_of_hold(made)
    else:
        telling.of_request(made)
    return made
