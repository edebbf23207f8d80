"""What waits in a private space always finds somebody, or says that it does not."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.people.actions import appoint
from comity.people.models import Member
from comity.spaces.actions import make_host, uninvite
from comity.spaces.models import Membership, Space
from comity.talk import actions, queries
from comity.talk.composing import Draft
from comity.talk.models import Contribution, Held
from comity.talk.tests.scene import told
from tests.cast import Cast

THREAT = Draft("I will find you and hurt you.", "Behind the door")
NEEDED = "another host is needed"


@pytest.fixture
def tended_by_bram(cast: Cast) -> Space:
    """The private space with Bram and Anna as its own hosts, and no host of the community in it."""
    for member in (cast.bram, cast.anna):
        make_host(by=cast.host, space=cast.private, member=member)
    uninvite(by=cast.bram, who=Membership.objects.get(member=cast.host))
    return cast.private


def wait(by: Member, space: Space) -> tuple[Contribution, Held]:
    made, held = actions.contribute(by=by, space=space, kind="story", draft=THREAT)
    assert held is not None
    return made, held


def test_a_private_spaces_own_host_is_told_and_decides(cast: Cast, tended_by_bram: Space) -> None:
    made, held = wait(cast.anna, tended_by_bram)
    assert set(told(cast.bram)) == {"made-space-host", "held-for-hosts"}
    assert told(cast.host) == told(cast.second_host) == []
    desk = cast.client_of(cast.bram)
    assert "Behind the door" in desk.get("/desk/").content.decode()
    assert desk.get(f"/c/{made.pk}/").status_code == 200
    assert desk.post(f"/desk/held/{held.pk}/release/").status_code == 302
    assert Contribution.objects.get(pk=made.pk).is_published
    assert "Behind the door" not in str(cast.api_of(cast.bram).get("/notices").json())


def test_they_find_nothing_else_at_the_desk(cast: Cast, tended_by_bram: Space) -> None:
    wait(cast.anna, cast.conversation)
    desk = cast.client_of(cast.bram)
    page = desk.get("/desk/").content.decode()
    assert "Behind the door" not in page
    assert "/desk/applicants/" not in page
    for path in ("alerts", "letters", "applicants", "companies", "hosts"):
        assert desk.get(f"/desk/{path}/").status_code == 403


@pytest.mark.parametrize("who", ["host", "second_host", "vendor"])
def test_nobody_outside_decides(cast: Cast, tended_by_bram: Space, who: str) -> None:
    made, held = wait(cast.anna, tended_by_bram)
    outsider = getattr(cast, who)
    with pytest.raises(Refused):
        actions.release(by=outsider, held=held)
    assert cast.client_of(outsider).get(f"/c/{made.pk}/").status_code == 404


def test_who_is_merely_invited_does_not_decide(cast: Cast) -> None:
    _, held = wait(cast.host, cast.private)
    with pytest.raises(Refused):
        actions.release(by=cast.bram, held=held)
    assert cast.client_of(cast.bram).get("/desk/").status_code == 403


def test_an_own_host_of_an_open_space_does_not_decide(cast: Cast) -> None:
    make_host(by=cast.host, space=cast.conversation, member=cast.bram)
    _, held = wait(cast.anna, cast.conversation)
    with pytest.raises(Refused):
        actions.release(by=cast.bram, held=held)


def test_the_only_host_is_told_that_another_is_needed(cast: Cast) -> None:
    make_host(by=cast.host, space=cast.private, member=cast.bram)
    uninvite(by=cast.bram, who=Membership.objects.get(member=cast.host))
    made, _ = wait(cast.bram, cast.private)
    client = cast.client_of(cast.bram)
    assert NEEDED in client.get(f"/c/{made.pk}/").content.decode()
    assert NEEDED in client.get("/desk/").content.decode()
    make_host(by=cast.bram, space=cast.private, member=cast.anna)
    assert NEEDED not in client.get(f"/c/{made.pk}/").content.decode()
    assert NEEDED not in client.get("/desk/").content.decode()


def test_a_community_with_one_host_says_so_too(cast: Cast) -> None:
    made, _ = wait(cast.second_host, cast.conversation)
    assert queries.stuck_of(cast.second_host) == []
    cast.client_of(cast.host).post("/desk/hosts/step-down/")
    assert queries.stuck_of(cast.second_host) == [made]
    appoint(by=cast.second_host, member=cast.anna)
    assert queries.stuck_of(cast.second_host) == []
