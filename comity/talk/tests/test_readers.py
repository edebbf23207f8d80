"""What is written is for those who could read it then."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.spaces import actions as spaces
from comity.spaces.details import Details
from comity.spaces.models import Space, Visibility
from comity.talk.actions import contribute, delete
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand

DRAFT = Draft("Only for who is in here.", "Behind the door")


def open_to(visibility: Visibility, space: Space, cast: Cast) -> Space:
    details = Details("Leeskring", "Reading circle", "", "", visibility, ("idea",))
    return spaces.edit(by=cast.host, space=space, details=details)


def test_a_space_is_not_opened_once_someone_wrote_in_it(cast: Cast) -> None:
    made, _ = contribute(by=cast.bram, space=cast.private, kind="idea", draft=DRAFT)
    with pytest.raises(Refused):
        open_to(Visibility.PUBLIC, cast.private, cast)
    assert cast.client_of(None).get(f"/c/{made.pk}/").status_code == 404


def test_it_stays_closed_when_that_was_deleted(cast: Cast) -> None:
    made, _ = contribute(by=cast.bram, space=cast.private, kind="idea", draft=DRAFT)
    delete(by=cast.bram, text=made)
    with pytest.raises(Refused):
        open_to(Visibility.MEMBERS, cast.private, cast)


def test_what_was_not_taken_is_not_written(cast: Cast) -> None:
    with by_hand():
        Space.objects.filter(pk=cast.private.pk).update(kinds=["story"])
    cast.private.refresh_from_db()
    with pytest.raises(Refused):
        contribute(by=cast.bram, space=cast.private, kind="idea", draft=DRAFT)
    widened = open_to(Visibility.MEMBERS, cast.private, cast)
    assert widened.visibility == Visibility.MEMBERS


def test_a_text_sent_to_a_few_does_not_reach_more(cast: Cast) -> None:
    open_to(Visibility.PUBLIC, cast.private, cast)
    with pytest.raises(Refused) as refused:
        contribute(by=cast.bram, space=cast.private, kind="idea", draft=DRAFT)
    assert refused.value.kind == "conflict"
