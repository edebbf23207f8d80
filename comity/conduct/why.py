"""Whether a why is one: a real sentence or two on what is in a work for the others."""

from __future__ import annotations

import re

from comity.answer import Message
from comity.conduct.deeds import Writing
from comity.conduct.screening import Reading
from comity.conduct.screening.in_force import read

LEAST_WORDS = 8
MOST_WORDS = 60
MOST_SENTENCES = 3
_DISTINCT = 6
_BEYOND_TITLE = 4
_A_SENTENCE = 5
_CALLS = 2
_SELLS = frozenset({Reading.SELLING, Reading.OFFERING})

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")
_ABBREVIATIONS = {
    "nl": re.compile(
        r"\b(?:bijv|bv|o\.a|m\.n|d\.w\.z|enz|etc|dhr|mevr|dr|prof|drs|ir|mr|nr|ca|blz|incl|excl|"
        r"i\.p\.v|t\.a\.v|a\.u\.b|jl|e\.d|m\.b\.t|n\.a\.v|v\.a)\.",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|prof|vs|no|approx|ca|incl|excl|st|jr|sr|vol|ed|pp|p)\.",
        re.IGNORECASE,
    ),
}


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters; addresses are none."""
    return [word.lower() for word in _WORD.findall(_ADDRESS.sub(" ", text))]


def sentences_of(text: str, language: str) -> list[str]:
    """The sentences of a text. A dot after an abbreviation of that language ends none."""
    known = _ABBREVIATIONS.get(language[:2], _ABBREVIATIONS["en"])
    whole = known.sub(lambda found: found[0].replace(".", ""), _ADDRESS.sub(" ", text))
    return [part for part in _END.split(whole) if words_of(part)]


def missing(why: str, title: str, language: str) -> Message | None:
    """What a why still needs, in a sentence; None where it is one."""
    words, sentences = words_of(why), sentences_of(why, language)
    if not words:
        return Message("The why is missing: what is in it for the others?")
    if len(words) < LEAST_WORDS:
        return Message(
            "The why has %(words)d words, and needs at least %(least)d.",
            words=len(words),
            least=LEAST_WORDS,
        )
    if len(words) > MOST_WORDS or len(sentences) > MOST_SENTENCES:
        return Message(
            "The why has %(words)d words in %(sentences)d sentences; at most %(most)d words and "
            "%(lines)d sentences fit.",
            words=len(words),
            sentences=len(sentences),
            most=MOST_WORDS,
            lines=MOST_SENTENCES,
        )
    beyond = set(words) - set(words_of(title))
    if len(beyond) < _BEYOND_TITLE and len(beyond) < len(set(words)):
        return Message("The why says the title again, and little beside it.")
    return _slogan(why, words, sentences, language)


def _slogan(why: str, words: list[str], sentences: list[str], language: str) -> Message | None:
    """What makes a why a slogan rather than a sentence; None where it is a sentence."""
    if len(set(words)) < _DISTINCT or max(len(words_of(s)) for s in sentences) < _A_SENTENCE:
        return Message("The why is a row of words. Make it one or two sentences.")
    sells = any(hit.reading in _SELLS for hit in read(Writing(why, language=language)))
    shouts = why.count("!") >= _CALLS or _is_shouted(why)
    if sells or shouts:
        return Message("The why reads as a slogan. Tell it as you would to a colleague.")
    return None


def _is_shouted(why: str) -> bool:
    letters = [c for c in _ADDRESS.sub(" ", why) if c.isalpha()]
    return sum(c.isupper() for c in letters) > len(letters) / 2
