"""The address of a database, as a URL and as Django takes it."""

from __future__ import annotations

from psycopg.conninfo import conninfo_to_dict

_OWN_FIELDS = {"dbname", "user", "password", "host", "port"}


def django_database(url: str, *, pool: dict[str, int] | None) -> dict[str, object]:
    """Django's settings for a postgresql:// URL as libpq reads it; `host=` may be a socket folder.

    What else the URL says, such as `sslmode`, is passed on. Raises psycopg.ProgrammingError for
    what is no such URL.
    """
    parts = conninfo_to_dict(url)
    options: dict[str, object] = {k: v for k, v in parts.items() if k not in _OWN_FIELDS}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname", ""),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": parts.get("port", ""),
        "OPTIONS": options | ({"pool": pool} if pool else {}),
    }
