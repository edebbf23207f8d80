"""Asking the hosts, and what becomes of it (clause ask-the-hosts)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db.utils import IntegrityError
from django.utils import timezone

from comity.answer import Refused
from comity.notices.models import Notice
from comity.people.models import Member
from comity.promotion import queries
from comity.promotion.actions import grant, refuse, remark, withdraw
from comity.promotion.models import Permission
from comity.talk.actions import contribute
from comity.talk.composing import Draft
from tests.cast import Cast, by_hand
from tests.promotion.scene import NEUTRAL, asked, granted, refused_under, share

pytestmark = pytest.mark.django_db
SOON = timedelta(days=3)


def use(cast: Cast, permission: Permission, by: Member | None = None) -> None:
    """Publish what an exception was granted for, in the conversation."""
    draft = Draft(NEUTRAL, "Our congress", "en", promotes="own", exception=permission.pk)
    contribute(by=by or cast.anna, space=cast.conversation, kind="story", draft=draft)


def told(member: Member) -> list[str]:
    return list(Notice.objects.filter(member=member).values_list("kind", flat=True))


def test_a_request_reaches_the_hosts_and_the_answer_the_asker(cast: Cast) -> None:
    permission = asked(cast.anna)
    assert "exception-asked" in told(cast.host)
    refuse(by=cast.host, permission=permission, reason="It sells.")
    assert "exception-refused" in told(cast.anna)
    permission.refresh_from_db()
    assert (permission.state, permission.answer) == ("refused", "It sells.")
    assert permission.decided_by == cast.host


def test_one_open_request_each(cast: Cast) -> None:
    permission = asked(cast.anna)
    with pytest.raises(Refused):
        asked(cast.anna, "Another")
    asked(cast.bram)
    withdraw(by=cast.anna, permission=permission)
    asked(cast.anna, "Another")


def test_the_database_keeps_one_open_request_each(cast: Cast) -> None:
    asked(cast.anna)
    with by_hand(), pytest.raises(IntegrityError):
        Permission.objects.create(member=cast.anna, title="Again", reason="Because")


def test_four_a_year(cast: Cast) -> None:
    start = timezone.now()
    for number in range(4):
        with time_machine.travel(start + timedelta(days=number)):
            refuse(by=cast.host, permission=asked(cast.anna), reason="No.")
    with time_machine.travel(start + timedelta(days=364)), pytest.raises(Refused):
        asked(cast.anna)
    with time_machine.travel(start + timedelta(days=366)):
        asked(cast.anna)


def test_a_granted_one_passes_over_the_budget_and_touches_it_not(cast: Cast) -> None:
    share(cast.anna, cast)
    permission = granted(cast.anna, cast)
    use(cast, permission)
    permission.refresh_from_db()
    assert permission.state == "used"
    assert queries.budget_of(cast.anna).room.used == 1


def test_it_passes_for_the_asker_only(cast: Cast) -> None:
    permission = granted(cast.anna, cast)
    with refused_under("ask-the-hosts"):
        use(cast, permission, cast.bram)


def test_it_passes_in_its_space_only(cast: Cast) -> None:
    permission = granted(cast.anna, cast, space=cast.public)
    with refused_under("ask-the-hosts"):
        use(cast, permission)
    assert queries.granted_to(cast.anna, cast.conversation) == []
    assert queries.granted_to(cast.anna, cast.public) == [permission]


def test_it_passes_until_its_moment_only(cast: Cast) -> None:
    permission = granted(cast.anna, cast, until=timezone.now() + SOON)
    with time_machine.travel(timezone.now() + SOON), refused_under("ask-the-hosts"):
        use(cast, permission)


@pytest.mark.parametrize("state", ["asked", "refused", "withdrawn"])
def test_what_was_not_granted_does_not_pass(cast: Cast, state: str) -> None:
    permission = asked(cast.anna)
    with by_hand():
        Permission.objects.update(state=state)
    with refused_under("ask-the-hosts"):
        use(cast, permission)


def test_it_is_for_no_reply(cast: Cast) -> None:
    permission = granted(cast.anna, cast)
    api = cast.api_of(cast.anna)
    body = {"space": "conversation", "kind": "story", "title": "How?", "body": NEUTRAL}
    made = cast.api_of(cast.bram).post("/contributions", body).json()
    reply = {"body": NEUTRAL, "promotes": "own", "exception": permission.pk}
    answer = api.post(f"/contributions/{made['id']}/comments", reply)
    assert answer.status_code == 403
    permission.refresh_from_db()
    assert permission.state == "granted"


def test_hosts_discuss_and_the_asker_never_reads_it(cast: Cast) -> None:
    permission = asked(cast.anna)
    remark(by=cast.host, permission=permission, text="Shall we let this pass?")
    remark(by=cast.second_host, permission=permission, text="I would.")
    assert [one.text for one in queries.remarks_on(permission)] == [
        "Shall we let this pass?",
        "I would.",
    ]
    page = cast.client_of(cast.anna).get(permission.get_absolute_url()).content.decode()
    assert "Shall we" not in page


def test_a_host_does_not_decide_about_their_own(cast: Cast) -> None:
    permission = asked(cast.host)
    with pytest.raises(Refused):
        remark(by=cast.host, permission=permission, text="Yes!")
    with pytest.raises(Refused):
        refuse(by=cast.host, permission=permission, reason="No.")
    with pytest.raises(Refused):
        grant(by=cast.host, permission=permission, until=timezone.now() + SOON)
    assert queries.asked_of(cast.host).items == []
    assert queries.asked_of(cast.second_host).items == [permission]
    assert "exception-asked" not in told(cast.host)


def test_who_is_no_host_decides_nothing(cast: Cast) -> None:
    permission = asked(cast.anna)
    with pytest.raises(Refused):
        remark(by=cast.bram, permission=permission, text="Yes!")
    with pytest.raises(Refused):
        refuse(by=cast.bram, permission=permission, reason="No.")
    with pytest.raises(Refused):
        withdraw(by=cast.bram, permission=permission)


def test_it_is_answered_once_and_for_a_moment_to_come(cast: Cast) -> None:
    permission = asked(cast.anna)
    with pytest.raises(Refused):
        grant(by=cast.host, permission=permission, until=timezone.now())
    refuse(by=cast.host, permission=permission, reason="No.")
    with pytest.raises(Refused):
        grant(by=cast.host, permission=permission, until=timezone.now() + SOON)
    with pytest.raises(Refused):
        withdraw(by=cast.anna, permission=permission)


def test_who_has_not_accepted_the_code_asks_nothing(cast: Cast) -> None:
    for member in (cast.newcomer, cast.applicant):
        with pytest.raises(Refused):
            asked(member)
