"""Two devices at once never exceed a budget, an activity or an exception (clauses leave-room,
vendor-promotion and ask-the-hosts). Real connections, real transactions."""

from __future__ import annotations

from functools import partial

import pytest

from comity.promotion.actions import set_rules
from comity.promotion.models import Entry, Permission, Sponsorship
from comity.promotion.queries import budget_of
from comity.talk.actions import comment, contribute, delete, edit, release
from comity.talk.composing import Draft
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    asked,
    colleague,
    granted,
    left,
    promise,
    publish,
    refused_under,
    reply,
    share,
    sponsored,
    thread,
    waiting,
)
from tests.together import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_shares_at_once_are_one(cast: Cast) -> None:
    results = at_once(*[partial(share, cast.anna, cast)] * 3)
    assert refused(results) == 2
    assert Entry.objects.count() == 1


def test_the_last_share_of_the_window_is_shared_once(cast: Cast) -> None:
    share(cast.anna, cast)
    reply(cast.anna, cast, 3)
    results = at_once(*[partial(share, cast.anna, cast)] * 2)
    assert refused(results) == 1
    assert Entry.objects.count() == 2


def test_two_edits_at_once_that_begin_to_promote_are_one(cast: Cast) -> None:
    texts = [thread(cast.anna, cast, "story") for _ in range(2)]
    draft = Draft(f"{NEUTRAL} I made it.", "A card", "en", promotes="own")
    results = at_once(*(partial(edit, by=cast.anna, text=text, draft=draft) for text in texts))
    assert refused(results) == 1
    assert Entry.objects.count() == 1


