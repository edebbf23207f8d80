"""Many members at once, for the tests of what may be gathered of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from comity.charter.queries import in_force
from comity.directory.actions import Found, look_at, search, suggest, visit
from comity.directory.models import Sighting
from comity.directory.queries import Profile, Wish, get_profile
from comity.people.folding import words_of
from comity.people.models import Company, Member, Role
from tests.cast import by_hand

FIRST = "Anna Bente Carlos Dilara Esra Femke Goran Hanna Ines Jonas Karin Lotte Marco Noor".split()
LAST = "Jansen Peeters Visser Bakker Maes Claes Smit Mulder Wouters Dubois Meyer Novak".split()
COUNTRIES = ("NL", "BE", "DE", "FR")


def crowd(number: int, **more: Any) -> list[Member]:
    """So many members, told apart by their names; `more` is the same for all."""
    long_ago = timezone.now() - timedelta(days=90)
    members = [
        Member(
            **{
                "handle": f"m{nr}-{timezone.now():%f}",
                "email": f"m{nr}-{timezone.now():%H%M%S%f}@example.org",
                "name": f"{FIRST[nr % len(FIRST)]} {LAST[nr // len(FIRST) % len(LAST)]} {nr}",
                "headline": f"Works on service number {nr}",
                "country": COUNTRIES[nr % len(COUNTRIES)],
                "languages": ["nl"] if nr % 2 else ["en"],
                "role": Role.MEMBER,
                "password": "!",
                "joined_at": long_ago,
                "admitted_at": long_ago,
                **more,
            }
        )
        for nr in range(number)
    ]
    with by_hand():
        return Member.objects.bulk_create(members)


def looking_for(by: Member, typed: str = "", **more: Any) -> Found:
    """What a search for these words finds."""
    return search(by=by, wish=Wish(words=words_of(typed), **more), version=in_force())


def six(by: Member) -> Found:
    """The six people to get to know."""
    return suggest(by=by, version=in_force())


def opened(by: Member, member: Member) -> Profile:
    """A profile, once it was opened."""
    return look_at(by=by, profile=get_profile(by, member.pk), version=in_force())


def at(company: Company, by: Member, words: Sequence[str] = ()) -> Found:
    """What the page of a company shows."""
    return visit(by=by, company=company, words=words, version=in_force())


def met(by: Member, people: Sequence[Member], at: datetime | None = None, **more: Any) -> None:
    """Let someone have come across these people at a moment."""
    moment = at or timezone.now()
    values: dict[str, Any] = {"door": "search", "first_at": moment, "last_at": moment, **more}
    with by_hand():
        Sighting.objects.bulk_create(Sighting(by=by, member=person, **values) for person in people)
