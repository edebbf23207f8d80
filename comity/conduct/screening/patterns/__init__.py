"""Our own patterns, versioned, one folder per language, each clause's words in its own module.

Raise `PATTERNS_VERSION` with every change of a pattern, so that what members call wrong can be
told apart by what said it. Every language is read on every text, because people mix them.
"""

from comity.conduct.screening.patterns import en, nl

PATTERNS_VERSION = "2026.4"
LANGUAGES = {"nl": nl, "en": en}
