"""Who may still know of what a notice about a space tells."""

from __future__ import annotations

import pytest

from comity.spaces import actions
from comity.spaces.kinds import may_see
from comity.spaces.models import Membership
from tests.cast import Cast


@pytest.mark.parametrize(("who", "sees"), [("bram", True), ("anna", False), ("applicant", False)])
def test_a_notice_about_a_private_space_is_for_who_is_in_it(
    cast: Cast, who: str, sees: bool
) -> None:
    assert may_see(getattr(cast, who).pk, cast.private.pk) is sees


def test_a_notice_is_not_mailed_once_the_invitation_ended(cast: Cast) -> None:
    actions.uninvite(by=cast.host, who=Membership.objects.get(member=cast.bram))
    assert not may_see(cast.bram.pk, cast.private.pk)


def test_a_notice_to_someone_who_left_tells_nothing(cast: Cast) -> None:
    assert not may_see("nobody-has-this", cast.private.pk)
