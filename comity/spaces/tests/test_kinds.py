"""Who may still know of what a notice about a space tells."""

from __future__ import annotations

import pytest

from comity.people.models import Member
from comity.spaces import actions
from comity.spaces.kinds import INVITED
from comity.spaces.models import Membership
from tests.cast import Cast


@pytest.mark.parametrize(("who", "sees"), [("bram", True), ("anna", False), ("applicant", False)])
def test_a_notice_about_a_private_space_is_for_who_is_in_it(
    cast: Cast, who: str, sees: bool
) -> None:
    assert INVITED.may_see(getattr(cast, who), cast.private.pk) is sees


def test_a_notice_is_not_mailed_once_the_invitation_ended(cast: Cast) -> None:
    actions.uninvite(by=cast.host, who=Membership.objects.get(member=cast.bram))
    assert not INVITED.may_see(cast.bram, cast.private.pk)


def test_a_notice_to_someone_whose_account_is_closed_tells_nothing(cast: Cast) -> None:
    closed = Member(id=cast.bram.pk, is_active=False)
    assert not INVITED.may_see(closed, cast.private.pk)


def test_who_was_let_out_finds_the_spaces_name_in_no_notice(cast: Cast) -> None:
    actions.invite(by=cast.host, space=cast.private, member=cast.anna)
    pages, api = cast.client_of(cast.anna), cast.api_of(cast.anna)
    assert "Achterkamer" in api.get("/notices").content.decode()
    actions.uninvite(by=cast.host, who=Membership.objects.get(member=cast.anna))
    assert api.get("/notices").json()["items"] == []
    assert "Achterkamer" not in pages.get("/notices/").content.decode()
    assert Member.objects.get(pk=cast.anna.pk).unread_notices == 0
