"""What every page is looked at for: access for everyone, room on a phone, one language."""

from __future__ import annotations

import re
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
NARROWEST = {"width": 320, "height": 640}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
AXE = """async tags => {
    const {violations} = await axe.run({runOnly: tags, resultTypes: ["violations"]});
    return violations.flatMap(found => found.nodes.map(node =>
        `${found.id} (${found.help}): ${node.html.slice(0, 200)} ${node.any.map(a => a.message)}`));
}"""
WIDER_THAN_IT_MAY_BE = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.body.querySelectorAll("*")]
        .filter(it => it.getBoundingClientRect().right > room)
        .map(it => `${room} px are too few for ${it.outerHTML.slice(0, 160)}`);
}"""
WORDS = """language => {
    const said = [];
    const elsewhere = `script, style, textarea, [lang]:not([lang|="${language}"])`;
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const {data, parentElement} = walker.currentNode;
        if (!parentElement.closest(elsewhere)) said.push(data);
    }
    for (const it of document.querySelectorAll("[aria-label], [title]"))
        said.push(it.ariaLabel, it.title);
    return said.filter(Boolean).join("\\n");
}"""
ENGLISH = re.compile(
    r"\b(the|and|your?|with|what|who|this|that|not|from|by|for|now|ago|just|yet|here|nobody|"
    r"write|read|save|send|search|edit|delete|settings|comments?|answer(ed)?|publish(ed)?|"
    r"spaces?|about|code of conduct|password|sign (in|out|up)|join|members?|questions?|story|"
    r"failure|notices?|unread|older|more|new|preview|reply|please|field|required|enter)\b",
    re.IGNORECASE,
)


def at(page: Page, path: str) -> list[str]:
    """Open a page and look at it: on a wide light screen, a dark phone, and the narrowest one."""
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.goto(path)
    return look(page)


def look(page: Page) -> list[str]:
    """What is wrong with the page that is open, each with its address."""
    page.evaluate(AXE_SCRIPT)
    found = _axe(page, "light")
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    found += _axe(page, "dark")
    page.set_viewport_size(NARROWEST)  # type: ignore[arg-type]
    found += page.evaluate(WIDER_THAN_IT_MAY_BE)
    return [f"{page.url} {fault}" for fault in found]


def _axe(page: Page, scheme: str) -> list[str]:
    faults: list[Any] = page.evaluate(AXE, TAGS)
    return [f"{scheme}: {fault}" for fault in faults]


def english_words(page: Page, names: list[str]) -> list[str]:
    """Words of English that a Dutch page says, `names` aside."""
    said = str(page.evaluate(WORDS, "nl"))
    for name in names:
        said = said.replace(name, "")
    return [f"{page.url}: “{line.strip()}”" for line in said.splitlines() if ENGLISH.search(line)]
