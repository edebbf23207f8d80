"""What talk keeps and shows of promotion (clauses share-with-why and vendors-have-a-place)."""

from __future__ import annotations

import pytest
from django.db.utils import IntegrityError
from django.utils.translation import override

from comity.answer import Refused
from comity.leaving.actions import Texts, leave
from comity.people.models import Member
from comity.promotion.models import Entry, Reply
from comity.talk.actions import comment, contribute, delete, edit, hide, release, return_
from comity.talk.composing import Draft, Share
from comity.talk.models import Contribution, Held, State
from comity.talk.promoting import draft_of
from tests.cast import Cast, by_hand
from tests.promotion.scene import NEUTRAL, WHY, reply, share, thread, work

pytestmark = pytest.mark.django_db


def test_a_draft_survives_being_kept() -> None:
    for draft in (work(), Draft("a", "b", "nl", promotes="own", sponsorship="x")):
        assert Draft.from_kept(draft.kept()) == draft


def test_a_hold_from_before_drafts_knew_of_promotion_can_be_released() -> None:
    assert Draft.from_kept({"title": "a", "body": "b", "language": "nl"}) == Draft("b", "a", "nl")


def test_the_gate_reads_why_and_work_too() -> None:
    draft = Draft(
        "More.", "A title", share=Share("book", "Its title", "https://x.example", "own", WHY)
    )
    assert draft.words == f"{WHY}\n\nMore.\n\nIts title\n\nhttps://x.example"


def test_an_insult_in_a_why_is_seen(cast: Cast) -> None:
    why = "You are an idiot, and this tells why people like you never listen."
    with pytest.raises(Refused) as caught:
        share(cast.bram, cast, why=why)
    verdict = caught.value.verdict
    assert verdict is not None
    assert "courtesy" in [finding.clause for finding in verdict.findings]


@pytest.mark.parametrize("kind", ["story", "question"])
def test_only_a_share_has_a_work(cast: Cast, kind: str) -> None:
    with pytest.raises(Refused):
        contribute(by=cast.bram, space=cast.conversation, kind=kind, draft=work())
    plain = Draft(NEUTRAL, "A title")
    with pytest.raises(Refused):
        contribute(by=cast.bram, space=cast.conversation, kind="share", draft=plain)


def test_the_database_knows_a_share_by_its_work(cast: Cast) -> None:
    made = share(cast.bram, cast)
    with by_hand(), pytest.raises(IntegrityError):
        Contribution.objects.filter(pk=made.pk).update(kind="story")


def test_a_deleted_share_keeps_no_word_of_it(cast: Cast) -> None:
    made = share(cast.bram, cast)
    delete(by=cast.bram, text=made)
    made.refresh_from_db()
    assert (made.why, made.work_url, made.work_title, made.title) == ("", "", "", "")
    assert Entry.objects.filter(text=made.pk).exists()


def test_who_leaves_takes_the_words_and_leaves_the_count(cast: Cast) -> None:
    made = share(cast.bram, cast)
    reply(cast.bram, cast)
    leave(by=cast.bram, texts=Texts.DELETE)
    made.refresh_from_db()
    assert (made.why, made.work_url) == ("", "")
    assert Entry.objects.filter(text=made.pk).exists()
    assert not Reply.objects.exists()


def test_the_history_of_a_share_tells_its_earlier_why(cast: Cast) -> None:
    made = share(cast.bram, cast)
    edit(by=cast.bram, text=made, draft=work(why=f"{WHY} It is short."))
    assert made.revisions.get().body == WHY


def test_an_edit_that_waits_keeps_the_whole_share(cast: Cast) -> None:
    made = share(cast.bram, cast)
    worse = work(why=f"{WHY} Women are vermin.")
    _, held = edit(by=cast.bram, text=made, draft=worse)
    assert held is not None
    assert held.proposed is not None
    assert held.proposed["share"]["why"] == f"{WHY} Women are vermin."
    text = release(by=cast.host, held=held)
    assert isinstance(text, Contribution)
    assert text.why == f"{WHY} Women are vermin."


def test_a_label_is_said_in_the_readers_language(cast: Cast) -> None:
    made = share(cast.bram, cast)
    for language, said in (("en", "own work"), ("nl", "eigen werk")):
        with override(language):
            assert made.labels_shown == [said]


def test_a_returned_promotion_is_in_no_ledger(cast: Cast) -> None:
    under = thread(cast.vendor, cast)
    draft = Draft(NEUTRAL, language="en", promotes="own")
    _, held = comment(by=cast.vendor, contribution=under, draft=draft)
    assert held is not None
    return_(by=cast.host, held=held, reason="Wait until somebody asks.")
    assert not Entry.objects.exists()


def hidden(cast: Cast, text: Contribution) -> Held:
    """A text that Hilde hid."""
    return hide(by=cast.host, text=text, reason="It sells.")


def test_a_hidden_text_is_its_authors_to_mend_and_a_hosts_to_let_back(cast: Cast) -> None:
    made = share(cast.bram, cast)
    held = hidden(cast, made)
    made.refresh_from_db()
    assert (made.state, held.reason) == (State.RETURNED, "It sells.")
    _, again = edit(by=cast.bram, text=made, draft=work(why=f"{WHY} It is short."))
    made.refresh_from_db()
    assert made.state == State.HELD
    assert again is not None
    release(by=cast.host, held=again)
    made.refresh_from_db()
    assert made.is_published
    assert Entry.objects.count() == 1


def test_a_hidden_comment_is_counted_no_more(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    said, _ = comment(by=cast.bram, contribution=under, draft=Draft(NEUTRAL, language="en"))
    hide(by=cast.host, text=said, reason="It says nothing.")
    under.refresh_from_db()
    assert under.comment_count == 0


@pytest.mark.parametrize("who", ["anna", "bram"])
def test_only_hosts_hide(cast: Cast, who: str) -> None:
    member: Member = getattr(cast, who)
    with pytest.raises(Refused):
        hide(by=member, text=thread(cast.host, cast), reason="So.")


def test_a_host_hides_nothing_of_their_own_nor_twice(cast: Cast) -> None:
    own = thread(cast.host, cast)
    with pytest.raises(Refused):
        hidden(cast, own)
    other = thread(cast.bram, cast)
    hidden(cast, other)
    with pytest.raises(Refused):
        hidden(cast, other)


def test_a_host_outside_a_private_space_hides_nothing_there(cast: Cast) -> None:
    made, _ = contribute(
        by=cast.bram, space=cast.private, kind="story", draft=Draft(NEUTRAL, "A card", "en")
    )
    with pytest.raises(Refused):
        hide(by=cast.second_host, text=made, reason="So.")


def test_the_draft_of_a_text_is_what_it_says(cast: Cast) -> None:
    made = share(cast.bram, cast, "featured")
    draft = draft_of(made)
    assert draft.share is not None
    assert (draft.share.relation, draft.said.declared) == ("featured", "own")
