"""What contact tells people."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from comity.contact import queries, tokens
from comity.contact.models import ContactRequest
from comity.notices.kinds import About, Group, InMail, Kind
from comity.people.models import Member


def got(reader: Member, about: About) -> QuerySet[ContactRequest]:
    """The request, where it is to the reader and was not taken back."""
    return queries.received_by(reader).filter(pk=about)


def sent(reader: Member, about: About) -> QuerySet[ContactRequest]:
    """The request, where the reader asked."""
    return ContactRequest.objects.filter(pk=about, asker=reader)


def held(reader: Member, about: About) -> QuerySet[ContactRequest]:
    """The held request, where the reader may decide about it."""
    return queries.held_for(reader).filter(pk=about)


def offered(reader: Member, about: About) -> QuerySet[Member]:
    """The member who offered their card, while consent stands between the two."""
    return queries.in_touch_with(reader).filter(pk=about)


def to_answer(about_id: str) -> InMail:
    """What the mail about a request holds beside its sentence: the reason, and a link with which
    it is answered without signing in."""
    request = queries.request_to_mail(about_id)
    if request is None or not request.waits_for_answer:
        return InMail()
    return InMail(quote=request.reason, path=tokens.path_to_answer(request))


REQUESTED = Kind(
    "contact-requested",
    gettext_noop("%(who)s%(of)s asks to get in touch with you."),
    "handshake",
    got,
    in_mail=to_answer,
    group=Group.REQUESTS,
)
ACCEPTED = Kind(
    "contact-accepted",
    gettext_noop("%(who)s accepted your request. You can write to each other now."),
    "message-circle-heart",
    sent,
    group=Group.ANSWERS,
)
NOT_ACCEPTED = Kind(
    "contact-not-accepted",
    gettext_noop("%(who)s did not accept your request to get in touch."),
    "circle-minus",
    sent,
    group=Group.ANSWERS,
)
LAPSED = Kind(
    "contact-lapsed",
    gettext_noop("Your request to %(who)s lapsed without an answer."),
    "hourglass",
    sent,
    group=Group.ANSWERS,
)
HELD = Kind(
    "contact-held-for-hosts",
    gettext_noop("A request to get in touch waits for a host."),
    "hourglass",
    held,
    group=Group.DESK,
)
RELEASED = Kind(
    "contact-released",
    gettext_noop("A host looked at your request to %(who)s and passed it on."),
    "circle-check",
    sent,
    group=Group.DECISIONS,
)
RETURNED = Kind(
    "contact-returned",
    gettext_noop("A host returned your request to %(who)s: %(reason)s"),
    "corner-up-left",
    sent,
    group=Group.DECISIONS,
)
CARD_OFFERED = Kind(
    "card-offered",
    gettext_noop("%(who)s would like to exchange cards with you."),
    "contact-round",
    offered,
    group=Group.REQUESTS,
)
CARDS_EXCHANGED = Kind(
    "cards-exchanged",
    gettext_noop("You and %(who)s exchanged cards."),
    "contact-round",
    offered,
    group=Group.ANSWERS,
)

KINDS = (
    REQUESTED,
    ACCEPTED,
    NOT_ACCEPTED,
    LAPSED,
    HELD,
    RELEASED,
    RETURNED,
    CARD_OFFERED,
    CARDS_EXCHANGED,
)
