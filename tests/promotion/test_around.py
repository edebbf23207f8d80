"""Ways around the table that a vendor may try, and what becomes of each (clauses vendor-promotion,
relations-not-sales, share-with-why)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.people.models import Company, Member, VendorClass
from comity.promotion.models import Answered, Entry
from comity.promotion.queries import budget_of
from comity.talk.actions import comment, contribute, delete, edit, release, return_
from comity.talk.composing import Draft, Share
from comity.talk.models import Comment, Contribution, Held, State
from tests.cast import Cast, by_hand
from tests.promotion.scene import (
    NEUTRAL,
    WHY,
    colleague,
    promise,
    refused_under,
    share,
    thread,
    work,
)

pytestmark = pytest.mark.django_db
OURS = "https://www.feedbackly.example/tour"
SELLS = "Book a demo of our platform today."


@pytest.fixture(autouse=True)
def _known(cast: Cast) -> None:
    """Hosts know where the pages of Vera's company are, and of Anna's."""
    with by_hand():
        for member, domain in ((cast.vendor, "feedbackly.example"), (cast.anna, "zomer.example")):
            Company.objects.filter(pk=member.company_id).update(domains=[domain])
    cast.vendor.refresh_from_db()
    cast.anna.refresh_from_db()


def read_by_others(cast: Cast) -> list[Contribution | Comment]:
    """What Bram reads of Vera's."""
    above = Contribution.objects.visible_to(cast.bram).filter(author=cast.vendor)
    under = Comment.objects.visible_to(cast.bram).filter(author=cast.vendor)
    return [*above, *under]


def says(cast: Cast, body: str, title: str = "A card", promotes: str = "") -> Held | None:
    """What becomes of a contribution of Vera's."""
    draft = Draft(body, title, "en", promotes=promotes)
    return contribute(by=cast.vendor, space=cast.conversation, kind="story", draft=draft)[1]


@pytest.mark.parametrize("kind", ["question", "experience", "idea", "story", "success", "failure"])
def test_no_kind_of_contribution_is_a_place_to_promote(cast: Cast, kind: str) -> None:
    for promotes in ("own", "employer"):
        draft = Draft(NEUTRAL, "A card", "en", promotes=promotes)
        with refused_under("vendor-promotion"):
            contribute(by=cast.vendor, space=cast.conversation, kind=kind, draft=draft)
    _, held = contribute(
        by=cast.vendor, space=cast.conversation, kind=kind, draft=Draft(SELLS, "A card", "en")
    )
    assert held is not None


def test_an_edit_after_publishing_waits_and_what_stood_stands(cast: Cast) -> None:
    text = thread(cast.vendor, cast, "story")
    for body in (f"{NEUTRAL} {SELLS}", f"{NEUTRAL} {OURS}"):
        _, held = edit(by=cast.vendor, text=text, draft=Draft(body, "How do you?", "en"))
        assert held is not None
    text.refresh_from_db()
    assert SELLS not in text.html
    assert "feedbackly" not in text.html
    assert text.revisions.count() == 0


def test_an_edit_that_declares_is_judged_where_it_stands(cast: Cast) -> None:
    text = thread(cast.vendor, cast, "story")
    declared = Draft(NEUTRAL, "How do you?", "en", promotes="employer")
    with refused_under("vendor-promotion"):
        edit(by=cast.vendor, text=text, draft=declared)


def test_a_title_alone_that_is_edited_is_read_too(cast: Cast) -> None:
    text = thread(cast.vendor, cast, "story")
    worse = Draft(text.body, "Book a demo of our platform today", "en")
    _, held = edit(by=cast.vendor, text=text, draft=worse)
    assert held is not None
    text.refresh_from_db()
    assert text.title == "How do you?"


def test_what_a_host_released_is_let_pass_in_those_words_only(cast: Cast) -> None:
    under = thread(cast.vendor, cast)
    draft = Draft(NEUTRAL, language="en", promotes="employer")
    _, held = comment(by=cast.vendor, contribution=under, draft=draft)
    assert held is not None
    text = release(by=cast.host, held=held)
    worse = Draft(f"{NEUTRAL} And buy now.", language="en", promotes="employer")
    _, again = edit(by=cast.vendor, text=text, draft=worse)
    assert again is not None
    assert Comment.objects.get(pk=text.pk).body == NEUTRAL


