"""What a host hides stays out of others' sight until a host lets it back (clause
hosts-may-remove)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.notices.models import Notice
from comity.promotion.models import Entry, Reply
from comity.talk.actions import comment, edit, hide, release, return_
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, State
from tests.cast import Cast
from tests.promotion.scene import NEUTRAL, WHY, promise, share, thread, work

pytestmark = pytest.mark.django_db
ENOUGH = Draft(f"{NEUTRAL} And on Fridays we read them aloud.", language="en")
HARSH = Draft("I will find you and beat you up if you say that again.", language="en")


def hidden(text: Contribution | Comment, cast: Cast) -> Contribution | Comment:
    """A text that Hilde hid."""
    hide(by=cast.host, text=text, reason="It sells.")
    text.refresh_from_db()
    return text


def said(cast: Cast) -> Comment:
    """A comment of Bram's under Anna's story."""
    made, _ = comment(
        by=cast.bram, contribution=thread(cast.anna, cast, "story"), draft=Draft(NEUTRAL)
    )
    return made


def test_an_edit_of_a_hidden_text_waits_for_a_host(cast: Cast) -> None:
    made = hidden(said(cast), cast)
    text, held = edit(by=cast.bram, text=made, draft=ENOUGH)
    assert held is not None
    assert (text.state, text.body) == (State.HELD, ENOUGH.body)
    assert cast.api_of(cast.anna).get(f"/comments/{made.pk}").status_code == 404


def test_hosts_read_why_it_was_hidden_beside_what_it_says_now(cast: Cast) -> None:
    made = hidden(said(cast), cast)
    edit(by=cast.bram, text=made, draft=ENOUGH)
    (item,) = cast.api_of(cast.second_host).get("/desk/held").json()["items"]
    assert item["body"] == ENOUGH.body
    (found,) = item["findings"]
    assert (found["clause"], found["outcome"]) == ("hosts-may-remove", "hold")
    assert "It sells." in found["reason"]


def test_released_it_stands_again_and_is_counted_again(cast: Cast) -> None:
    made = hidden(said(cast), cast)
    _, held = edit(by=cast.bram, text=made, draft=ENOUGH)
    assert held is not None
    release(by=cast.second_host, held=held)
    made.refresh_from_db()
    above = Contribution.objects.get()
    assert (made.state, above.comment_count) == (State.PUBLISHED, 1)
    assert Reply.objects.filter(text=made.pk).count() == 1


def test_after_a_release_its_author_edits_as_before(cast: Cast) -> None:
    made = hidden(said(cast), cast)
    _, held = edit(by=cast.bram, text=made, draft=ENOUGH)
    assert held is not None
    release(by=cast.host, held=held)
    text, waits = edit(by=cast.bram, text=made, draft=Draft(NEUTRAL, language="en"))
    assert (waits, text.state) == (None, State.PUBLISHED)


def test_returned_or_edited_again_it_still_waits(cast: Cast) -> None:
    made = hidden(said(cast), cast)
    _, first = edit(by=cast.bram, text=made, draft=ENOUGH)
    assert first is not None
    _, second = edit(by=cast.bram, text=made, draft=Draft(f"{NEUTRAL} Yes.", language="en"))
    first.refresh_from_db()
    assert first.outcome == Held.Outcome.WITHDRAWN
    assert second is not None
    return_(by=cast.host, held=second, reason="Not yet.")
    _, third = edit(by=cast.bram, text=made, draft=ENOUGH)
    assert third is not None


def test_what_the_gate_holds_too_is_said_beside_it(cast: Cast) -> None:
    made = hidden(said(cast), cast)
    _, held = edit(by=cast.bram, text=made, draft=HARSH)
    assert held is not None
    clauses = [kept["clause"] for kept in held.findings]
    assert clauses[-1] == "hosts-may-remove"
    assert len(clauses) > 1


def test_a_text_that_was_only_returned_is_published_when_it_passes(cast: Cast) -> None:
    made, held = comment(by=cast.bram, contribution=thread(cast.anna, cast), draft=HARSH)
    assert held is not None
    return_(by=cast.host, held=held, reason="Be kind.")
    text, waits = edit(by=cast.bram, text=made, draft=ENOUGH)
    assert (waits, text.state) == (None, State.PUBLISHED)


def test_hiding_a_promotion_gives_no_room_back(cast: Cast) -> None:
    made = hidden(share(cast.bram, cast), cast)
    assert Entry.objects.filter(text=made.pk).count() == 1
    assert not cast.api_of(cast.bram).get("/promotion/budget").json()["allowed"]


def test_hiding_a_share_and_releasing_its_edit_counts_it_once(cast: Cast) -> None:
    made = hidden(share(cast.bram, cast), cast)
    _, held = edit(by=cast.bram, text=made, draft=work(title="Another title", why=f"{WHY} Short."))
    assert held is not None
    release(by=cast.host, held=held)
    assert Entry.objects.filter(member=cast.bram).count() == 1


def test_its_author_reads_the_reason_and_what_follows_in_their_language(cast: Cast) -> None:
    under = thread(cast.bram, cast)
    made, _ = comment(by=cast.anna, contribution=under, draft=Draft(NEUTRAL, language="en"))
    hidden(made, cast)
    page = cast.client_of(cast.anna).get(f"{under.get_absolute_url()}").content.decode()
    for told in ("Een host heeft dit verborgen.", "It sells.", "een host kijkt ernaar"):
        assert told in page
    notice = Notice.objects.get(member=cast.anna, kind="hidden")
    assert notice.params["reason"] == "It sells."


@pytest.mark.parametrize("who", ["anna", "bram", "vendor", "newcomer"])
def test_only_hosts_hide(cast: Cast, who: str) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    with pytest.raises(Refused):
        hide(by=getattr(cast, who), text=made, reason="It sells.")
    made.refresh_from_db()
    assert made.is_published


def test_a_host_hides_not_what_they_wrote_themselves(cast: Cast) -> None:
    with pytest.raises(Refused):
        hide(by=cast.host, text=share(cast.host, cast), reason="It sells.")


def test_a_host_hides_nothing_in_a_space_they_do_not_read(cast: Cast) -> None:
    path = "/spaces/back-room/new/"
    form = {"kind": "story", "title": "A quiet week", "body": NEUTRAL}
    cast.client_of(cast.bram).post(path, form)
    made = Contribution.objects.get()
    hiding = cast.client_of(cast.second_host).post(
        f"{made.get_absolute_url()}hide/", {"reason": "x"}
    )
    assert hiding.status_code == 404
    assert Contribution.objects.get().is_published


def test_hiding_needs_a_reason_on_the_page(cast: Cast) -> None:
    made = share(cast.bram, cast)
    client = cast.client_of(cast.host)
    answer = client.post(f"{made.get_absolute_url()}hide/", {"reason": " "})
    assert answer.status_code == 422
    page = client.get(f"{made.get_absolute_url()}hide/").content.decode()
    assert WHY in page
    made.refresh_from_db()
    assert made.is_published


@pytest.mark.parametrize(("who", "asked"), [("host", True), ("anna", False), ("bram", False)])
def test_the_page_offers_hiding_to_hosts_only(cast: Cast, who: str, asked: bool) -> None:
    made = share(cast.bram, cast)
    page = cast.client_of(getattr(cast, who)).get(f"{made.get_absolute_url()}hide/")
    assert page.status_code == 200
    assert ('name="reason"' in page.content.decode()) is asked
