"""Which number to call first, by the country a member gave."""

from __future__ import annotations

from comity.answer import Message

_CODES = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EUROPEAN_UNION = frozenset(_CODES.split())


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
