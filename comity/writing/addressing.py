"""Whether a text addresses or quotes somebody, however it is disguised.

A mention that the renderer links is easy to see. Someone who was asked to stop may write it in
code, as a link, with invisible or look-alike characters, with entities or with marks of emphasis
in it: what a reader would take for a mention counts as one (clause stop-means-stop).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from markdown_it.token import Token

from comity.conduct.screening.folding import plain
from comity.writing.markdown import parse, render

_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[a-z0-9]+")
_SPOKEN, _FEWEST = 5, 3
"""Five words of somebody's in a row are a quotation, or all of a text of three or four; fewer are
how people talk."""


def addresses(text: str, handle: str, key: str) -> bool:
    """Whether a Markdown text mentions this handle, or leads to this member's page."""
    mention = re.compile(rf"(?<![a-z0-9])@\s*{re.escape(handle)}(?![a-z0-9-]*[a-z0-9])")
    html = render(text)
    shown = unescape(_TAG.sub("", html))
    led = unquote(unescape(unquote(html)))
    return any(mention.search(plain(seen)) for seen in (text, shown)) or any(
        key in seen for seen in (led, unquote(text))
    )


def quoted(text: str) -> list[str]:
    """What stands in a Markdown text as a quotation: each block as one string of plain words."""
    blocks: list[list[str]] = []
    depth = 0
    for token in parse(text):
        if token.type == "blockquote_open":
            depth += 1
            if depth == 1:
                blocks.append([])
        elif token.type == "blockquote_close":
            depth -= 1
        elif depth and token.content:
            blocks[-1].append(_said(token))
    return [" ".join(_words(" ".join(block))) for block in blocks]


def repeats(quotation: str, text: str) -> bool:
    """Whether a quotation, as `quoted` gives it, has words of a text in a row."""
    own = list(_words(text))
    if len(own) < _FEWEST:
        return False
    spoken = f" {quotation} "
    size = min(_SPOKEN, len(own))
    runs = (" ".join(own[at : at + size]) for at in range(len(own) - size + 1))
    return any(f" {run} " in spoken for run in runs)


def _said(token: Token) -> str:
    """The text of an inline token without its marks."""
    parts = [child.content for child in token.children or [] if child.content]
    return " ".join(parts) or token.content


def _words(text: str) -> Iterator[str]:
    return (match[0] for match in _WORD.finditer(plain(text)))