def test_a_promotion_does_not_lose_its_label_while_it_shows_signs(cast: Cast) -> None:
    made = promise(cast.vendor, thread(cast.anna, cast))
    unlabelled = Draft(f"{NEUTRAL} {OURS}", language="en", promotes="none")
    _, held = edit(by=cast.vendor, text=made, draft=unlabelled)
    assert held is not None
    made.refresh_from_db()
    assert made.labels == ["vendor", "employer"]


def test_a_returned_one_comes_back_only_when_it_passes(cast: Cast) -> None:
    held = says(cast, SELLS)
    assert held is not None
    return_(by=cast.host, held=held, reason="This sells.")
    _, again = edit(by=cast.vendor, text=held.text, draft=Draft(f"{SELLS} Do.", "A card", "en"))
    assert again is not None
    assert read_by_others(cast) == []


@pytest.mark.parametrize("relation", ["own", "featured", "employer"])
def test_a_share_is_a_new_contribution_like_any_other(cast: Cast, relation: str) -> None:
    with refused_under("vendor-promotion"):
        share(cast.vendor, cast, relation)


def found_by_vera(cast: Cast, url: str, why: str = WHY, title: str = "A talk") -> Held | None:
    """What becomes of a find that Vera shares."""
    draft = Draft("", title, "en", share=Share("talk", title, url, "found", why))
    return contribute(by=cast.vendor, space=cast.conversation, kind="share", draft=draft)[1]


def test_a_find_that_is_the_companys_own_waits(cast: Cast) -> None:
    assert found_by_vera(cast, OURS) is not None
    assert Answered.objects.filter(member=cast.vendor).exists()
    assert found_by_vera(cast, "https://elsewhere.example/talk") is None


def test_a_link_in_the_why_or_the_title_of_a_find_waits(cast: Cast) -> None:
    assert found_by_vera(cast, "https://a.example/1", f"{WHY} See {OURS}") is not None
    titled = found_by_vera(cast, "https://a.example/2", title="feedbackly.example explains it")
    assert titled is not None


def test_a_find_of_a_member_at_their_employers_is_asked_about(cast: Cast) -> None:
    draft = Draft(
        "",
        "Our shoes",
        "en",
        share=Share("other", "Our shoes", "https://zomer.example", "found", WHY),
    )
    with refused_under("share-with-why") as verdicts:
        contribute(by=cast.anna, space=cast.conversation, kind="share", draft=draft)
    assert verdicts[0].outcome.word == "nudge"


def test_a_colleagues_question_is_no_question_of_somebody_else(cast: Cast) -> None:
    under = thread(colleague(cast.bram, cast.vendor), cast)
    draft = Draft(NEUTRAL, language="en", promotes="employer")
    _, held = comment(by=cast.vendor, contribution=under, draft=draft, responds_to=under)
    assert held is not None


