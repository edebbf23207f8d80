"""Who got in touch with whom in the demo, who asked whom to stop, and what waits today."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from comity.boundaries.actions import mute
from comity.boundaries.actions.attempt import attempted
from comity.boundaries.models import Consent
from comity.boundaries.queries import pair
from comity.conduct.deeds import Way
from comity.contact.actions.ask import ask
from comity.contact.actions.card import keep_card
from comity.contact.actions.stop import please_stop
from comity.contact.models import CardOffer, ContactRequest, State
from comity.demo.texts import tables
from comity.people.models import Member

_LAPSE = timedelta(days=60)


def reach(members: dict[str, Member], now: datetime) -> None:
    """Write what came of earlier requests, and let today's be made, the last of which waits for the
    hosts."""
    for entry in tables("requests.toml", "request"):
        asker, to = members[entry["from"]], members[entry["to"]]
        if "days_ago" in entry:
            _earlier(asker, to, entry, now - timedelta(days=entry["days_ago"]))
        else:
            ask(by=asker, to=to, reason=entry["reason"])
    _cards(members)
    mute(by=members["sanne-de-wit"], member=members["ben-achterberg"])
    _stops(members)


def _earlier(asker: Member, to: Member, entry: dict[str, Any], at: datetime) -> None:
    answered = at + timedelta(hours=7)
    made = ContactRequest.objects.create(
        asker=asker,
        to=to,
        reason=entry["reason"],
        language=entry["language"],
        state=State.ACCEPTED if entry["accepted"] else State.DECLINED,
        asked_at=at,
        reached_at=at,
        lapses_at=at + _LAPSE,
        answered_at=answered,
    )
    if entry["accepted"]:
        one, other = pair(asker, to)
        Consent.objects.create(one_id=one, other_id=other, origin=made.pk, began_at=answered)


def _cards(members: dict[str, Member]) -> None:
    """Sanne and Joris exchanged cards; Greta offered hers to Sanne."""
    sanne, joris, greta = (members[h] for h in ("sanne-de-wit", "joris-hendriks", "greta-hartmann"))
    keep_card(
        by=sanne,
        email="sanne@demo.example",
        phone="010 555 01 23",
        line="Het liefst op dinsdag en donderdag.",
        links=[{"label": "Mijn logboek", "url": "https://sanne.demo.example/"}],
    )
    keep_card(by=joris, email="joris@demo.example", links=[])
    keep_card(by=greta, email="greta@demo.example", line="Mornings are best.", links=[])
    for by, other in ((sanne, joris), (joris, sanne), (greta, sanne)):
        one, two = pair(by, other)
        CardOffer.objects.create(consent=Consent.objects.get(one=one, other=two), by=by)


def _stops(members: dict[str, Member]) -> None:
    """Sanne asked Wouter to stop, told at his next attempt; Yasmin asked Victor, who went on."""
    please_stop(by=members["sanne-de-wit"], member=members["wouter-smit"], tell_now=False)
    stop = please_stop(by=members["yasmin-bakker"], member=members["victor-lang"])
    for way in (Way.REPLY, Way.MENTION, Way.REQUEST):
        attempted(stops=[stop], way=way)
