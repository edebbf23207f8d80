"""Whom one came across goes with who leaves, and stays out of what one takes along
(clause not-a-directory)."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from comity.directory.models import Sighting
from comity.directory.tests.crowd import crowd, met
from comity.leaving.actions import Texts, leave
from tests.cast import Cast

DAY = timedelta(days=1)


def test_who_leaves_takes_their_encounters_along(cast: Cast) -> None:
    met(cast.anna, [cast.bram, cast.vendor])
    met(cast.bram, [cast.anna, cast.vendor])
    leave(by=cast.anna, texts=Texts.KEEP)
    assert [(one.by, one.member) for one in Sighting.objects.all()] == [(cast.bram, cast.vendor)]


def test_one_takes_along_how_many_one_met_and_not_whom(cast: Cast) -> None:
    met(cast.anna, [cast.bram, cast.vendor], at=timezone.now() - DAY)
    met(cast.anna, crowd(1), door="profile")
    found = cast.api_of(cast.anna).get("/me/export").json()["came_across"]
    assert [(one["door"], one["people"]) for one in found] == [("search", 2), ("profile", 1)]
    assert all(set(one) == {"on", "door", "people"} for one in found)
