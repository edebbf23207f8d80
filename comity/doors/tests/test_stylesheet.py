"""The one stylesheet: what WCAG 2.2 AA asks of colours, computed from its tokens."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[1] / "static" / "doors"
TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
READ, SEEN = 4.5, 3.0
GROUNDS = ("paper", "sheet", "well")
TONES = ("good", "wait", "bad", "vendor")

PAIRS = [
    *product(("ink", "ink-soft", "accent", "accent-deep"), GROUNDS),
    *product(TONES, ("paper", "sheet")),
    *((tone, f"{tone}-soft") for tone in TONES),
    *product(("ink", "ink-soft", "accent"), [f"{tone}-soft" for tone in TONES]),
    *product(("ink", "ink-soft", "accent-deep"), ("accent-soft",)),
    ("on-accent", "accent"),
    ("on-accent", "accent-deep"),
    ("on-mark", "mark"),
    ("sheet", "bad"),
]


@cache
def sheet() -> str:
    return (STATIC / "comity.css").read_text()


@cache
def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme: those of the dark one over those of the light one."""
    light, dark = sheet().split("@media (prefers-color-scheme: dark)", 1)
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark.split("@layer")[0]))
    return found


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio as WCAG 2.2 defines it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(scheme: str, text: str, ground: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[text], colours[ground]) >= READ


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("edge", ["edge", "accent"])
def test_controls_and_focus_can_be_seen(scheme: str, ground: str, edge: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[edge], colours[ground]) >= SEEN


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_every_colour_has_a_dark_value() -> None:
    assert set(tokens("light")) == set(tokens("dark"))
    same = {name for name, value in tokens("light").items() if tokens("dark")[name] == value}
    assert same == set()


def test_colours_are_named_once() -> None:
    rules = sheet().split("@layer reset", 1)[1]
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])", rules) == []


def test_motion_is_for_those_who_want_it() -> None:
    before, after = sheet().split("@media (prefers-reduced-motion: no-preference)", 1)
    assert "transition" not in before
    assert "animation" not in before
    assert "transition" in after


def test_every_custom_property_that_is_used_is_there() -> None:
    used = set(re.findall(r"var\(--([\w-]+)", sheet()))
    made = set(re.findall(r"--([\w-]+):", sheet()))
    assert used <= made
    assert made <= used


def test_the_script_stays_small() -> None:
    script = (STATIC / "comity.js").read_text()
    assert len(script) < 6_000
    for word in ("eval(", "innerHTML +=", "document.write"):
        assert word not in script


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_templates_hold_no_style_and_no_script_of_their_own(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)", text)
