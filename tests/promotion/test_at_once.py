"""Two devices at once never exceed a budget, an activity or an exception (clauses leave-room,
vendor-promotion and ask-the-hosts). Real connections, real transactions."""

from __future__ import annotations

from functools import partial

import pytest

from comity.promotion.models import Entry, Permission, Sponsorship
from comity.talk.actions import comment, contribute, edit
from comity.talk.composing import Draft
from tests.cast import Cast
from tests.promotion.scene import (
    NEUTRAL,
    asked,
    colleague,
    granted,
    promise,
    reply,
    share,
    sponsored,
    thread,
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
