"""What is read in Dutch."""

from comity.conduct.screening.grammar import Lexis
from comity.conduct.screening.patterns.nl import exceptions, groups, insults, selling, threats

LEXIS = Lexis(
    {**insults.WORDS, **threats.WORDS, **groups.WORDS, **selling.WORDS, **exceptions.WORDS}
)
PATTERNS = {**insults.PATTERNS, **threats.PATTERNS, **groups.PATTERNS, **selling.PATTERNS}
FRAMES = exceptions.FRAMES
