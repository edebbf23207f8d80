"""Migrations, run as the owner of the database, and then what the application's role may do.

A program of its own (comity.running.program), so that no process that
answers members ever holds the owner's address: DATABASE_URL names it for this program only.
"""

from __future__ import annotations

from django.core.management import call_command
from django.db import connection

from comity import environment
from comity.environment import Environment
from comity.running.home import Home
from comity.running.rights import give_rights
from comity.running.saving.upgrade import save_before_upgrade

_LOCK = 0x436F6D697479


def migrate(role: str, settings: Environment) -> None:
    """Bring the database to this version, after a backup of it, and let `role` work in it.

    Two that start at once do so one after the other (advisory lock). Raises CannotRun where there
    should be a backup first and none can be made.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            save_before_upgrade(settings.database_url, Home(settings.home))
            call_command("migrate", interactive=False, verbosity=0)
            give_rights(cursor, role)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


def main(arguments: list[str]) -> None:
    """Migrate for the role that is the first argument."""
    migrate(arguments[0], environment.read())
    connection.close()
