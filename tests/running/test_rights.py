"""What the application's role may do with rows, of whatever tables a version has."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from django.db import connection
from psycopg.errors import InsufficientPrivilege
from pytest_django import DjangoDbBlocker

from comity.running import rights
from comity.running.postgres import APP, OWNER
from tests.database import Database, cloned


@pytest.fixture
def ours(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """A database, as its owner."""
    with django_db_blocker.unblock(), cloned(as_owner=True) as database:
        database.execute("CREATE TABLE diary (id int)")
        yield database


def _give(role: str = APP) -> None:
    with connection.cursor() as cursor:
        rights.give_rights(cursor, role)


def _may(database: Database, statement: str) -> bool:
    with psycopg.connect(database.url) as session:
        try:
            session.execute(statement.encode())
        except InsufficientPrivilege:
            return False
        return True


def test_a_table_of_a_later_version_need_not_be_there(
    ours: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where a backup of before it comes back."""
    monkeypatch.setattr(rights, "APPEND_ONLY", ("of_next_year", "diary"))
    _give()
    assert _may(ours, "INSERT INTO diary VALUES (1)")
    assert _may(ours, "SELECT id FROM diary")
    assert not _may(ours, "UPDATE diary SET id = 2")
    assert not _may(ours, "DELETE FROM diary")


def test_what_nobody_guards_is_read_and_written_and_never_emptied(ours: Database) -> None:
    assert not _may(ours, "SELECT id FROM diary")
    _give()
    assert _may(ours, "DELETE FROM diary")
    assert not _may(ours, "TRUNCATE diary")
    assert not _may(ours, "ALTER TABLE diary ADD name text")
    assert not _may(ours, "DELETE FROM django_migrations")


def test_the_owner_takes_nothing_from_itself(ours: Database) -> None:
    _give(OWNER)
    ours.execute("DELETE FROM diary")
    ours.execute("UPDATE django_migrations SET app = app")
