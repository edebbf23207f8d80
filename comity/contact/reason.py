"""What the reason of a request may not hold: ways around this place (clause not-a-directory).

A reason is plain text. Links, e-mail addresses, phone numbers and names on other networks belong on
a card, which two members exchange once both agree. Disguises are undone first: invisible and
look-alike characters, digits apart or as words, signs as words.
"""

from __future__ import annotations

import re
import unicodedata

from django.utils.translation import gettext as _

from comity.conduct.screening.folding import fold
from comity.contact.models import REASON
from comity.doors.shapes import one_line

_DOTS = re.compile(r"\s*[(\[{<*_]\s*(?:punt|dot|stip|\.)\s*[)\]}>*_]\s*|\s+(?:punt|dot)\s+")
_ATS = re.compile(
    r"\s*[(\[{<*_]\s*(?:at|apenstaart(?:je)?|apestaart(?:je)?|@)\s*[)\]}>*_]\s*"
    r"|\s+(?:apenstaart(?:je)?|apestaart(?:je)?|at[- ]sign)\s+|\s+@\s+"
)
_SLASHES = re.compile(r"\s+(?:slash|schuine streep)\s+")
_ENDINGS = (
    "com|net|org|eu|nl|be|de|fr|uk|es|it|at|ch|dk|se|no|fi|pl|pt|ie|lu|io|co|ai|me|app|dev|info|"
    "biz|online|site|shop|store|page|link|ly|gg|tv|cloud|tech|email|club|pro|us|ca|gl|gle"
)
_EMAIL = re.compile(
    rf"[\w.+-]+\s?@\s?[\w-]+\s?\.\s?\w{{2,}}|[\w.+-]{{2,}} at [\w-]+\.(?:{_ENDINGS})\b"
)
_LINK = re.compile(
    rf"\w{{2,8}}\s?:\s?//|\bwww\s?\.|\b[\w-]{{2,}}\.(?:{_ENDINGS})\b(?!\.\w)|\w\.\w+/\w"
)
_HANDLE = re.compile(r"(?:^|[\s(\[,;:\w])@\s?[a-z]\w+")
_NETWORKS = (
    "linked ?in|insta(?:gram)?|facebook|fb|twitter|whats ?app|telegram|signal|tik ?tok|discord|"
    "skype|snap(?:chat)?|bluesky|bsky|mastodon|threads|wechat|teams|zoom|git ?hub|messenger|viber"
)
_ON_A_NETWORK = re.compile(
    rf"\b(?:{_NETWORKS})\b\s?[:=/]\s?\S"
    r"|\b(?:linked ?in|insta(?:gram)?|facebook|twitter|telegram|git ?hub) (?:als|as|onder|under)\b"
    rf"|\b(?:vind|zoek|volg|app|add|find|follow|ping|dm)\b[^.!?]{{0,24}}\b(?:{_NETWORKS}|x)\b"
)
_DATE = re.compile(r"\b(?:[0-3]?\d)[-/.](?:[01]?\d)[-/.](?:19|20)\d\d\b")
_YEARS = re.compile(r"\b(?:19|20)\d\d\s?[-/]\s?(?:19|20)?\d\d\b")
_PHONE = re.compile(r"\d(?:[\s().,/+-]*\d){8,}")
_LETTERS_AMONG_DIGITS = re.compile(r"\b(?=\w*\d)[\doil]+\b")
_AS_DIGITS = str.maketrans("oil", "011")
_WORDS = """nul 0 een 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9
    zero 0 oh 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9""".split()
_NUMBERS = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b")


def reason(text: str) -> str:
    """The text on one line. Raises ValueError, with what to do, where it holds a link, an address,
    a phone number or a name on another network, however disguised."""
    line = one_line(text)
    if len(line) > REASON:
        return line  # too long to be read; its field says so
    seen = _seen(line)
    if _EMAIL.search(seen):
        raise ValueError(_("Leave the e-mail address out. Once you are in touch, a card shows it."))
    if _LINK.search(seen):
        raise ValueError(_("Leave the link out and say in words what it is about."))
    if _HANDLE.search(seen) or _ON_A_NETWORK.search(seen):
        raise ValueError(
            _("Leave names on other networks out. Once you are in touch, a card shows them.")
        )
    if _PHONE.search(_digits(seen)):
        raise ValueError(_("Leave the phone number out. Once you are in touch, a card shows it."))
    return line


def _seen(line: str) -> str:
    """The line as a person reads it: in plain letters, signs where they are spelled out."""
    folded = fold("".join(_digit(character) for character in line))
    plain = _without_missing_spaces(folded.plain, line, folded.origin)
    return _SLASHES.sub("/", _ATS.sub("@", _DOTS.sub(".", plain)))


def _digit(character: str) -> str:
    """A digit of any script as ours; anything else as it is."""
    value = unicodedata.decimal(character, None)
    return character if value is None else str(value)


def _without_missing_spaces(plain: str, line: str, origin: list[int]) -> str:
    """With a space after a full stop before a capital, as in "Thanks.Me too": no address is written
    like that."""
    return "".join(
        f"{sign} "
        if sign == "."
        and at + 1 < len(plain)
        and line[origin[at + 1]].isupper()
        and not line[origin[at - 1]].isupper()
        else sign
        for at, sign in enumerate(plain)
    )


def _digits(seen: str) -> str:
    """The same with numbers in digits, and without dates and years."""
    said = _NUMBER_WORD.sub(lambda found: _NUMBERS[found[0]], seen)
    said = _LETTERS_AMONG_DIGITS.sub(lambda found: found[0].translate(_AS_DIGITS), said)
    return _YEARS.sub(" ; ", _DATE.sub(" ; ", said))