def test_two_colleagues_at_once_do_not_exceed_a_thread(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    colleague(cast.bram, cast.vendor)
    promise(cast.vendor, under)
    draft = Draft(NEUTRAL, language="en", promotes="employer")
    deeds = [
        partial(comment, by=who, contribution=under, draft=draft, responds_to=under)
        for who in (cast.vendor, cast.bram)
    ]
    assert refused(at_once(*deeds)) == 1
    assert Entry.objects.filter(thread=under.pk).count() == 2


def test_the_last_publication_is_drawn_once(cast: Cast) -> None:
    activity = sponsored(cast, publications=1)
    draft = Draft(NEUTRAL, "Hello", "en", promotes="employer", sponsorship=activity.pk)
    deed = partial(contribute, by=cast.vendor, space=cast.conversation, kind="story", draft=draft)
    assert refused(at_once(deed, deed)) == 1
    assert Sponsorship.objects.get().used == Entry.objects.count() == 1


def test_an_exception_is_published_once(cast: Cast) -> None:
    permission = granted(cast.anna, cast)
    draft = Draft(NEUTRAL, "Hello", "en", promotes="own", exception=permission.pk)
    deed = partial(contribute, by=cast.anna, space=cast.conversation, kind="story", draft=draft)
    assert refused(at_once(deed, deed, deed)) == 2
    assert Entry.objects.count() == 1


def test_two_requests_at_once_are_one(cast: Cast) -> None:
    results = at_once(*[partial(asked, cast.anna)] * 3)
    assert refused(results) == 2
    assert Permission.objects.count() == 1


def test_a_share_and_a_comment_at_once_are_one(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    own = Draft(f"{NEUTRAL} I made it.", language="en", promotes="own")
    results = at_once(
        partial(share, cast.anna, cast),
        partial(comment, by=cast.anna, contribution=under, draft=own),
    )
    assert refused(results) == 1
    assert Entry.objects.count() == 1


def test_two_members_at_once_stand_in_nobodys_way(cast: Cast) -> None:
    assert refused(at_once(partial(share, cast.anna, cast), partial(share, cast.bram, cast))) == 0
    assert Entry.objects.count() == 2


def test_the_tenth_reply_of_a_company_is_written_once(cast: Cast) -> None:
    set_rules(
        by=cast.host,
        space=cast.conversation,
        is_section=False,
        takes_introductions=False,
        numbers={"company_replies": 2},
    )
    promise(cast.vendor, thread(cast.anna, cast))
    colleague(cast.bram, cast.vendor)
    unders = [thread(cast.anna, cast) for _ in range(2)]
    results = at_once(
        partial(promise, cast.vendor, unders[0]), partial(promise, cast.bram, unders[1])
    )
    assert refused(results) == 1
    assert Entry.objects.count() == 2


def test_two_hosts_release_the_same_promotion_once(cast: Cast) -> None:
    draft = Draft(NEUTRAL, language="en", promotes="employer")
    _, held = comment(by=cast.vendor, contribution=thread(cast.vendor, cast), draft=draft)
    assert held is not None
    hosts = (cast.host, cast.second_host)
    assert refused(at_once(*(partial(release, by=host, held=held) for host in hosts))) == 1
    assert Entry.objects.count() == 1


def test_a_release_and_a_publication_at_once_do_not_overdraw_an_activity(cast: Cast) -> None:
    activity = sponsored(cast, publications=1)
    held = waiting(cast.vendor, cast, sponsorship=activity.pk)
    results = at_once(
        partial(release, by=cast.host, held=held),
        partial(publish, cast.vendor, cast, sponsorship=activity.pk),
    )
    assert refused(results) == 1
    assert left(activity) == 0
    assert Entry.objects.count() == 1


def test_two_releases_at_once_do_not_use_an_exception_twice(cast: Cast) -> None:
    permission = granted(cast.vendor, cast)
    waits = [waiting(cast.vendor, cast, exception=permission.pk) for _ in range(2)]
    hosts = (cast.host, cast.second_host)
    deeds = [partial(release, by=host, held=held) for host, held in zip(hosts, waits, strict=True)]
    assert refused(at_once(*deeds)) == 1
    assert Entry.objects.count() == 1


def test_who_names_both_covers_twice_at_once_publishes_once(cast: Cast) -> None:
    activity, permission = sponsored(cast, publications=2), granted(cast.vendor, cast)
    deed = partial(publish, cast.vendor, cast, sponsorship=activity.pk, exception=permission.pk)
    assert refused(at_once(deed, deed)) == 1
    assert left(activity) == 1


def test_a_share_and_its_deletion_at_once_give_nothing_back(cast: Cast) -> None:
    made = share(cast.anna, cast)
    at_once(partial(delete, by=cast.anna, text=made), partial(delete, by=cast.anna, text=made))
    with refused_under("leave-room"):
        share(cast.anna, cast)


def test_two_introductions_at_once_are_one(cast: Cast) -> None:
    set_rules(
        by=cast.host, space=cast.public, is_section=True, takes_introductions=True, numbers={}
    )
    colleague(cast.bram, cast.vendor)
    draft = Draft(NEUTRAL, "Hello", "en", promotes="employer")
    deeds = [
        partial(contribute, by=who, space=cast.public, kind="story", draft=draft)
        for who in (cast.vendor, cast.bram)
    ]
    assert refused(at_once(*deeds)) == 1
    assert Entry.objects.get().rule == "introduction"


@pytest.mark.parametrize("promotes", ["", "own"])
def test_an_edit_and_a_comment_under_it_at_once_do_not_wait_for_each_other(
    cast: Cast, promotes: str
) -> None:
    under = thread(cast.anna, cast, "story")
    draft = Draft(f"{NEUTRAL} I made it.", "A card", "en", promotes=promotes)
    results = at_once(
        partial(edit, by=cast.anna, text=under, draft=draft),
        partial(comment, by=cast.anna, contribution=under, draft=draft),
        partial(edit, by=cast.anna, text=under, draft=draft),
        partial(comment, by=cast.anna, contribution=under, draft=draft),
    )
    refused(results)
    assert Entry.objects.filter(is_reply=False).count() <= 1
    assert budget_of(cast.anna).room.used == (1 if promotes else 0)
