"""What is read in English."""

from comity.conduct.screening import Reading
from comity.conduct.screening.grammar import Lexis
from comity.conduct.screening.patterns.en import (
    belittling,
    exceptions,
    groups,
    insults,
    promoting,
    selling,
    threats,
)

_ALL = (insults, belittling, threats, groups, selling, promoting)
LEXIS = Lexis({name: words for part in (*_ALL, exceptions) for name, words in part.WORDS.items()})
PATTERNS: dict[Reading, dict[str, str]] = {}
for _part in _ALL:
    for _reading, _lines in _part.PATTERNS.items():
        PATTERNS[_reading] = PATTERNS.get(_reading, {}) | _lines
FRAMES = exceptions.FRAMES
