"""Names in mail: what programs would turn into a link of ours loses its teeth, the rest stays."""

from __future__ import annotations

import pytest

from comity.notices.defang import defang


@pytest.mark.parametrize(
    ("typed", "mailed"),
    [
        ("evil.example", "evil[.]example"),
        ("Win at https://evil.example/now", "Win at https[:]//evil[.]example/now"),
        ("mailto:me", "mailto[:]me"),
        ("tel:0900", "tel[:]0900"),
        ("me@evil.example", "me[@]evil[.]example"),
        ("evil。example", "evil[.]example"),
        ("evil．example", "evil[.]example"),
        ("www.evil.example", "www[.]evil[.]example"),
        ("Ünïcode.example", "Ünïcode[.]example"),
        ("line\r\nBcc: all", "line Bcc: all"),
        ("evil\u200b.exam\u00adple", "evil .exam ple"),
        ("\u202egnp.live", "gnp[.]live"),
    ],
)
def test_what_reads_as_an_address_cannot_become_a_link(typed: str, mailed: str) -> None:
    assert defang(typed) == mailed


@pytest.mark.parametrize(
    "name",
    [
        "J.P. Balkema",
        "Anna de Wit",
        "Versie 2.0: wat nu?",
        "From 3.5 to 4 stars",
        "Eerst dit. Dan dat.",
        "Wat is het, een NPS van 40?",
        "Thanks @anna",
        "O'Neil & Zn. B.V.",
    ],
)
def test_ordinary_names_and_titles_stay_as_they_are(name: str) -> None:
    assert defang(name) == name
