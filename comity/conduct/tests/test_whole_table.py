"""Every cell of the issue's table of vendors' promotions, and every combination beyond it, against
the table written down a second time (clauses vendor-promotion, ask-the-hosts, leave-room)."""

from __future__ import annotations

from itertools import product

import pytest

from comity.conduct import review
from comity.conduct.deeds import Author, Settings
from comity.conduct.promoting import Cover, Declared, Past, Promotion, Rule, Where
from comity.conduct.tests.promoting_of import MEMBER, NOW, REPLIES, VENDOR, deed, facts
from comity.conduct.verdict import Outcome

DECLARED = (Declared.OWN, Declared.EMPLOYER)
OF_ACTIVITIES = [cover for cover in Cover if cover is not Cover.NOT_GRANTED]
OF_EXCEPTIONS = [cover for cover in Cover if cover is not Cover.NOT_YET]
GOOD_OR_NONE = (Cover.NOT_NAMED, Cover.GOOD)
ACCEPT, HOLD, REFUSE = Outcome.ACCEPT, Outcome.HOLD, Outcome.REFUSE

PLAIN = {
    Where.QUESTION: (ACCEPT, ACCEPT),
    Where.CONVERSATION: (REFUSE, ACCEPT),
    Where.OWN_THREAD: (HOLD, HOLD),
    Where.CONTRIBUTION: (REFUSE, REFUSE),
    Where.SECTION: (ACCEPT, ACCEPT),
}
PLAIN_RULES = {
    Where.QUESTION: Rule.QUESTION,
    Where.CONVERSATION: Rule.CONVERSATION,
    Where.SECTION: Rule.INTRODUCTION,
}


def outcome(author: Author, promotion: Promotion) -> Outcome:
    """What the whole code says."""
    return review(deed(author, promotion), Settings()).outcome


@pytest.mark.parametrize("where", list(Where))
@pytest.mark.parametrize("responds", [False, True])
@pytest.mark.parametrize("declared", DECLARED)
def test_a_plain_promotion_of_a_vendor(where: Where, responds: bool, declared: Declared) -> None:
    promotion = facts(where=where, responds=responds, declared=declared)
    assert outcome(VENDOR, promotion) is PLAIN[where][responds]
    if PLAIN[where][responds] is ACCEPT:
        assert promotion.rule(vendor=True) is PLAIN_RULES[where]


@pytest.mark.parametrize("where", list(Where))
@pytest.mark.parametrize("responds", [False, True])
@pytest.mark.parametrize("author", [VENDOR, MEMBER])
def test_a_sponsored_promotion_passes_in_every_column(
    where: Where, responds: bool, author: Author
) -> None:
    for declared in DECLARED:
        promotion = facts(where=where, responds=responds, declared=declared, sponsorship=Cover.GOOD)
        assert outcome(author, promotion) is ACCEPT
        assert promotion.rule(vendor=author is VENDOR) is Rule.SPONSORED


@pytest.mark.parametrize("where", list(Where))
@pytest.mark.parametrize("author", [VENDOR, MEMBER])
def test_an_exception_passes_for_a_contribution_and_for_no_reply(
    where: Where, author: Author
) -> None:
    for responds, declared in product([False, True], DECLARED):
        promotion = facts(where=where, responds=responds, declared=declared, exception=Cover.GOOD)
        assert outcome(author, promotion) is (REFUSE if where.is_reply else ACCEPT)
        assert promotion.rule(vendor=author is VENDOR) is Rule.EXCEPTION


NOT_GOOD = [
    *(("sponsorship", cover) for cover in OF_ACTIVITIES if cover not in GOOD_OR_NONE),
    *(("exception", cover) for cover in OF_EXCEPTIONS if cover not in GOOD_OR_NONE),
]


@pytest.mark.parametrize("where", list(Where))
@pytest.mark.parametrize("author", [VENDOR, MEMBER])
@pytest.mark.parametrize(("name", "cover"), NOT_GOOD)
def test_a_cover_that_is_not_good_is_refused_in_every_column(
    where: Where, author: Author, name: str, cover: Cover
) -> None:
    for responds, declared in product([False, True], DECLARED):
        named = {"where": where, "responds": responds, "declared": declared, "until": NOW}
        assert outcome(author, facts(**named, **{name: cover})) is REFUSE


