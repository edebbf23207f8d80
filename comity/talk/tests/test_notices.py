"""The list of notices says nothing of what its reader may no longer see."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from comity.notices.actions import tell
from comity.notices.kinds import declared
from comity.people.models import Member
from comity.spaces.actions import invite, uninvite
from comity.spaces.models import Membership
from comity.talk import actions
from comity.talk.composing import Draft
from comity.talk.tests.scene import ask, say
from tests.cast import Cast


def listed(cast: Cast, reader: Member) -> str:
    """What the page and the API list, as one text."""
    items = cast.api_of(reader).get("/notices").json()["items"]
    page = cast.client_of(reader).get("/notices/").content.decode()
    said = "\n".join(item["text"] for item in items)
    assert all(item["text"].split("“")[0][:12] in page for item in items)
    return said + page


def test_a_title_goes_with_its_text(cast: Cast) -> None:
    asked = ask(cast.anna, cast)
    comment = say(cast.bram, asked, "We count calls.")
    assert "How do you measure?" in listed(cast, cast.anna)
    actions.delete(by=cast.bram, text=comment)
    assert "How do you measure?" not in listed(cast, cast.anna)


def test_a_deleted_contributions_title_is_gone_from_notices_of_its_comments(cast: Cast) -> None:
    asked = ask(cast.anna, cast)
    first = say(cast.bram, asked, "We count calls.")
    say(cast.vendor, asked, "We do too.", reply_to=first)
    assert "How do you measure?" in listed(cast, cast.bram)
    actions.delete(by=cast.anna, text=asked)
    assert "How do you measure?" not in listed(cast, cast.bram)


def test_who_was_let_out_of_a_private_space_reads_its_titles_no_more(cast: Cast) -> None:
    invite(by=cast.host, space=cast.private, member=cast.anna)
    draft = Draft("What do you make of it, @anna?", "Behind the door")
    actions.contribute(by=cast.bram, space=cast.private, kind="idea", draft=draft)
    assert "Behind the door" in listed(cast, cast.anna)
    uninvite(by=cast.host, who=Membership.objects.get(member=cast.anna))
    assert "Behind the door" not in listed(cast, cast.anna)
    assert Member.objects.get(pk=cast.anna.pk).unread_notices == 0


def test_a_page_of_every_kind_asks_no_more_than_a_page_may(cast: Cast) -> None:
    for name in declared():
        names = "title reason space company community category name what outcome"
        words = dict.fromkeys(names.split(), "T")
        tell(member=cast.host, kind=name, about_id=name[:20], by=cast.anna, **words)
    client = cast.client_of(cast.host)
    client.get("/notices/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/notices/")
    assert len(asked) <= 8, [query["sql"][:120] for query in asked.captured_queries]
