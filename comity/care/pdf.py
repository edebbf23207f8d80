"""A statement of reasons as a PDF, to keep or to take along (Digital Services Act, article 17).

The document uses the fonts that every reader of PDF has, so that none is fetched or shipped; they
know the characters of Western Europe. What they do not know is written as the nearest letter.
"""

from __future__ import annotations

from unicodedata import combining, name, normalize

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext, override
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from comity.care.models import Statement

_CHARACTERS = "cp1252"
_MARGIN = 22
_LINE = 6


def of_statement(statement: Statement, community: str) -> bytes:
    """The statement as it was delivered, in the language in which it was."""
    with override(statement.language):
        title = gettext("Decision of the hosts of %(community)s") % {"community": community}
        page = _page(title, statement.language)
        _write(page, title, size=18, bold=True)
        _write(page, date_format(localtime(statement.delivered_at), "j F Y, H:i"), size=10)
        for part in statement.parts:
            page.ln(3)
            _write(page, part["heading"], size=13, bold=True)
            _write(page, part["text"], size=11)
        page.ln(3)
        number = gettext("Number of the decision: %(number)s")
        _write(page, number % {"number": statement.decision_id}, size=9)
    return bytes(page.output())


def _page(title: str, language: str) -> FPDF:
    page = FPDF(format="A4")
    page.core_fonts_encoding = _CHARACTERS
    page.set_title(title)
    page.set_lang(language)
    page.set_creator("Comity")
    page.set_margin(_MARGIN)
    page.set_auto_page_break(auto=True, margin=_MARGIN)
    page.add_page()
    return page


def _write(page: FPDF, text: str, *, size: int, bold: bool = False) -> None:
    page.set_font("Helvetica", "B" if bold else "", size)
    height = _LINE if size <= 13 else size / 2
    page.multi_cell(0, height, plain(text), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def plain(text: str) -> str:
    """The text in the characters that the fonts know: an accent that they lack is left out, and a
    character without a Latin letter in it becomes a question mark."""
    return "".join(_known(character) for character in normalize("NFC", text))


def _known(character: str) -> str:
    if character == "\n":
        return character
    if combining(character) or not character.isprintable():
        return ""
    for candidate in (character, _bare(character), _letter(character)):
        if candidate and _is_known(candidate):
            return candidate
    return "?"


def _is_known(text: str) -> bool:
    return text.encode(_CHARACTERS, "ignore").decode(_CHARACTERS) == text


def _bare(character: str) -> str:
    """Without its accents, and with what stands for it: “ﬁ” is “fi”."""
    return "".join(one for one in normalize("NFKD", character) if not combining(one))


def _letter(character: str) -> str:
    """The Latin letter that its name says it is: “Ł” is LATIN CAPITAL LETTER L WITH STROKE."""
    words = name(character, "").split()
    if words[:1] != ["LATIN"] or "LETTER" not in words:
        return ""
    letter = words[words.index("LETTER") + 1]
    if len(letter) > 1:
        return ""
    return letter if "CAPITAL" in words else letter.lower()
