"""Which number to call, by the country a member gave: a wrong number can kill.

The table holds only what an official source says, with the date on which that was read. A helpline
is shown once a host of this community confirmed it, and no longer than a year after.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from comity.answer import Message

_CODES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EUROPEAN_UNION = frozenset(_CODES.split())

CONFIRMED_FOR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Line:
    """Someone to call: in which countries, under which number, for what, and where that stands."""

    key: str
    countries: tuple[str, ...]
    number: str
    name: str
    about: Message
    source: str
    read_on: date

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it."""
        return self.number.replace(" ", "")


_SUICIDE = Message("If you think of suicide, or worry about someone who does. Free of charge.")
_LISTENS = Message("Someone who listens, day and night, whatever it is. Free of charge.")

LINES = (
    Line(
        "nl-113",
        ("NL",),
        "113",
        "113 Zelfmoordpreventie",
        _SUICIDE,
        "https://www.113.nl/",
        date(2026, 11, 24),
    ),
    Line(
        "be-1813",
        ("BE",),
        "1813",
        "Zelfmoordlijn 1813",
        _SUICIDE,
        "https://www.zelfmoord1813.be/",
        date(2026, 11, 24),
    ),
    Line(
        "samaritans",
        ("GB", "IE"),
        "116 123",
        "Samaritans",
        _LISTENS,
        "https://www.samaritans.org/how-we-can-help/contact-samaritan/",
        date(2026, 11, 24),
    ),
)


def first_call(country: str) -> Message:
    """What to do before writing to anyone: 112 works in every country of the European Union
    (Directive (EU) 2018/1972, article 109); elsewhere the local number does."""
    if country in EUROPEAN_UNION:
        return Message("Is someone in danger at this moment? Call 112 first.")
    if country:
        return Message(
            "Is someone in danger at this moment? Call your local emergency number first."
        )
    return Message(
        "Is someone in danger at this moment? Call your local emergency number first; in the "
        "European Union that is 112."
    )


def lines_for(country: str, confirmed: Collection[str]) -> list[Line]:
    """The helplines for who gave this country, all of them for who gave none; of those only what
    hosts confirmed."""
    known = [line for line in LINES if line.key in confirmed]
    return [line for line in known if not country or country in line.countries]
