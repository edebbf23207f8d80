"""What a backup takes out of a database and puts into another is the same, on any server.

The tables, rows and triggers of a database of its own; `test_backup.py` has whole communities.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from errno import ENOSPC
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch
from zipfile import ZIP_DEFLATED, ZipFile

import psycopg
import pytest
from django.apps import apps
from django.db import connection
from psycopg import sql
from pytest_django import DjangoDbBlocker

from comity.charter.actions.publish import publish_first
from comity.charter.source import load
from comity.demo.load import fill
from comity.running.errors import CannotRun
from comity.running.postgres import APP
from comity.running.saving.archive import MANIFEST, Manifest, opened, table_member
from comity.running.saving.backup import save
from comity.running.saving.files import Exchange
from comity.running.saving.progress import Bar
from comity.running.saving.restore import ASIDE, restore
from tests.cast import by_hand
from tests.database import Database, cloned
from tests.laws.house import PACKAGE

ODD = "tab\tnew\nline\\.\\N null é 😀 “quote” \u202e"


@pytest.fixture
def ours(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """A demo community's database, as its owner."""
    with django_db_blocker.unblock(), cloned(as_owner=True) as database:
        publish_first(load(PACKAGE / "codes" / "ecxo"))
        fill()
        yield database


def _saved(database: Database, home: Path, name: str = "saved.zip") -> Path:
    home.mkdir(exist_ok=True)
    (home / "secret_key").write_text("key")
    target = home.parent / name
    save(database.url, home, target, Bar())
    return target


def _restore(file: Path, home: Path, *, replace: bool = True) -> None:
    with opened(file) as reader, by_hand():
        restore(reader, home, APP, Bar(), replace=replace)


def _manifest(file: Path) -> Manifest:
    with opened(file) as reader:
        return reader.manifest


def test_what_comes_back_is_what_was_there(ours: Database, tmp_path: Path) -> None:
    one = "(SELECT id FROM talk_comment LIMIT 1)"
    ours.execute(f"UPDATE talk_comment SET body = %s WHERE id = {one}", ODD)
    home = tmp_path / "home"
    before = _saved(ours, home)
    ours.execute("DELETE FROM talk_reaction")
    ours.execute("CREATE TABLE left_over (id int)")
    _restore(before, home)
    after = _manifest(_saved(ours, home, "again.zip"))
    assert after.tables == _manifest(before).tables
    assert after.sequences == _manifest(before).sequences


def test_what_is_written_meanwhile_is_not_half_in_it(ours: Database, tmp_path: Path) -> None:
    """Between the first table and the last somebody removes what later tables refer to."""
    home = tmp_path / "home"
    whole = _manifest(_saved(ours, home)).tables

    class Meddling(Bar):
        def part(self, name: str, total: int) -> object:  # type: ignore[override]
            if name == "Writing":
                ours.execute("DELETE FROM talk_reaction")
            return super().part(name, total)

    save(ours.url, home, tmp_path / "b.zip", Meddling())
    assert _manifest(tmp_path / "b.zip").tables == whole


def test_no_table_changes_while_it_is_read(ours: Database, tmp_path: Path) -> None:
    """An upgrade at the same time would leave a table that looks empty; it waits instead."""
    home = tmp_path / "home"
    whole = _manifest(_saved(ours, home)).tables
    waited: list[str] = []

    class Upgrading(Bar):
        def part(self, name: str, total: int) -> object:  # type: ignore[override]
            with psycopg.connect(ours.owner_url) as session:
                session.execute("SET lock_timeout = '200ms'")
                try:
                    session.execute("ALTER TABLE talk_comment ALTER body TYPE varchar")
                except psycopg.errors.LockNotAvailable:
                    waited.append(name)
                session.rollback()
            return super().part(name, total)

    save(ours.url, home, tmp_path / "b.zip", Upgrading())
    assert waited == ["Writing"]
    assert _manifest(tmp_path / "b.zip").tables == whole


