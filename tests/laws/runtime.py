"""The law at run time (a pytest plugin): a write that nobody asked for is an error.

During every test a statement that changes a governed table must run inside an action that asked
(`comity.answer.has_asked`). Governed are the tables of all rooms.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest
from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from psycopg.sql import Composable

from comity.answer import has_asked

UNGOVERNED = frozenset({"doors_limit", "doors_cache"})
"""Counters of the doors themselves: they say nothing about anyone's deeds."""

BOOKKEEPING = (
    re.compile(r'UPDATE "people_member" SET "last_login" = %s WHERE '),
    re.compile(r'UPDATE "people_member" SET "password" = %s WHERE '),
    re.compile(r'UPDATE "doors_apitoken" SET "used_on" = %s WHERE '),
)
"""What signing in leaves behind, written by Django and by the door of programs."""

_WRITE = re.compile(
    r'\s*(?:INSERT INTO|UPDATE(?: ONLY)?|DELETE FROM)\s+"?(?P<table>\w+)"?', re.IGNORECASE
)


class UnaskedWriteError(AssertionError):
    """A governed table was about to be changed outside an action that asked."""


class _Watch:
    on = False


def refuse_unasked(
    execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    """Django's execute wrapper. Raises UnaskedWriteError before the statement runs."""
    if _Watch.on and not has_asked() and is_governed_write(_text(sql)):
        raise UnaskedWriteError(
            f"Nobody asked before this: {_text(sql)[:200]}\n"
            "Write in an @action that calls require(…) or pass_gate(…) first; "
            "in a test, use an action or `with by_hand():` (tests/cast.py)."
        )
    return execute(sql, params, many, context)


def _text(sql: str | Composable) -> str:
    return sql if isinstance(sql, str) else sql.as_string()


def is_governed_write(sql: str) -> bool:
    """Whether a statement changes a table of a room, sign-in bookkeeping aside."""
    found = _WRITE.match(sql)
    if found is None or found["table"] not in _governed():
        return False
    return not any(pattern.match(sql) for pattern in BOOKKEEPING)


@cache
def _governed() -> frozenset[str]:
    models = apps.get_models(include_auto_created=True)
    tables = {m._meta.db_table for m in models if m.__module__.startswith("comity.")}
    return frozenset(tables - UNGOVERNED)


def _wrap(connection: BaseDatabaseWrapper, **_: object) -> None:
    if refuse_unasked not in connection.execute_wrappers:
        connection.execute_wrappers.append(refuse_unasked)


connection_created.connect(_wrap)


@pytest.fixture(autouse=True)
def only_asked_writes() -> Iterator[None]:
    """Watch every connection, those of a live server's threads too, while a test runs."""
    _Watch.on = True
    yield
    _Watch.on = False
