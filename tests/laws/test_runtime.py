"""The watch itself: it lets through what was asked, and nothing else."""

from __future__ import annotations

import pytest
from django.db import connection
from psycopg.sql import SQL, Identifier

from comity.people.models import Member
from tests.cast import Cast, by_hand
from tests.laws.runtime import UnaskedWriteError, is_governed_write


def test_a_write_outside_an_action_is_an_error(cast: Cast) -> None:
    with pytest.raises(UnaskedWriteError, match="people_member"):
        Member.objects.filter(pk=cast.anna.pk).update(name="Anyone")


def test_a_write_in_plain_sql_is_an_error_too(cast: Cast) -> None:
    with pytest.raises(UnaskedWriteError), connection.cursor() as cursor:
        cursor.execute("  delete from talk_seen where member_id = %s", [cast.anna.pk])


def test_a_write_in_composed_sql_is_an_error_too(cast: Cast) -> None:
    composed = SQL("UPDATE {} SET name = ''").format(Identifier("people_member"))
    with pytest.raises(UnaskedWriteError), connection.cursor() as cursor:
        cursor.execute(composed)


def test_what_a_test_adds_by_hand_passes(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(name="Anna")
    assert Member.objects.get(pk=cast.anna.pk).name == "Anna"


def test_signing_in_is_no_deed(cast: Cast) -> None:
    assert cast.client_of(cast.anna).session["_auth_user_id"] == cast.anna.pk


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sql", "is_governed"),
    [
        ('INSERT INTO "talk_comment" ("id") VALUES (%s)', True),
        ('UPDATE "people_member" SET "password" = %s, "role" = %s WHERE true', True),
        ('UPDATE "people_member" SET "password" = %s WHERE true', False),
        ("INSERT INTO doors_limit AS l (key) VALUES (%s)", False),
        ('DELETE FROM "django_session"', False),
        ('SELECT * FROM "talk_comment"', False),
    ],
)
def test_the_tables_of_rooms_are_governed(sql: str, is_governed: bool) -> None:
    assert is_governed_write(sql) is is_governed
