"""Migrations, run as the owner of the database, and then what the application's role may do.

A program of its own (comity.running.program), so that no process that
answers members ever holds the owner's address: DATABASE_URL names it for this program only.
"""

from __future__ import annotations

from django.core.management import call_command
from django.db import connection
from psycopg import sql

APPEND_ONLY = ("care_caseevent", "charter_acceptance")
READ_ONLY = ("django_migrations", "django_content_type")
_LOCK = 0x436F6D697479

_GRANTS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
)


def migrate(role: str) -> None:
    """Bring the database to this version and let `role` work in it.

    Two that start at once do so one after the other (advisory lock). Where `role` is the owner
    itself, because an operator gave only one address, there is nothing to grant.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        try:
            call_command("migrate", interactive=False, verbosity=0)
            cursor.execute("SELECT current_user")
            if cursor.fetchone() != (role,):
                for statement in grants(role):
                    cursor.execute(statement)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


def grants(role: str) -> list[sql.Composed]:
    """The statements that give `role` rows to read and write, and take back where rows stay."""
    name = sql.Identifier(role)
    given = [sql.SQL(text).format(role=name) for text in _GRANTS]
    return (
        given
        + _revoked(name, "UPDATE, DELETE", APPEND_ONLY)
        + _revoked(name, "INSERT, UPDATE, DELETE", READ_ONLY)
    )


def _revoked(role: sql.Identifier, what: str, tables: tuple[str, ...]) -> list[sql.Composed]:
    text = sql.SQL("REVOKE " + what + " ON {} FROM {}")
    return [text.format(sql.Identifier(table), role) for table in tables]


def main(arguments: list[str]) -> None:
    """Migrate for the role that is the first argument."""
    migrate(arguments[0])
    connection.close()
