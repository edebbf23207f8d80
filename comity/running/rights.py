"""What the role as which the application works may do with rows."""

from __future__ import annotations

from psycopg import sql

from comity.running.saving.tables import Cursor

APPEND_ONLY = ("charter_acceptance",)
READ_ONLY = ("django_migrations", "django_content_type")

_GRANTS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
)
_TABLES = "SELECT tablename::text FROM pg_tables WHERE schemaname = 'public'"


def give_rights(cursor: Cursor, role: str) -> None:
    """Give `role` rows to read and write, and take back where rows stay, of whatever tables there
    are: those of a backup may be older. Where `role` is the owner itself, because an operator gave
    only one address, there is nothing to give."""
    cursor.execute("SELECT current_user")
    if cursor.fetchall() == [(role,)]:
        return
    name = sql.Identifier(role)
    for text in _GRANTS:
        cursor.execute(sql.SQL(text).format(role=name))
    cursor.execute(_TABLES)
    there = {table for (table,) in cursor.fetchall()}
    for what, tables in (("UPDATE, DELETE", APPEND_ONLY), ("INSERT, UPDATE, DELETE", READ_ONLY)):
        revoked = sql.SQL("REVOKE " + what + " ON {} FROM {}")
        for table in there.intersection(tables):
            cursor.execute(revoked.format(sql.Identifier(table), name))
