"""What a reason may not hold, in whatever disguise (clauses consent-before-contact,
not-a-directory)."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from comity.contact.reason import reason

EMAILS = [
    "Mail me op jan@example.org over roosters",
    "jan.de.wit [at] bedrijf [punt] nl",
    "naam (at) bedrijf punt nl",
    "naam at bedrijf dot nl",
    "jan\u200b@\u200bbedrijf.nl",
    "\uff4a\uff41\uff4e\uff20\uff42\uff45\uff44\uff52\uff49\uff4a\uff46\uff0e\uff4e\uff4c",
    "jan @ bedrijf . nl",
    "jan apenstaartje bedrijf punt nl",
    "j\u0430n@b\u0435drijf.nl",
]
LINKS = [
    "zie https://example.org/x",
    "kijk op www.voorbeeld.nl",
    "example.com has it",
    "voorbeeld punt com",
    "bit.ly/abc",
    "bit dot ly slash abc",
    "hxxp://foo",
    "t.me/jan",
    "EXAMPLE.ORG has it too",
]
PHONES = [
    "bel 06 12 34 56 78",
    "bel +31 6 1234 5678",
    "bel 0 6 1 2 3 4 5 6 7 8",
    "bel 06-12345678",
    "bel nul zes een twee drie vier vijf zes zeven acht",
    "call zero six one two three four five six seven eight",
    "\u0660\u0666\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668 is my number",
    "O6 l2 34 56 78",
    "(06) 12.34.56.78",
    "06\u200b12\u200b34\u200b56\u200b78",
    "0\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18",
]
HANDLES = [
    "I am @janjansen there",
    "insta: jan.jansen",
    "Zoek me op LinkedIn",
    "find me on linkedin as jan",
    "linkedin als janjansen",
    "WhatsApp: Jan",
    "signal = jan",
    "Telegram/jan",
    "add me on X",
    "jan@bedrijf",
]
FINE = [
    "Ik las je verhaal over roosters en herken veel; hoe zijn jullie begonnen?",
    "You wrote that nobody called for a week. Same here, may I ask more?",
    "We deden dit van 2019-2023 met 400.000 klanten.",
    "Sinds 12-03-2024 werken we anders dan op 01-01-2023.",
    "Dank je wel.De rest vertel ik graag",
    "Ik zag je stuk op LinkedIn ook voorbijkomen en was geraakt.",
    "We are 3 people with 12 teams at work in Rotterdam.",
    "At 10.30 we meet, at 14.45 we part; 25% of 1.200.000 is a lot.",
    "een twee drie is simpel als je het vaker doet",
    "Om 9 uur in zaal 12, of 13, of 14, dat is het punt. Daarna niet.",
    "Mag ik je iets vragen over Teams en hoe jullie dat doen?",
    "My point: dot your i's. I look at the whole picture",
    "NPS 45, CES 5.2 en 1 op de 3 klanten",
    "e.g. this, i.e. that; o.a. bij ons",
    "Wat je schreef t.a.v. klanten/medewerkers blijft me bij.",
    "Signal as early as possible; threads as these are rare",
]


@pytest.mark.parametrize("text", EMAILS)
def test_an_e_mail_address_is_left_out(text: str) -> None:
    with pytest.raises(ValueError, match="e-mail address out"):
        reason(text)


@pytest.mark.parametrize("text", LINKS)
def test_a_link_is_left_out(text: str) -> None:
    with pytest.raises(ValueError, match="link out"):
        reason(text)


@pytest.mark.parametrize("text", PHONES)
def test_a_phone_number_is_left_out(text: str) -> None:
    with pytest.raises(ValueError, match="phone number out"):
        reason(text)


@pytest.mark.parametrize("text", HANDLES)
def test_a_name_on_another_network_is_left_out(text: str) -> None:
    with pytest.raises(ValueError, match="other networks out"):
        reason(text)


@pytest.mark.parametrize("text", FINE)
def test_what_people_say_to_each_other_is_fine(text: str) -> None:
    assert reason(text) == text


def test_it_is_one_line() -> None:
    assert reason("  Mag ik je\n\n iets vragen?  ") == "Mag ik je iets vragen?"


@pytest.mark.parametrize("text", ["a\x00b", "\u202eevil", "\u3164\u3164"])
def test_what_cannot_be_shown_is_left_out(text: str) -> None:
    with pytest.raises(ValueError, match="cannot be shown"):
        reason(text)


@pytest.mark.parametrize("piece", ["9", "a.", "at ", "@", "a", "vind ", "a-"])
def test_no_text_is_read_for_long(piece: str) -> None:
    begun = time.monotonic()
    for text in (piece * 20_000, (piece * 300)[:300]):
        with suppress(ValueError):
            reason(text)
    assert time.monotonic() - begun < 2
