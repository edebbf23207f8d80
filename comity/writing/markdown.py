"""Markdown to clean HTML, once, when a text is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

HANDLE = r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?"
"""What can be mentioned, and so what a handle looks like."""

_MENTION = re.compile(rf"(?<![\w@/.])@({HANDLE})(?![\w@-])")
_TAGS = set(
    "a blockquote br code em h3 h4 h5 h6 hr li ol p pre s strong "
    "table tbody td th thead tr ul".split()
)
_ATTRIBUTES = {"a": {"href", "class"}, "th": {"class"}, "td": {"class"}, "ol": {"start"}}
_DEPTH = 20

Resolve = Callable[[str], str | None]


def _lower_headings(state: StateCore) -> None:
    """A text's headings stand below the page's: h1 and h2 become h3, h3 becomes h4, and so on."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, max(3, int(token.tag[1]) + 1))}"


def _parser() -> MarkdownIt:
    parser = MarkdownIt(
        "commonmark", {"html": False, "linkify": False, "maxNesting": _DEPTH}
    ).enable(["table", "strikethrough"])
    parser.disable("image")
    parser.core.ruler.push("lower_headings", _lower_headings)
    return parser


_PARSER = _parser()


def parse(text: str) -> list[Token]:
    """The blocks of a Markdown text, as `render` reads them."""
    return _PARSER.parse(text)


def _texts(tokens: Sequence[Token]) -> list[Token]:
    """The plain text tokens outside links: where a mention counts."""
    found, in_link = [], 0
    for token in tokens:
        if token.type in ("link_open", "link_close"):
            in_link += 1 if token.nesting == 1 else -1
        elif token.type == "text" and not in_link:
            found.append(token)
    return found


def mentioned(text: str) -> list[str]:
    """The handles mentioned in a text, each once, in their order; not in code, nor in links."""
    handles = (
        match.group(1)
        for block in _PARSER.parse(text)
        for token in _texts(block.children or [])
        for match in _MENTION.finditer(token.content)
    )
    return list(dict.fromkeys(handles))


def _link_mentions(tokens: list[Token], resolve: Resolve) -> list[Token]:
    chosen = {id(token) for token in _texts(tokens)}
    return [
        part
        for token in tokens
        for part in (_split(token, resolve) if id(token) in chosen else [token])
    ]


def _split(token: Token, resolve: Resolve) -> list[Token]:
    parts: list[Token] = []
    end = 0
    for match in _MENTION.finditer(token.content):
        address = resolve(match.group(1))
        if address is None:
            continue
        parts += [_text(token.content[end : match.start()]), *_link(address, match.group(0))]
        end = match.end()
    return [*parts, _text(token.content[end:])]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _link(address: str, shown: str) -> list[Token]:
    opening = Token("link_open", "a", 1, attrs={"href": address, "class": "mention"})
    return [opening, _text(shown), Token("link_close", "a", -1)]


def render(text: str, resolve: Resolve = lambda handle: None) -> str:
    """The text as clean HTML.

    `resolve` gives the address of a member's page for a handle, or None where nobody has it, and
    then the mention stays plain. Raw HTML is shown as text; pictures are not shown; links carry
    rel="nofollow ugc noopener noreferrer" and only http, https and mailto addresses.
    """
    tokens = _PARSER.parse(text)
    for block in tokens:
        if block.children:
            block.children = _link_mentions(block.children, resolve)
    html = _PARSER.renderer.render(tokens, _PARSER.options, {})
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow ugc noopener noreferrer",
    )
