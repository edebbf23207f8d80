"""What reads as selling, and for whom it waits."""

from datetime import UTC, datetime, timedelta

import pytest

from comity.conduct.clauses import relations_not_sales
from comity.conduct.deeds import Author, Reach, RequestingContact, Settings, Writing
from comity.conduct.promoting import Cover, Declared, Where
from comity.conduct.tests.promoting_of import MEMBER, VENDOR, deed, facts
from comity.conduct.tests.writing_of import post
from comity.conduct.verdict import Outcome

SELLING = [
    "Neem contact op voor een offerte.",
    "Wij hebben de beste CX-software, neem contact op.",
    "We now offer 20% off our platform, book a demo today!",
    "20% off this month only.",
    "Boek een gratis demo van ons platform.",
    "Gebruik kortingscode CX20 voor 20% korting.",
    "Stuur me een DM voor een aanbod.",
    "Prijslijst: basis €199, pro €399.",
    "Book a demo today!",
    "DM me for an offer.",
    "Use discount code CX20 for 20% off.",
    "Contact us for a free quote.",
    "Pricing: Basic $19, Pro $49.",
]
NO_SELLING = [
    "Welke chatbot raden jullie aan?",
    "Our price list is four pages long.",
    "We gave them 20% off and they left all the same.",
    "Onze prijzen stijgen met vier procent.",
    "Heeft iemand ervaring met een demo van een feedbacktool?",
    "We vroegen drie offertes op.",
    "Which chatbot vendor would you recommend?",
    "Has anyone seen a demo of a feedback tool?",
    "The discount made customers suspicious.",
    "Please get in touch with the hosts if you need help.",
]
REPEATED = Settings({"relations-not-sales": {"nudges_before_hold": 3}})


@pytest.mark.parametrize("text", SELLING)
def test_selling_is_shown_to_its_author(text: str) -> None:
    finding = relations_not_sales.judge(post(text), Settings())
    assert finding is not None
    assert finding.outcome is Outcome.NUDGE


@pytest.mark.parametrize("text", NO_SELLING)
def test_speaking_of_prices_and_vendors_is_not_selling(text: str) -> None:
    assert relations_not_sales.judge(post(text), Settings()) is None


@pytest.mark.parametrize(
    ("author", "settings", "outcome"),
    [
        (Author(), Settings(), Outcome.NUDGE),
        (Author(sales_hints=1), Settings(), Outcome.NUDGE),
        (Author(sales_hints=2), Settings(), Outcome.HOLD),
        (Author(sales_hints=2), REPEATED, Outcome.NUDGE),
        (Author(sales_hints=3), REPEATED, Outcome.HOLD),
        (Author(works_for_vendor=True), Settings(), Outcome.HOLD),
        (Author(is_host=True), Settings(), Outcome.NUDGE),
    ],
)
def test_selling_waits_for_a_host_when_repeated_or_a_vendors(
    author: Author, settings: Settings, outcome: Outcome
) -> None:
    finding = relations_not_sales.judge(post("Book a demo today!", author), settings)
    assert finding is not None
    assert finding.outcome is outcome


def test_a_vendor_who_sells_nothing_is_free_to_write() -> None:
    deed = post("We cut our survey to three questions.", Author(works_for_vendor=True))
    assert relations_not_sales.judge(deed, Settings()) is None


NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


def request(author: Author, sold_at: datetime | None = None) -> RequestingContact:
    return RequestingContact(
        author, Writing("Book a demo today!"), Reach("Bram", NOW), sold_at=sold_at
    )


@pytest.mark.parametrize(
    ("author", "sold_at", "outcome"),
    [
        (VENDOR, None, Outcome.NUDGE),
        (VENDOR, NOW, Outcome.REFUSE),
        (Author(), None, Outcome.NUDGE),
        (Author(), NOW, Outcome.NUDGE),
        (Author(sales_hints=2), NOW, Outcome.HOLD),
    ],
)
def test_a_vendors_request_that_sells_is_refused_the_second_time(
    author: Author, sold_at: datetime | None, outcome: Outcome
) -> None:
    finding = relations_not_sales.judge(request(author, sold_at), Settings())
    assert finding is not None
    assert finding.outcome is outcome
    assert finding.words
    assert finding.pattern


@pytest.mark.parametrize("days", [30, 7])
def test_a_refused_request_that_sells_says_from_when(days: int) -> None:
    settings = Settings({"relations-not-sales": {"window_days": days}})
    finding = relations_not_sales.judge(request(VENDOR, NOW), settings)
    assert finding is not None
    assert finding.allowed_from == NOW + timedelta(days=days)


OFFERS = "Our agency can help you, as it helped three hospitals to say no to people in need."
CALLS = f"{OFFERS} Book a demo today!"


@pytest.mark.parametrize(
    ("more", "author", "body", "outcome"),
    [
        ({"where": Where.QUESTION}, VENDOR, OFFERS, None),
        ({"where": Where.QUESTION}, VENDOR, CALLS, Outcome.NUDGE),
        ({"where": Where.CONVERSATION, "responds": True}, VENDOR, OFFERS, None),
        ({"where": Where.CONVERSATION}, VENDOR, OFFERS, Outcome.HOLD),
        ({"where": Where.OWN_THREAD}, VENDOR, OFFERS, Outcome.HOLD),
        ({"where": Where.CONTRIBUTION}, VENDOR, OFFERS, Outcome.HOLD),
        ({"exception": Cover.GOOD}, VENDOR, OFFERS, None),
        ({"exception": Cover.GOOD}, VENDOR, CALLS, Outcome.NUDGE),
        ({"sponsorship": Cover.GOOD}, VENDOR, OFFERS, None),
        ({"declared": Declared.NONE}, VENDOR, OFFERS, Outcome.HOLD),
        ({"declared": Declared.OWN}, MEMBER, OFFERS, None),
        ({"declared": Declared.OWN}, MEMBER, CALLS, Outcome.NUDGE),
        ({"declared": Declared.NONE}, MEMBER, OFFERS, Outcome.NUDGE),
    ],
)
def test_a_declared_and_accepted_promotion_may_speak_of_what_it_offers(
    more: dict[str, object], author: Author, body: str, outcome: Outcome | None
) -> None:
    finding = relations_not_sales.judge(deed(author, facts(**more), body), Settings())
    assert (finding.outcome if finding else None) is outcome
