"""Who came across whom is kept for thirty days (clause not-a-directory)."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from comity.directory.actions import forget_old
from comity.directory.jobs import forget
from comity.directory.models import Sighting, Sign
from comity.directory.tests.crowd import crowd, met
from tests.cast import Cast, by_hand

DAY = timedelta(days=1)


def test_what_is_older_than_thirty_days_is_forgotten(cast: Cast) -> None:
    now = timezone.now()
    met(cast.anna, crowd(3), at=now - 31 * DAY)
    met(cast.anna, crowd(2), at=now - 29 * DAY)
    with by_hand():
        for days in (31, 29):
            Sign.objects.create(by=cast.anna, pattern="fast", at=now - days * DAY)
    assert forget_old() == 4
    assert Sighting.objects.count() == 2
    assert Sign.objects.count() == 1


def test_a_job_forgets_every_night(cast: Cast) -> None:
    met(cast.anna, crowd(3), at=timezone.now() - 31 * DAY)
    forget(0)
    assert not Sighting.objects.exists()
    periodic = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}
    assert periodic["comity.directory.forget"] == "41 3 * * *"


def test_what_is_kept_is_said_where_one_reads_about_ones_data(cast: Cast) -> None:
    page = cast.client_of(cast.bram).get("/settings/data/").content.decode()
    assert "Whom you came across when you looked for members, for 30 days" in page
