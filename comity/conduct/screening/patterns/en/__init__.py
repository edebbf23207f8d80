"""What is read in English."""

from comity.conduct.screening.grammar import Lexis
from comity.conduct.screening.patterns.en import exceptions, groups, insults, selling, threats

LEXIS = Lexis(
    {**insults.WORDS, **threats.WORDS, **groups.WORDS, **selling.WORDS, **exceptions.WORDS}
)
PATTERNS = {**insults.PATTERNS, **threats.PATTERNS, **groups.PATTERNS, **selling.PATTERNS}
FRAMES = exceptions.FRAMES
