"""How one member stands to another where getting in touch is concerned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from comity.answer import YES, Answer, no
from comity.boundaries.queries import Between
from comity.conduct.clauses import stop_means_stop
from comity.conduct.clauses.consent_before_contact import may_ask
from comity.conduct.deeds import (
    Approach,
    Approaching,
    Author,
    Declined,
    Reach,
    Settings,
    Way,
)
from comity.contact.models import Card, State
from comity.people.models import Member

LATELY = timedelta(days=30)
"""How far back it matters when someone asked."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a member can do with another.

    `got` and `sent` are the ids of the request that waits between them, by who asked; of `sent`,
    `is_held` says that it waits for a host. `ask` says whether this member may ask and, if not,
    why, from `allowed_from` on where time heals it. `knows_of_stop` is whether they were told that
    the other asked them to stop. `offered` is that they offered their card, `asked_for_card` that
    the other did; `card` is the other's, where both did.
    """

    between: Between
    ask: Answer
    allowed_from: datetime | None = None
    knows_of_stop: bool = False
    got: str = ""
    sent: str = ""
    is_held: bool = False
    offered: bool = False
    asked_for_card: bool = False
    card: Card | None = None

    @property
    def exchanged(self) -> bool:
        """Whether both agreed to exchange cards."""
        return self.between.consents and self.offered and self.asked_for_card


def of(
    member: Member, author: Author, between: Between, row: Mapping[str, Any], settings: Settings
) -> Standing:
    """The standing that `queries` found in one row about `member`, as seen by `author`."""
    ask, allowed_from = _ask(author, reach(member, between, row), row["told"], between, settings)
    mine = row["pending"] is not None and row["pending_mine"]
    exchanged = between.consents and row["offered"] and row["asked_for_card"]
    return Standing(
        between=between,
        ask=ask,
        allowed_from=allowed_from,
        knows_of_stop=row["told"],
        got="" if mine or row["pending_state"] != State.WAITING else row["pending"],
        sent=row["pending"] if mine else "",
        is_held=mine and row["pending_state"] == State.HELD,
        offered=between.consents and row["offered"],
        asked_for_card=between.consents and row["asked_for_card"],
        card=_card(member, row["card"]) if exchanged else None,
    )


def reach(member: Member, between: Between, row: Mapping[str, Any]) -> Reach:
    """The facts about asking `member`, as the code of conduct takes them."""
    return Reach(
        who=member.shown_name,
        at=row["at"],
        takes=row["takes"],
        meets=row["meets"],
        takes_vendors=row["takes_vendors"],
        own_stop=between.asked_to_stop,
        in_touch=between.consents,
        waits_already=row["pending"] is not None and row["pending_mine"],
        lapse_at=tuple(row["lapse_at"]),
        asked=tuple(row["asked"]),
        asked_them=tuple(row["asked_them"]),
        declined=tuple(
            Declined(datetime.fromisoformat(one["at"]), one["reason"]) for one in row["declined"]
        ),
        member_since=row["since"],
    )


def _ask(
    author: Author, facts: Reach, told: bool, between: Between, settings: Settings
) -> tuple[Answer, datetime | None]:
    """A stop that they were not told of yet is not given away here: the attempt tells them."""
    asks = Approach(Way.REQUEST, facts.who, by_hosts=between.kept_apart)
    found = (
        stop_means_stop.judge(Approaching((asks,)), settings)
        if told
        else may_ask(author, facts, settings)
    )
    if found is None:
        return YES, None
    return no(found.reason, found.clause), found.allowed_from


def _card(member: Member, kept: Mapping[str, Any] | None) -> Card:
    return Card(member=member, **(kept or {}))
