"""Who may ask, answer, withdraw, decide about what a clause held, and exchange cards."""

from __future__ import annotations

from comity.answer import YES, Answer, Message, no
from comity.charter import policy as charter
from comity.charter.models import Version
from comity.contact.models import Card, ContactRequest, State
from comity.people.models import Member
from comity.people.policy import may_host
from comity.standing.models import Doing
from comity.standing.policy import may_now

_CLAUSE = "consent-before-contact"


def may_request(by: Member, to: Member, version: Version | None) -> Answer:
    """Members who may write ask other members. What the code says of it, the gate says."""
    if by.pk == to.pk:
        return no(Message("You cannot ask yourself."))
    return charter.may_write(by, version, Doing.CONTACT)


def may_accept(by: Member, request: ContactRequest, version: Version | None) -> Answer:
    """The one who was asked, who may write back only under the code."""
    answer = may_answer(by, request)
    return charter.may_write(by, version) if answer else answer


def may_answer(by: Member, request: ContactRequest) -> Answer:
    """The one who was asked declines, also who has not accepted the code."""
    if by.pk != request.to_id:
        return no(Message("Only the one who was asked answers."))
    return YES


def waits(request: ContactRequest) -> Answer:
    """A request is answered once, while it waits."""
    if not request.waits_for_answer:
        return no(Message("This request does not wait any more."), _CLAUSE)
    return YES


def may_withdraw(by: Member, request: ContactRequest) -> Answer:
    """Who asked takes it back."""
    if by.pk != request.asker_id:
        return no(Message("Only the one who asked withdraws a request."))
    return YES


def is_pending(request: ContactRequest) -> Answer:
    """It can be withdrawn until it was answered."""
    if not request.is_pending:
        return no(Message("This request does not wait any more."), _CLAUSE)
    return YES


def may_decide(host: Member, request: ContactRequest) -> Answer:
    """Hosts decide about a held request, but not the one who asked or was asked."""
    if not may_host(host):
        return may_host(host)
    if host.pk in (request.asker_id, request.to_id):
        return no(Message("Another host decides about this."))
    return YES


def is_held(request: ContactRequest) -> Answer:
    """A held request is decided about once."""
    if request.now is not State.HELD:
        return no(Message("Another host has decided about this, or it waits no more."))
    return YES


def is_open(meets: bool, name: str) -> Answer:
    """A request that waited for a host reaches only who still takes such requests."""
    if not meets:
        return no(Message("%(who)s takes no such requests any more. Return it.", who=name), _CLAUSE)
    return YES


def may_offer(by: Member, other: Member, consents: bool) -> Answer:
    """Cards are for those who are in touch, and not for who may contact nobody at present."""
    if by.pk == other.pk:
        return no(Message("You have your own card already."))
    if not consents:
        return no(
            Message("Cards are for two who are in touch. Ask %(who)s first.", who=other.shown_name),
            _CLAUSE,
        )
    return may_now(by, Doing.CONTACT)


def is_filled_in(card: Card) -> Answer:
    """One gives something to get something."""
    if card.is_empty:
        return no(Message("Your card is empty. Fill it in first, in your settings."))
    return YES
