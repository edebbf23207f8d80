"""/healthz and /readyz where something is missing, and rows that stay."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.utils import timezone

from comity.charter.models import Acceptance
from comity.running import health
from tests.cast import Cast, by_hand


def _a_worker_was_seen(ago: timedelta) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)",
            [timezone.now() - ago],
        )


@pytest.mark.django_db
def test_without_a_worker_it_is_not_ready() -> None:
    _a_worker_was_seen(timedelta(minutes=2))
    response = Client().get("/readyz")
    assert response.status_code == 503
    assert response.json() == {
        "status": "not ready",
        "database": True,
        "migrations": True,
        "worker": False,
    }


@pytest.mark.django_db
def test_with_all_it_needs_it_is_ready() -> None:
    _a_worker_was_seen(timedelta(seconds=5))
    assert Client().get("/readyz").status_code == 200


@pytest.mark.django_db
def test_without_a_database_it_is_alive_and_says_no_more_than_that_it_is_not_ready(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails() -> bool:
        raise DatabaseError("password of comity_app")

    monkeypatch.setattr(health, "_migrated", fails)
    response = Client().get("/readyz")
    assert response.status_code == 503
    assert b"comity_app" not in response.content
    assert Client().get("/healthz").json() == {"status": "alive"}


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
@pytest.mark.django_db
def test_health_is_only_asked(path: str) -> None:
    assert Client().post(path).status_code == 405


def test_an_acceptance_is_never_changed(cast: Cast) -> None:
    with by_hand(), pytest.raises(DatabaseError):
        Acceptance.objects.filter(member=cast.anna).update(language="en")


def test_an_acceptance_is_never_removed(cast: Cast) -> None:
    with by_hand(), pytest.raises(DatabaseError):
        Acceptance.objects.filter(member=cast.anna).delete()