def expected(where: Where, responds: bool, sponsorship: Cover, exception: Cover) -> bool:
    """Whether the table lets a vendor's promotion pass, written down a second time."""
    if sponsorship not in GOOD_OR_NONE or exception not in GOOD_OR_NONE:
        return False
    if exception is Cover.GOOD:
        return where in (Where.CONTRIBUTION, Where.SECTION)
    if sponsorship is Cover.GOOD:
        return True
    if where is Where.CONVERSATION:
        return responds
    return where in (Where.QUESTION, Where.SECTION)


def test_no_other_combination_passes() -> None:
    cells = product(Where, [False, True], OF_ACTIVITIES, OF_EXCEPTIONS)
    for where, responds, sponsorship, exception in cells:
        promotion = facts(
            where=where, responds=responds, sponsorship=sponsorship, exception=exception
        )
        passes = outcome(VENDOR, promotion) is ACCEPT
        assert passes is expected(where, responds, sponsorship, exception), promotion


@pytest.mark.parametrize("where", list(Where))
def test_a_full_budget_of_replies_refuses_replies_and_nothing_else(where: Where) -> None:
    past = Past(company_replies=tuple([NOW] * 10), in_thread=2)
    found = outcome(VENDOR, facts(where=where, responds=True, past=past))
    usual = PLAIN[where][True]
    assert found is (REFUSE if where in (Where.QUESTION, Where.CONVERSATION) else usual)


@pytest.mark.parametrize("where", list(Where))
def test_a_counted_one_may_be_edited_where_it_stands(where: Where) -> None:
    past = Past(company_replies=tuple([NOW] * 10), in_thread=2, introduced=NOW)
    assert outcome(VENDOR, facts(where=where, counted=True, past=past)) is ACCEPT
    spent = Past(promotions=(NOW, NOW))
    assert outcome(MEMBER, facts(where=where, counted=True, past=spent)) is ACCEPT


@pytest.mark.parametrize("where", list(Where))
@pytest.mark.parametrize("declared", DECLARED)
def test_members_who_are_no_vendors_promote_anywhere_within_their_budget(
    where: Where, declared: Declared
) -> None:
    for responds in (False, True):
        promotion = facts(where=where, responds=responds, declared=declared)
        assert outcome(MEMBER, promotion) is ACCEPT
        assert promotion.rule(vendor=False) is Rule.BUDGET
        spent = facts(where=where, declared=declared, past=Past(promotions=(NOW, NOW), replies=9))
        assert outcome(MEMBER, spent) is REFUSE


@pytest.mark.parametrize("where", list(Where))
@pytest.mark.parametrize("declared", [Declared.NONE, Declared.UNSAID])
def test_who_promotes_nothing_meets_no_bound(where: Where, declared: Declared) -> None:
    past = Past(
        promotions=(NOW, NOW), company_replies=tuple([NOW] * 10), in_thread=9, introduced=NOW
    )
    for author in (MEMBER, VENDOR):
        assert outcome(author, facts(where=where, declared=declared, past=past)) is ACCEPT


@pytest.mark.parametrize("where", REPLIES)
def test_every_refusal_of_a_vendors_reply_says_what_would_help(where: Where) -> None:
    full = Past(company_replies=tuple([NOW] * 10), in_thread=2)
    for responds, past in product([False, True], [Past(), full]):
        verdict = review(deed(VENDOR, facts(where=where, responds=responds, past=past)), Settings())
        for finding in verdict.findings:
            assert finding.clause == "vendor-promotion"
            assert str(finding.reason)
            assert str(finding.remedy)


def test_the_least_of_two_bounds_counts() -> None:
    in_thread = facts(where=Where.QUESTION, past=Past(in_thread=2))
    of_company = facts(where=Where.QUESTION, past=Past(company_replies=tuple([NOW] * 10)))
    assert outcome(VENDOR, in_thread) is outcome(VENDOR, of_company) is REFUSE
    assert outcome(VENDOR, facts(where=Where.QUESTION, past=Past(in_thread=1))) is ACCEPT


def test_a_space_without_room_for_replies_takes_none() -> None:
    here = {"replies_per_thread": 0}
    assert outcome(VENDOR, facts(where=Where.QUESTION, here=here)) is REFUSE
    sponsored = facts(where=Where.QUESTION, here=here, sponsorship=Cover.GOOD)
    assert outcome(VENDOR, sponsored) is ACCEPT
