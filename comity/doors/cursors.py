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


def page(
    rows: QuerySet[M], *, by: str, cursor: str | None = None, size: int = 30
) -> Page[M]:
    """A page of `rows`, newest of the datetime field `by` first ("-created_at") or oldest first.

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


def _make(name: str, at: datetime, pk: object) -> str:
    return signing.dumps([name, at.isoformat(), pk], salt=_SALT)


def _after(cursor: str, name: str, backwards: bool) -> Q:
    try:
        given, at, pk = signing.loads(cursor, salt=_SALT)
        moment = datetime.fromisoformat(at)
    except (signing.BadSignature, ValueError, TypeError):
        given = None
    if given != name:
        reason = Message(
            "This cursor does not belong to this list. Start again without it."
        )
        raise Refused(no(reason), kind="validation")
    step = "lt" if backwards else "gt"
    return Q(**{f"{name}__{step}": moment}) | Q(**{name: moment, f"pk__{step}": pk})
