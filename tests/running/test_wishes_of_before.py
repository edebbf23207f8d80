"""Who wanted no mails at once, before there were other wishes, still gets none."""

from __future__ import annotations

from importlib import import_module

from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from comity.notices import queries
from comity.notices.kinds import ALWAYS_MAILED, Group
from comity.notices.models import Mail
from comity.notices.wishes import DEFAULTS, Wish
from comity.people.models import Member
from comity.running.address import django_database
from tests.cast import by_hand
from tests.database import Database

BEFORE = [("people", "0003_handles_can_be_mentioned"), ("notices", "0003_what_one_wishes")]


def migrated(targets: list[tuple[str, str]]) -> MigrationExecutor:
    executor = MigrationExecutor(connection)
    executor.migrate(targets)
    return executor


def test_who_wanted_no_mails_at_once_wants_none_that_can_be_chosen(
    fresh_database: Database,
) -> None:
    connections.close_all()
    owner = django_database(fresh_database.owner_url, pool=None)
    connections.settings["default"].update(owner)
    with by_hand():
        then = migrated(BEFORE).loader.project_state(BEFORE).apps.get_model("people", "Member")
        for handle, mails in (("anna", True), ("bram", False)):
            then.objects.create(handle=handle, email=f"{handle}@example.org", mails_at_once=mails)
        migrated(MigrationExecutor(connection).loader.graph.leaf_nodes())
    anna, bram = (Member.objects.get(handle=handle) for handle in ("anna", "bram"))
    assert queries.wishes_of(anna) == DEFAULTS
    for group, wish in queries.wishes_of(bram).items():
        may_choose = group not in ALWAYS_MAILED
        assert wish == (Wish(here=True, mail=Mail.NONE) if may_choose else DEFAULTS[group])


def test_the_migration_knows_every_group_that_can_be_chosen() -> None:
    migration = import_module("comity.notices.migrations.0004_wishes_of_before")
    assert set(migration.SWITCHABLE) == {g.value for g in Group if g not in ALWAYS_MAILED}
