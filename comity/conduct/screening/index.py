"""Which patterns may match where certain words are found, without trying any of them.

Every set of words that a pattern needs is a bit; a word carries the bits of all sets it is in.
The bits of a sentence's words together tell in one comparison whether a pattern has all it needs.
"""

from __future__ import annotations

from collections.abc import Iterable

from comity.conduct.screening.grammar import Pattern


class Index:
    """The patterns by the words they lie in wait for; `triggers` are all such words."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._bits: dict[str, int] = {}
        self._waiting: dict[str, dict[int, list[Pattern]]] = {}
        bit_of: dict[frozenset[str], int] = {}
        for pattern in patterns:
            needed = 0
            for need in pattern.needs:
                needed |= bit_of.setdefault(need, 1 << len(bit_of))
            for trigger in pattern.needs[0]:
                self._waiting.setdefault(trigger, {}).setdefault(needed, []).append(pattern)
        for need, bit in bit_of.items():
            for word in need:
                self._bits[word] = self._bits.get(word, 0) | bit
        self.triggers = frozenset(self._waiting)

    def may_match(self, words: set[str]) -> bool:
        """Whether there is a pattern that has all it needs in these words."""
        together = self._together(words)
        for word in self.triggers & words:
            for needed in self._waiting[word]:
                if together & needed == needed:
                    return True
        return False

    def suspects(self, words: set[str]) -> set[Pattern]:
        """The patterns that have all they need in these words."""
        together = self._together(words)
        return {
            pattern
            for word in self.triggers & words
            for needed, patterns in self._waiting[word].items()
            if together & needed == needed
            for pattern in patterns
        }

    def _together(self, words: set[str]) -> int:
        """All bits of these words."""
        together = 0
        for bits in filter(None, map(self._bits.get, words)):
            together |= bits
        return together