def test_a_picture_that_its_member_takes_away_meanwhile_is_left_out(
    ours: Database, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    (home / "pictures" / "ab").mkdir(parents=True)
    for name in ("gone.jpg", "stays.jpg"):
        (home / "pictures" / "ab" / name).write_bytes(b"jpeg")
    (home / "secret_key").write_text("key")

    def places(_: Path) -> list[str]:
        (home / "pictures" / "ab" / "gone.jpg").unlink(missing_ok=True)
        return ["secret_key", "pictures/ab/gone.jpg", "pictures/ab/stays.jpg"]

    with patch("comity.running.saving.backup._places", places):
        file = _saved(ours, home)
    with opened(file) as reader:
        reader.check(lambda size: None)
        assert set(reader.manifest.files) == {"secret_key", "pictures/ab/stays.jpg"}


def test_every_table_of_every_room_is_in_it_and_comes_back(ours: Database, tmp_path: Path) -> None:
    """Of whatever a room keeps, now or later, there is a table in the file with all its rows."""
    home = tmp_path / "home"
    kept = _manifest(_saved(ours, home)).tables
    counted = {table: _count(ours, table) for table in _tables_of_models()}
    assert {table: kept[table].rows for table in counted if table in kept} == counted
    for table in ("contact_contactrequest", "conversations_message", "boundaries_stop"):
        assert counted[table] > 0
    ours.execute("DELETE FROM conversations_message")
    _restore(tmp_path / "saved.zip", home)
    assert {table: _count(ours, table) for table in counted} == counted


def _tables_of_models() -> set[str]:
    """As Django knows them, and those between two that are many to many."""
    models = apps.get_models(include_auto_created=True)
    return {
        model._meta.db_table for model in models if model._meta.managed and not model._meta.proxy
    }


def _count(database: Database, table: str) -> int:
    with psycopg.connect(database.owner_url) as session:
        query = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))
        return int((session.execute(query).fetchone() or (0,))[0])


def test_the_applications_role_may_do_what_it_did_and_no_more(
    ours: Database, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    _restore(_saved(ours, home), home)
    with psycopg.connect(ours.url) as session:
        session.execute("UPDATE people_member SET name = name")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute("DELETE FROM charter_acceptance")
        session.rollback()
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            session.execute("CREATE TABLE mine (id int)")


def test_an_acceptance_is_guarded_again_after_it_came_back(ours: Database, tmp_path: Path) -> None:
    home = tmp_path / "home"
    _restore(_saved(ours, home), home)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ours.execute("DELETE FROM charter_acceptance")


def test_a_community_is_not_replaced_unless_that_is_said(ours: Database, tmp_path: Path) -> None:
    home = tmp_path / "home"
    file = _saved(ours, home)
    with pytest.raises(CannotRun, match="--replace"):
        _restore(file, home, replace=False)


def test_what_still_uses_the_database_is_waited_for_and_then_named(
    ours: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange = "comity.running.saving.restore._EXCHANGE"
    monkeypatch.setattr(exchange, ("SET LOCAL lock_timeout = '1s'", "DROP SCHEMA public CASCADE"))
    home = tmp_path / "home"
    file = _saved(ours, home)
    with psycopg.connect(ours.url) as session:
        session.execute("SELECT count(*) FROM talk_comment")
        with pytest.raises(CannotRun, match="Something still uses"):
            _restore(file, home)
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regnamespace(%s)", [ASIDE])
        assert cursor.fetchone() == (None,)
    assert _manifest(_saved(ours, home, "again.zip")).tables == _manifest(file).tables


def _with_rows(file: Path, table: str, rows: bytes) -> Path:
    """The same backup with other rows, and a manifest that agrees."""
    to, said = file.with_name("other.zip"), _manifest(file)
    other = {"size": len(rows), "rows": rows.count(b"\n"), "sha256": sha256(rows).hexdigest()}
    said.tables[table] = said.tables[table].model_copy(update=other)
    with ZipFile(file) as source, ZipFile(to, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            held = rows if name == table_member(table) else source.read(name)
            target.writestr(name, said.model_dump_json() if name == MANIFEST else held)
    return to


@pytest.mark.parametrize("rows", [b"rubbish\n", b"\\N\n", b"a\tb\tc\td\n"])
def test_rows_that_fit_no_table_change_nothing(ours: Database, tmp_path: Path, rows: bytes) -> None:
    home = tmp_path / "home"
    file = _saved(ours, home)
    with pytest.raises(CannotRun, match="nothing was changed"):
        _restore(_with_rows(file, "talk_reaction", rows), home)
    assert _manifest(_saved(ours, home, "again.zip")).tables == _manifest(file).tables


def test_without_room_for_the_pictures_nothing_changes(ours: Database, tmp_path: Path) -> None:
    home = tmp_path / "home"
    file = _saved(ours, home)
    full = OSError(ENOSPC, "No space left on device")
    with (
        patch.object(Exchange, "__enter__", side_effect=full),
        pytest.raises(CannotRun, match=r"nothing was changed: .*No space left"),
    ):
        _restore(file, home)
    assert _manifest(_saved(ours, home, "again.zip")).tables == _manifest(file).tables


def test_a_database_without_tables_is_nothing_to_keep(ours: Database, tmp_path: Path) -> None:
    ours.execute("DROP SCHEMA public CASCADE")
    ours.execute("CREATE SCHEMA public")
    with pytest.raises(CannotRun, match="nothing in this database"):
        save(ours.owner_url, tmp_path, tmp_path / "b.zip", Bar())
    assert list(tmp_path.iterdir()) == []


def test_how_far_it_is_is_shown_where_somebody_looks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with Bar().part("Writing", 200) as advance:
        advance(100)
    assert "Writing" in capsys.readouterr().err
