"""One's own card, and exchanging cards (clause not-a-directory)."""

from __future__ import annotations

from comity.answer import YES, require
from comity.boundaries.actions.locking import lock_pair
from comity.boundaries.approaching import require_no_stop
from comity.boundaries.queries import consent_between
from comity.charter import queries as charter
from comity.conduct.deeds import Way
from comity.contact import kinds, policy, queries, telling
from comity.contact.models import Card, CardOffer
from comity.doors.acting import action, log
from comity.people.models import Member


@action
def keep_card(
    *, by: Member, email: str = "", phone: str = "", line: str = "", links: list[dict[str, str]]
) -> Card:
    """Write a member's own card anew. Those with whom they exchanged cards see what it says now."""
    require(YES)
    card, _ = Card.objects.update_or_create(
        member=by, defaults={"email": email, "phone": phone, "line": line, "links": links}
    )
    log("keep-card", by=by, about=by)
    return card


@action
def offer_card(*, by: Member, other: Member) -> bool:
    """Agree to exchange cards; returns whether the other agreed too, so that both see them now.
    Done twice, it changes nothing. Raises Refused: conduct past a stop, permission without consent
    or with an empty card."""
    lock_pair(by, other)
    require_no_stop(by, other, Way.CARD, charter.in_force())
    consent = consent_between(by, other)
    require(policy.may_offer(by, other, consent is not None))
    require(policy.is_filled_in(queries.card_of(by)))
    assert consent is not None
    _, is_new = CardOffer.objects.get_or_create(consent=consent, by=by)
    both = CardOffer.objects.filter(consent=consent, by=other).exists()
    if is_new:
        telling.of_card(by, other, kinds.CARDS_EXCHANGED if both else kinds.CARD_OFFERED)
        log("offer-card", by=by, about=consent)
    return both


@action
def take_back_card(*, by: Member, other: Member) -> bool:
    """Show one's card to the other no more, and see theirs no more. Returns whether it was offered.
    Nobody is told."""
    require(YES)
    lock_pair(by, other)
    consent = consent_between(by, other)
    gone, _ = CardOffer.objects.filter(consent=consent, by=by).delete() if consent else (0, {})
    return bool(gone)
