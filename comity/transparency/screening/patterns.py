"""Personal data that its shape gives away: addresses of every sort, numbers, handles, names."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What sort of personal data something looks like."""

    NAME = "name"
    PERHAPS = "perhaps"
    HANDLE = "handle"
    EMAIL = "email"
    PHONE = "phone"
    ADDRESS = "address"
    URL = "url"
    IBAN = "iban"
    NUMBER = "number"


_AT = r"(?:@|\s*[(\[{]\s*(?:at|apenstaartje)\s*[)\]}]\s*|\s+(?:at|AT|apenstaartje)\s+)"
_DOT = r"(?:\.|\s*[(\[{]\s*(?:dot|punt)\s*[)\]}]\s*|\s+(?:dot|DOT|punt)\s+)"
_STREET = (
    "straat|straatweg|weg|laan|plein|gracht|kade|dijk|singel|hof|steeg|dreef|pad|plantsoen|wal"
    "|markt|lei|baan|steenweg|boulevard|park|haven|stra(?:ß|ss)e|gasse|allee|platz"
)
_ROAD = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Close|Court|Way|Terrace|Gardens|Crescent"
    "|Place|Mews|Hill|Row"
)
_RUE = r"Rue|Avenue|Boulevard|Chaussée|Place|Quai|Via|Viale|Piazza|Calle|Plaza|Avenida|Rua"
_TITLE = (
    r"Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Mevrouw|mevrouw|Mevr|mevr|Mw|mw|Meneer|meneer|Dhr|dhr|heer"
    r"|dr|prof|drs|ir|Madame|Monsieur|Frau|Herr"
)
PARTICLE = r"(?:van|de|der|den|ter|ten|te|'t|’t|von|zu|di|da|del|della|el|al|bin|ben|le|la|du|dos)"
_CAPITAL = r"(?:[OD]['’])?[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w'’]*\w)?(?:-[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’]*\w)*"

_BORN = "born(?: on| in)?|geboren(?: op)?|date of birth|geboortedatum|birthday|verjaardag|d.o.b"
_PLATE = r"(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{1,3}|\d{1,3})"
_PLATE_HAS = r"[\dA-Z-]*[A-Z]-\d|[\dA-Z-]*\d-[A-Z]"
_NETWORK = (
    "ig|insta|instagram|tiktok|snap|snapchat|telegram|discord|twitter|x|mastodon|bluesky|facebook|fb"
    "|linkedin|youtube|reddit|skype|wechat"
)
_CALLED = (
    "user ?name|gebruikersnaam|nick ?name|bijnaam|handle|screen ?name|account ?naam|under the name"
    "|by the name|known there as|goes by|onder de naam|account|profiel|profile|user|bij"
)
_LIKE_ONE = r"(?=\w*[a-z])\w{2,}[._]\w[\w.]*\w|[a-z]{3,}\d{2,}"
_RINGING = r"tel|phone|telefoon|bel|ring|call|gsm|toestel|extension|mobile|mobiel|whatsapp|sms|app"

PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.EMAIL, re.compile(rf"[\w.+-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)+")),
    (
        Kind.URL,
        re.compile(
            r"(?i)\b(?:https?://|www\.)\S+|(?<![\w@.])(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s.,)]\S*"
            r"|(?<![\w/])/(?:[a-z-]+/)+[\w.-]*\w"
        ),
    ),
    (Kind.IBAN, re.compile(r"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b")),
    (Kind.HANDLE, re.compile(r"(?<![\w@/.])@\s?[A-Za-z0-9_](?:[\w.-]*\w)?")),
    (Kind.HANDLE, re.compile(r"\b[A-Za-z][\w.]*(?:_\w+|#\d{4}\b)")),
    (Kind.HANDLE, re.compile(rf"\b(?i:{_NETWORK})\s?[:=]\s?@?\w[\w.-]*\w")),
    (Kind.ADDRESS, re.compile(r"\b[1-9]\d{3}\s?(?!(?:EU|UK|US|AD|BC|AM|PM)\b)[A-Z]{2}\b")),
    (Kind.ADDRESS, re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b")),
    (
        Kind.ADDRESS,
        re.compile(
            rf"\b[A-ZÀ-Þ][\w'’.-]*(?:{_STREET}|[Ss]tr\.),?\s+(?:nummer|nr\.?|no\.?)?\s*\d+\s?[a-zA-Z]?\b"
        ),
    ),
    (Kind.ADDRESS, re.compile(rf"\b\d+[a-zA-Z]?,?\s+(?:[A-Z][\w'’]+\s+){{1,3}}(?:{_ROAD})\b")),
    (Kind.ADDRESS, re.compile(rf"\b(?:{_RUE})\s+[^\d,;.\n]{{2,40}}[ ,]+\d+\w?\b")),
    (Kind.ADDRESS, re.compile(r"(?i)\b(?:postbus|p\.?\s?o\.?\s?box|boîte postale)\s*\d+")),
    (Kind.ADDRESS, re.compile(r",\s*(?:[BFD]-)?[1-9]\d{3,4}\s+[A-ZÀ-Þ]\w{2,}")),
    (Kind.NUMBER, re.compile(r"(?<![\d+])[1-9]\d{8,}(?!\d)|\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b")),
    (
        Kind.NUMBER,
        re.compile(
            r"(?i:passport|paspoort|identity card|rijbewijs|licen[cs]e)\W+(?:\w+\W+){0,2}"
            r"(?=\w*\d)[A-Z0-9]{6,}\b"
        ),
    ),
    (Kind.NUMBER, re.compile(rf"(?i:{_BORN})\W+(?:\w+\W+){{0,3}}\d[\w/.-]*(?:\s+\w+\s+\d{{4}})?")),
    (Kind.NUMBER, re.compile(rf"\b(?={_PLATE_HAS}){_PLATE}\b")),
    (Kind.NUMBER, re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")),
    (Kind.ADDRESS, re.compile(r"-?\d{1,2}\.\d{3,}°?\s?N?[,;]\s?-?\d{1,3}\.\d{3,}")),
    (Kind.NAME, re.compile(r"\b[OD]['’][A-ZÀ-Þ]\w+")),
    (Kind.NAME, re.compile(rf"\b(?:{_TITLE})\.?\s+(?:{PARTICLE}\s+)*{_CAPITAL}", re.UNICODE)),
)
"""In the order in which they are tried; what one took the next leaves alone."""

GUESSES: tuple[re.Pattern[str], ...] = (
    re.compile(r"\b[a-z]{3,}\d{2,4}\b"),
    re.compile(r"(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:nl|be|de|fr|eu|com|net|org|io|me|info|biz|uk)\b"),
    re.compile(rf"\b(?i:{_CALLED})(?:\W+(?:is|was|daar|there|on|op)){{0,3}}\W+(?:{_LIKE_ONE})\b"),
    re.compile(
        r"\b(?i:under|by|onder|user|with|met)\W+(?i:the |de )?(?i:name|naam|nickname|bijnaam)"
        r"\W+(?!of\b|van\b)[\w.-]{3,}"
    ),
    re.compile(rf"\b(?i:{_RINGING})\b[^.\d\n]{{0,20}}\d[\d\s-]{{4,}}\d"),
)
"""What may be a handle, a site or a number of somebody, and may be none."""

PHONE = re.compile(r"(?<![\w./-])(?:\(?(?:\+|00)\d[\d\s()./-]*\d|\(?0\d[\d\s()./-]*\d)(?!\w)")
PHONE_DIGITS = range(9, 16)
"""An international number has at most 15 digits (ITU-T E.164); a date has eight."""

CAPITALS = re.compile(
    rf"(?<![\w@])(?:Van|De|Den|Ter|Ten|El|Al|Le|La)?\s*{_CAPITAL}"
    rf"(?:\s+(?:{PARTICLE}\s+)*{_CAPITAL})+",
    re.UNICODE,
)
"""Words with capitals in a row: a person, or a law."""

INITIALS = re.compile(
    rf"(?<![\w.])(?:[A-ZÀ-Þ]\.\s?){{1,4}}(?:{PARTICLE}\s+)*{_CAPITAL}", re.UNICODE
)
"""Initials before a word with a capital."""

WORD = re.compile(r"[\w][\w'’-]*", re.UNICODE)
