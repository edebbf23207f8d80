"""The table of vendors' promotions, cell by cell (clause vendor-promotion)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from comity.answer import Message
from comity.conduct import review
from comity.conduct.clauses import vendor_promotion
from comity.conduct.deeds import Author, Messaging, Settings, Writing
from comity.conduct.promoting import Cover, Declared, Known, Past, Rule, Where
from comity.conduct.tests.promoting_of import MEMBER, NOW, VENDOR, deed, facts
from comity.conduct.verdict import Outcome

PLAIN: dict[str, object] = {}
SPONSORED = {"sponsorship": Cover.GOOD}
GRANTED = {"exception": Cover.GOOD}
TABLE = [
    (PLAIN, Where.QUESTION, False, Outcome.ACCEPT, Rule.QUESTION),
    (PLAIN, Where.QUESTION, True, Outcome.ACCEPT, Rule.QUESTION),
    (PLAIN, Where.CONVERSATION, True, Outcome.ACCEPT, Rule.CONVERSATION),
    (PLAIN, Where.CONVERSATION, False, Outcome.REFUSE, None),
    (PLAIN, Where.OWN_THREAD, True, Outcome.HOLD, None),
    (PLAIN, Where.OWN_THREAD, False, Outcome.HOLD, None),
    (PLAIN, Where.CONTRIBUTION, False, Outcome.REFUSE, None),
    (PLAIN, Where.SECTION, False, Outcome.ACCEPT, Rule.INTRODUCTION),
    (SPONSORED, Where.QUESTION, False, Outcome.ACCEPT, Rule.SPONSORED),
    (SPONSORED, Where.CONVERSATION, False, Outcome.ACCEPT, Rule.SPONSORED),
    (SPONSORED, Where.OWN_THREAD, False, Outcome.ACCEPT, Rule.SPONSORED),
    (SPONSORED, Where.CONTRIBUTION, False, Outcome.ACCEPT, Rule.SPONSORED),
    (SPONSORED, Where.SECTION, False, Outcome.ACCEPT, Rule.SPONSORED),
    (GRANTED, Where.CONTRIBUTION, False, Outcome.ACCEPT, Rule.EXCEPTION),
    (GRANTED, Where.SECTION, False, Outcome.ACCEPT, Rule.EXCEPTION),
    (GRANTED, Where.QUESTION, True, Outcome.REFUSE, None),
    (GRANTED, Where.CONVERSATION, True, Outcome.REFUSE, None),
    (GRANTED, Where.OWN_THREAD, True, Outcome.REFUSE, None),
]


@pytest.mark.parametrize(("covers", "where", "responds", "outcome", "rule"), TABLE)
@pytest.mark.parametrize("declared", [Declared.OWN, Declared.EMPLOYER])
def test_facts_decide_about_a_vendors_promotion(
    covers: dict[str, object],
    where: Where,
    responds: bool,
    outcome: Outcome,
    rule: Rule | None,
    declared: Declared,
) -> None:
    promotion = facts(declared=declared, where=where, responds=responds, **covers)
    assert review(deed(VENDOR, promotion), Settings()).outcome is outcome
    if rule is not None:
        assert promotion.rule(vendor=True) is rule


def test_a_new_contribution_offers_the_exception() -> None:
    finding = vendor_promotion.judge(deed(VENDOR, facts()), Settings())
    assert finding is not None
    assert "exception" in str(finding.remedy)


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        (Cover.OF_OTHERS, "not of your company"),
        (Cover.ELSEWHERE, "in this space"),
        (Cover.NOT_YET, "starts at"),
        (Cover.OVER, "ended at"),
        (Cover.USED_UP, "used up"),
    ],
)
@pytest.mark.parametrize("where", [Where.QUESTION, Where.CONTRIBUTION])
@pytest.mark.parametrize("author", [MEMBER, VENDOR])
def test_an_activity_that_does_not_cover_it_is_refused_with_why(
    cover: Cover, said: str, where: Where, author: Author
) -> None:
    promotion = facts(where=where, sponsorship=cover, until=NOW + timedelta(days=2))
    finding = vendor_promotion.judge(deed(author, promotion), Settings())
    assert finding is not None
    assert finding.outcome is Outcome.REFUSE
    assert said in str(finding.reason)
    assert (finding.allowed_from is not None) is (cover is Cover.NOT_YET)


SIGNS = "Book a demo of our platform, or read https://blog.tonelab.example/why?utm_source=here."


@pytest.mark.parametrize("declared", [Declared.UNSAID, Declared.NONE])
@pytest.mark.parametrize("where", list(Where))
def test_undeclared_signs_of_a_vendor_wait_wherever_they_stand(
    declared: Declared, where: Where
) -> None:
    promotion = facts(declared=declared, where=where)
    finding = vendor_promotion.judge(deed(VENDOR, promotion, SIGNS), Settings())
    assert finding is not None
    assert finding.outcome is Outcome.HOLD


def test_a_link_to_the_companys_domain_is_a_sign() -> None:
    known = Known(company=frozenset({"tonelab.example"}))
    promotion = facts(declared=Declared.NONE, known=known)
    linked = deed(VENDOR, promotion, "This explains it well: https://docs.tonelab.example/tone")
    elsewhere = deed(VENDOR, promotion, "This explains it well: https://nottonelab.example/tone")
    assert vendor_promotion.judge(linked, Settings()) is not None
    assert vendor_promotion.judge(elsewhere, Settings()) is None


def test_a_vendor_who_promotes_nothing_is_free_to_write() -> None:
    promotion = facts(declared=Declared.NONE)
    assert vendor_promotion.judge(deed(VENDOR, promotion), Settings()) is None


def test_what_stands_in_the_ledger_may_be_edited() -> None:
    promotion = facts(where=Where.OWN_THREAD, counted=True)
    assert vendor_promotion.judge(deed(VENDOR, promotion), Settings()) is None


def test_members_who_are_no_vendors_go_by_other_clauses() -> None:
    assert vendor_promotion.judge(deed(MEMBER, facts()), Settings()) is None


def test_without_facts_it_says_nothing() -> None:
    assert vendor_promotion.judge(deed(VENDOR, None), Settings()) is None
    message = Messaging(VENDOR, Writing(SIGNS))
    assert vendor_promotion.judge(message, Settings()) is None


def replies(number: int, in_thread: int = 0, **more: object) -> Past:
    """So many promotional replies of the company, one a day until yesterday."""
    days = range(number, 0, -1)
    moments = tuple(NOW - timedelta(days=day) for day in days)
    return Past(company_replies=moments, in_thread=in_thread)


@pytest.mark.parametrize(
    ("past", "outcome"),
    [
        (replies(9), Outcome.ACCEPT),
        (replies(10), Outcome.REFUSE),
        (replies(1, in_thread=1), Outcome.ACCEPT),
        (replies(2, in_thread=2), Outcome.REFUSE),
    ],
)
def test_a_company_has_a_budget_of_promotional_replies(past: Past, outcome: Outcome) -> None:
    promotion = facts(where=Where.QUESTION, past=past)
    assert review(deed(VENDOR, promotion), Settings()).outcome is outcome


def test_a_spent_company_budget_says_from_when() -> None:
    promotion = facts(where=Where.QUESTION, past=replies(10))
    finding = vendor_promotion.judge(deed(VENDOR, promotion), Settings())
    assert finding is not None
    assert finding.allowed_from == NOW + timedelta(days=20)
    assert isinstance(finding.reason, Message)


def test_sponsored_replies_do_not_touch_the_companys_budget() -> None:
    promotion = facts(where=Where.QUESTION, sponsorship=Cover.GOOD, past=replies(10, in_thread=2))
    assert review(deed(VENDOR, promotion), Settings()).outcome is Outcome.ACCEPT


def test_the_numbers_are_the_codes_or_the_spaces() -> None:
    code = Settings({"vendor-promotion": {"company_replies": 1}})
    promotion = facts(where=Where.QUESTION, past=replies(1))
    assert review(deed(VENDOR, promotion), code).outcome is Outcome.REFUSE
    wider = facts(where=Where.QUESTION, past=replies(1), here={"company_replies": 2})
    assert review(deed(VENDOR, wider), code).outcome is Outcome.ACCEPT
