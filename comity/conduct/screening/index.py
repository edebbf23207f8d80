"""Which patterns may match where certain words are found, without trying any of them.

A pattern lies in wait for the least common of the words that it needs. Where one of those stands,
the other words that it needs are looked for; mostly none of those that come second is there, and
that is known at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from comity.conduct.screening.grammar import Pattern

_Needs = tuple[frozenset[str], ...]


class Index:
    """The patterns by the words they lie in wait for; `triggers` are all such words."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._waiting: dict[str, dict[_Needs, list[Pattern]]] = {}
        self._beside: dict[str, frozenset[str]] = {}
        for pattern in patterns:
            first, *rest = pattern.needs
            for trigger in first:
                waiting = self._waiting.setdefault(trigger, {})
                waiting.setdefault(tuple(rest), []).append(pattern)
                seconds = self._beside.get(trigger, frozenset())
                self._beside[trigger] = seconds | (rest[0] if rest else first)
        self.triggers = frozenset(self._waiting)

    def may_match(self, words: set[str]) -> bool:
        """Whether there is a pattern that has all it needs in these words."""
        return next(self._fitting(words), None) is not None

    def suspects(self, words: set[str]) -> set[Pattern]:
        """The patterns that have all they need in these words."""
        return {pattern for patterns in self._fitting(words) for pattern in patterns}

    def _fitting(self, words: set[str]) -> Iterator[list[Pattern]]:
        is_missing = words.isdisjoint
        for trigger in self.triggers & words:
            if is_missing(self._beside[trigger]):
                continue
            for needed, patterns in self._waiting[trigger].items():
                if not any(map(is_missing, needed)):
                    yield patterns
