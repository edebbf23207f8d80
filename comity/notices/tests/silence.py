"""A stand-in for the room that knows who silenced whom: settings.NOTICES_SILENCE names it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.models import QuerySet

from comity.notices.reader import Reader
from comity.people.models import Member

_PAIRS: set[tuple[str, str]] = set()


@contextmanager
def between(reader: Reader, by: Reader) -> Iterator[None]:
    """While this lasts the reader hears nothing of the other."""
    _PAIRS.add((reader.pk, by.pk))
    try:
        yield
    finally:
        _PAIRS.discard((reader.pk, by.pk))


def silenced(reader: Reader) -> QuerySet[Any, Any]:
    return _keys(by for who, by in _PAIRS if who == reader.pk)


def who_silenced(by_key: str) -> QuerySet[Any, Any]:
    return _keys(who for who, by in _PAIRS if by == by_key)


def _keys(found: Iterator[str]) -> QuerySet[Any, Any]:
    return Member.objects.filter(pk__in=list(found)).values("pk")
