"""Keyset pages: a cursor is the place after which the next page starts, never a number of rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from django.core import signing
from django.db import models
from django.db.models import Q, QuerySet

from comity.answer import Message, Refused, no

M = TypeVar("M", bound=models.Model)
_SALT = "comity.cursor"


@dataclass(frozen=True, slots=True)
class Page(Generic[M]):
    """One page of a list; `next` is None on the last."""

    items: list[M]
    next: str | None


def page(rows: QuerySet[M], *, by: str, cursor: str | None = None, size: int = 30) -> Page[M]:
    """A page of `rows`, sorted by the moment or text in the field `by`, and then by key.

    Raises Refused (validation) for a cursor that this list did not give.
    """
    backwards, name = by.startswith("-"), by.removeprefix("-")
    if cursor:
        rows = rows.filter(_after(cursor, name, backwards))
    found = list(rows.order_by(by, "-pk" if backwards else "pk")[: size + 1])
    if len(found) <= size:
        return Page(found, None)
    last = found[size - 1]
    return Page(found[:size], _make(name, getattr(last, name), last.pk))


def _make(name: str, at: datetime | str, pk: object) -> str:
    moment = at.isoformat() if isinstance(at, datetime) else None
    return signing.dumps([name, moment, None if moment else at, pk], salt=_SALT)


def _after(cursor: str, name: str, backwards: bool) -> Q:
    try:
        given, moment, text, pk = signing.loads(cursor, salt=_SALT)
        at = datetime.fromisoformat(moment) if moment else text
    except (signing.BadSignature, ValueError, TypeError):
        given = None
    if given != name:
        reason = Message("This cursor does not belong to this list. Start again without it.")
        raise Refused(no(reason), kind="validation")
    step = "lt" if backwards else "gt"
    return Q(**{f"{name}__{step}": at}) | Q(**{name: at, f"pk__{step}": pk})
