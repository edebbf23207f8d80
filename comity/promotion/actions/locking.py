"""Letting actions that count the same thing go one after the other."""

from __future__ import annotations

from hashlib import sha256

from django.db import connection


def one_by_one(whose: str) -> None:
    """Wait until no other transaction counts for `whose`, and keep others waiting until this one
    is through. A lock of the database and of no row, so it stands in the way of nothing else."""
    key = int.from_bytes(sha256(f"promotion:{whose}".encode()).digest()[:8], "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
