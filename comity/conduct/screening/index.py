"""Which patterns may match where certain words are found, without trying any of them.

Every set of words that a pattern needs is a bit; a word carries the bits of all sets it is in.
The bits of a text's words together tell in one comparison whether a pattern has all it needs.
"""

from __future__ import annotations

from collections.abc import Iterable

from comity.conduct.screening.grammar import Pattern


class Index:
    """The patterns by the words they lie in wait for; `triggers` are all such words."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._bits: dict[str, int] = {}
        self._waiting: dict[str, list[tuple[int, Pattern]]] = {}
        bit_of: dict[frozenset[str], int] = {}
        for pattern in patterns:
            needed = 0
            for need in pattern.needs:
                needed |= bit_of.setdefault(need, 1 << len(bit_of))
            for trigger in pattern.needs[0]:
                self._waiting.setdefault(trigger, []).append((needed, pattern))
        for need, bit in bit_of.items():
            for word in need:
                self._bits[word] = self._bits.get(word, 0) | bit
        self.triggers = frozenset(self._waiting)

    def bits(self, found: set[str]) -> int:
        """Together, the bits of the words found."""
        together = 0
        for word in self._bits.keys() & found:
            together |= self._bits[word]
        return together

    def suspects(self, found: set[str]) -> dict[Pattern, int]:
        """The patterns that may match where these words are found, with the bits they need."""
        triggers = self.triggers & found
        if not triggers:
            return {}
        bits = self.bits(found)
        return {
            pattern: needed
            for word in triggers
            for needed, pattern in self._waiting[word]
            if bits & needed == needed
        }
