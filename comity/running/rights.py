"""What the role as which the application works may do with rows."""

from __future__ import annotations

from psycopg import sql

APPEND_ONLY = ("charter_acceptance",)
READ_ONLY = ("django_migrations", "django_content_type")

_GRANTS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
)


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