def test_a_second_account_shares_the_budget_of_its_company(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    second = colleague(cast.bram, cast.vendor)
    promise(cast.vendor, under)
    promise(second, under)
    for who in (cast.vendor, second):
        with refused_under("vendor-promotion"):
            promise(who, under, responds_to=under)
        assert budget_of(who).room.used == 2


def test_an_employer_left_out_for_a_moment_buys_a_members_budget_and_no_more(cast: Cast) -> None:
    with by_hand():
        company, cast.vendor.company = cast.vendor.company, None
        cast.vendor.save(update_fields=["company"])
    made = share(cast.vendor, cast)
    with refused_under("leave-room"):
        share(cast.vendor, cast)
    assert made.labels == ["own-work"]
    with by_hand():
        cast.vendor.company = company
        cast.vendor.save(update_fields=["company"])
    edited = work(title="The Quiet Customer, again")
    _, held = edit(by=cast.vendor, text=made, draft=edited)
    assert held is None
    assert Entry.objects.get().is_vendor is False


def test_a_company_that_nobody_classed_yet_goes_by_the_vendors_rules(cast: Cast) -> None:
    with by_hand():
        company = Company.objects.create(
            name="New", folded="new", vendor=VendorClass.UNDECIDED, domains=["new.example"]
        )
        cast.bram.company = company
        cast.bram.save(update_fields=["company"])
    draft = Draft("Look at https://new.example/tour then.", "A card", "en", promotes="none")
    _, held = contribute(by=cast.bram, space=cast.conversation, kind="story", draft=draft)
    assert held is not None
    with refused_under("vendor-promotion"):
        share(cast.bram, cast)


def test_answering_oneself_first_makes_a_question_a_conversation(cast: Cast) -> None:
    under = thread(cast.anna, cast)
    first, _ = comment(by=cast.vendor, contribution=under, draft=Draft(NEUTRAL, language="en"))
    with refused_under("vendor-promotion"):
        promise(cast.vendor, under)
    delete(by=cast.vendor, text=first)
    promise(cast.vendor, under)
    assert Entry.objects.get().rule == "question"


def test_responding_to_what_is_gone_or_stands_elsewhere_is_no_response(cast: Cast) -> None:
    under, other = thread(cast.anna, cast, "story"), thread(cast.anna, cast, "story")
    said, _ = comment(by=cast.bram, contribution=other, draft=Draft(NEUTRAL, language="en"))
    gone, _ = comment(by=cast.bram, contribution=under, draft=Draft(NEUTRAL, language="en"))
    delete(by=cast.bram, text=gone)
    for key in (said.pk, gone.pk, other.pk, "nothing"):
        body = {"body": NEUTRAL, "promotes": "employer", "responds_to": key}
        answer = cast.api_of(cast.vendor).post(f"/contributions/{under.pk}/comments", body)
        assert answer.status_code in (404, 422)
    assert not Entry.objects.exists()


def confirmation(cast: Cast, under: Contribution, draft: Draft) -> str | None:
    """What Anna is given with the hint that she sees first."""
    with pytest.raises(Refused) as caught:
        comment(by=cast.anna, contribution=under, draft=draft)
    return caught.value.confirmation


def test_a_confirmation_of_one_answer_opens_nothing_for_another(cast: Cast) -> None:
    under, sly = thread(cast.bram, cast), f"{NEUTRAL} https://zomer.example/shoes"
    unsaid = Draft(sly, language="en")
    said = Draft(sly, language="en", promotes="none")
    given = confirmation(cast, under, said)
    with pytest.raises(Refused):
        comment(by=cast.anna, contribution=under, draft=unsaid, confirmation=given)
    given = confirmation(cast, under, said)
    made, held = comment(by=cast.anna, contribution=under, draft=said, confirmation=given)
    assert (made.labels, held) == ([], None)
    assert Answered.objects.filter(member=cast.anna, text=made.pk).exists()


def test_an_old_promotion_cannot_be_moved_to_the_top_by_editing_it(cast: Cast) -> None:
    made = share(cast.bram, cast)
    before = Contribution.objects.get(pk=made.pk).active_at
    with time_machine.travel(timezone.now() + timedelta(days=3), tick=False):
        edit(by=cast.bram, text=made, draft=work(title="The Quiet Customer, new"))
    assert Contribution.objects.get(pk=made.pk).active_at == before


def test_a_held_promotion_is_in_nobodys_history_list_or_count(cast: Cast) -> None:
    under = thread(cast.vendor, cast)
    comment(
        by=cast.vendor,
        contribution=under,
        draft=Draft(NEUTRAL, language="en", promotes="employer"),
    )
    under.refresh_from_db()
    assert under.comment_count == 0
    for reader in (cast.anna, cast.bram, colleague(cast.newcomer, cast.vendor)):
        assert not Comment.objects.visible_to(reader).filter(author=cast.vendor).exists()
    assert Comment.objects.get().state == State.HELD


def test_a_host_of_a_vendor_has_no_other_table(cast: Cast) -> None:
    hilde: Member = colleague(cast.host, cast.vendor)
    draft = Draft(NEUTRAL, "A card", "en", promotes="employer")
    for kind in ("story", "announcement"):
        with refused_under("vendor-promotion"):
            contribute(by=hilde, space=cast.conversation, kind=kind, draft=draft)
    _, held = comment(by=hilde, contribution=thread(cast.vendor, cast), draft=draft)
    assert held is not None
    with pytest.raises(Refused):
        release(by=hilde, held=held)
