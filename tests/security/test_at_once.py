"""What two people do at the same moment: one is first, nothing counts twice, nobody fails."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from comity.answer import Refused
from comity.doors import limits
from comity.people.actions import Founding, complete_setup, step_down
from comity.people.models import Community, Member, Role
from comity.spaces.actions import make_host, uninvite
from comity.spaces.models import Membership
from comity.talk.actions import (
    accept_answer,
    comment,
    contribute,
    delete,
    edit,
    react,
    release,
    return_,
    unreact,
)
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, Reaction, ReactionKind, State
from tests.cast import Cast, by_hand
from tests.together import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def asked(cast: Cast) -> Contribution:
    draft = Draft("What do you think?", "A question")
    made, _ = contribute(by=cast.anna, space=cast.conversation, kind="question", draft=draft)
    return made


def waits(cast: Cast) -> Held:
    """A comment by Bram that waits for a host."""
    made, _ = comment(by=cast.bram, contribution=asked(cast), draft=Draft("So it is."))
    with by_hand():
        Comment.objects.filter(pk=made.pk).update(state=State.HELD)
        Contribution.objects.update(comment_count=0)
        return Held.objects.create(comment=made, author=cast.bram, findings=[])


def test_two_comments_at_once_are_both_counted(cast: Cast) -> None:
    above = asked(cast)
    deeds = [
        lambda who=who: comment(by=who, contribution=above, draft=Draft("I think so."))
        for who in (cast.bram, cast.host, cast.second_host)
    ]
    assert refused(at_once(*deeds)) == 0
    above.refresh_from_db()
    assert above.comment_count == above.comments.count() == 3
    paths = list(above.comments.values_list("path", flat=True))
    assert len(set(paths)) == 3


def test_an_answer_that_is_deleted_meanwhile_does_not_stand_first(cast: Cast) -> None:
    above = asked(cast)
    for _ in range(4):
        answer, _held = comment(by=cast.bram, contribution=above, draft=Draft("So."))
        at = at_once(
            partial(accept_answer, by=cast.anna, contribution=above, comment=answer),
            partial(delete, by=cast.bram, text=answer),
        )
        assert refused(at) <= 1
        found = Contribution.objects.select_related("accepted").get(pk=above.pk)
        assert found.accepted is None or found.accepted.is_published
        assert found.comment_count == above.comments.filter(state=State.PUBLISHED).count()


def test_of_two_hosts_who_decide_at_once_one_decides(cast: Cast) -> None:
    held = waits(cast)
    results = at_once(
        lambda: release(by=cast.host, held=held),
        lambda: release(by=cast.second_host, held=held),
    )
    assert refused(results) == 1
    assert Contribution.objects.get().comment_count == 1


def test_of_a_release_and_a_return_at_once_one_holds(cast: Cast) -> None:
    held = waits(cast)
    results = at_once(
        lambda: release(by=cast.host, held=held),
        lambda: return_(by=cast.second_host, held=held, reason="No."),
    )
    assert refused(results) == 1
    held.refresh_from_db()
    expected = {"released": State.PUBLISHED, "returned": State.RETURNED}[held.outcome]
    assert held.text.state == expected


@pytest.mark.parametrize("verb", ["edit", "delete"])
def test_an_author_and_a_host_at_once_do_not_wait_for_each_other_for_ever(
    cast: Cast, verb: str
) -> None:
    for _ in range(3):
        held = waits(cast)
        text = Comment.objects.get(pk=held.comment_id)
        does: Any = partial(delete, by=cast.bram, text=text)
        if verb == "edit":
            does = partial(edit, by=cast.bram, text=text, draft=Draft("Otherwise."))
        assert refused(at_once(partial(release, by=cast.host, held=held), does)) <= 1
        text.refresh_from_db()
        assert text.state == (State.DELETED if verb == "delete" else State.PUBLISHED)
        above = Contribution.objects.get(pk=text.contribution_id)
        assert above.comment_count == (0 if verb == "delete" else 1)


def test_a_reaction_given_twice_at_once_counts_once(cast: Cast) -> None:
    above, kind = asked(cast), ReactionKind.THANKS
    give = partial(react, by=cast.bram, text=above, kind=kind)
    assert refused(at_once(give, give, give)) == 0
    above.refresh_from_db()
    assert above.thanks == Reaction.objects.count() == 1
    take = partial(unreact, by=cast.bram, text=above, kind=kind)
    assert refused(at_once(take, take, give)) == 0
    above.refresh_from_db()
    assert above.thanks == Reaction.objects.count()


def test_the_last_two_hosts_do_not_both_step_down(cast: Cast) -> None:
    results = at_once(
        lambda: step_down(by=cast.host),
        lambda: step_down(by=cast.second_host),
    )
    assert refused(results) == 1
    assert Member.objects.filter(role=Role.HOST).count() == 1


def test_a_host_who_steps_down_twice_at_once_takes_nobody_along(cast: Cast) -> None:
    copies = [Member.objects.get(pk=cast.host.pk) for _ in range(2)]
    at_once(*(lambda c=copy: step_down(by=c) for copy in copies))
    assert Member.objects.filter(role=Role.HOST).get() == cast.second_host


def test_the_last_two_hosts_of_a_private_space_do_not_both_go(cast: Cast) -> None:
    make_host(by=cast.host, space=cast.private, member=cast.bram)
    rows = [Membership.objects.get(space=cast.private, member=m) for m in (cast.host, cast.bram)]
    results = at_once(
        lambda: uninvite(by=cast.host, who=rows[0]),
        lambda: uninvite(by=cast.bram, who=rows[1]),
    )
    assert refused(results) == 1
    assert Membership.objects.filter(space=cast.private, is_host=True).count() == 1


def test_a_setup_token_makes_one_first_host(cast: Cast) -> None:
    with by_hand():
        Community.objects.update(set_up_at=None)
    many = [
        Founding("Here", "us@example.org", "open", f"Eva {n}", f"e{n}@example.org", "x" * 12, "en")
        for n in range(3)
    ]
    results = at_once(*(lambda f=founding: complete_setup(founding=f) for founding in many))
    assert refused(results) == 2
    assert Member.objects.filter(name__startswith="Eva").count() == 1
    assert Community.objects.get().setup_token_digest == ""


def sign_up(name: str, email: str) -> int:
    form = {"name": name, "email": email, "password1": "zilverlinde-2"}
    client = Client(raise_request_exception=False)
    status: int = client.post("/accounts/signup/", form).status_code
    return status


def test_two_who_sign_up_with_one_address_become_one_and_neither_fails(cast: Cast) -> None:
    cache.clear()
    statuses = at_once(*(lambda: sign_up("Rosa Blom", "rosa@example.org"),) * 3)
    assert all(status in (302, 409) for status in statuses), statuses
    assert Member.objects.filter(email="rosa@example.org").count() == 1


def test_two_of_one_name_who_sign_up_at_once_get_two_handles(cast: Cast) -> None:
    cache.clear()
    deeds = [lambda n=n: sign_up("Rosa Blom", f"rosa{n}@example.org") for n in range(3)]
    assert at_once(*deeds) == [302, 302, 302]
    handles = Member.objects.filter(name="Rosa Blom").values_list("handle", flat=True)
    assert len(set(handles)) == 3


def test_a_limit_is_one_for_all_connections(cast: Cast) -> None:
    rate = limits.Rate("attempt", burst=3, every=600.0)
    results = at_once(*(lambda: limits.spend(rate, "anna"),) * 8)
    assert refused(results) == 5
    with pytest.raises(Refused):
        limits.spend(rate, "anna")
    limits.spend(rate, "bram")


def test_one_company_named_twice_at_once_exists_once(cast: Cast) -> None:
    form = {"name": "A B", "headline": "Listens", "country": "NL", "languages": "nl"}
    form |= {"employer": "Nieuw & Co", "claim": "unsure"}
    deeds = [
        lambda who=who: cast.client_of(who).post("/settings/", form).status_code
        for who in (cast.anna, cast.bram)
    ]
    assert at_once(*deeds) == [302, 302]
    people = Member.objects.filter(pk__in=[cast.anna.pk, cast.bram.pk])
    assert len({person.company_id for person in people}) == 1


def test_what_was_read_twice_at_once_leaves_the_bell_at_nothing(cast: Cast) -> None:
    comment(by=cast.bram, contribution=asked(cast), draft=Draft("So."))
    deeds = [lambda: cast.client_of(cast.anna).post("/notices/read/").status_code] * 3
    assert at_once(*deeds) == [302, 302, 302]
    assert Member.objects.get(pk=cast.anna.pk).unread_notices == 0
