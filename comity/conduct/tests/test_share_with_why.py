"""The why of a share, and undeclared work of one's own (clause share-with-why)."""

from __future__ import annotations

import pytest

from comity.conduct.clauses import share_with_why
from comity.conduct.deeds import Author, Settings
from comity.conduct.promoting import Declared, Known, Past, Promotion, Relation, Where, Work
from comity.conduct.tests.promoting_of import MEMBER, NOW, VENDOR, deed, facts
from comity.conduct.verdict import Finding, Outcome
from comity.conduct.why import missing, sentences_of

TITLE = "The Quiet Customer"
GOOD = "It tells how three hospitals found out why their patients never complain."
GOOD_NL = (
    "Het vertelt hoe drie ziekenhuizen merkten dat stille patiënten het meest te zeggen hadden."
)


@pytest.mark.parametrize(
    ("why", "language", "said"),
    [
        (GOOD, "en", None),
        (GOOD_NL, "nl", None),
        ("Short one. Another short one here. And a third that says a little more.", "en", None),
        ("We tried it at dr. Jansen's practice, e.g. on Mondays. It worked. Read how.", "en", None),
        (
            "Wij deden dit bij dhr. Jansen, o.a. op maandag. Het werkte. Lees hoe dat ging.",
            "nl",
            None,
        ),
        ("", "en", "is missing"),
        ("   ", "nl", "is missing"),
        ("👍 👍 👍 👍 👍 👍 👍 👍 👍", "en", "is missing"),
        ("https://a.example/one-two-three-four-five-six-seven-eight", "en", "is missing"),
        ("Seven words are not enough for this", "en", "has 7 words"),
        ("Zeven woorden zijn hier echt te weinig", "nl", "has 7 words"),
        ("Eight real words are just enough for this", "en", None),
        ("Read this. " * 4 + "It helped us a lot at work.", "en", "in 5 sentences"),
        ("word by word we went on " * 11, "en", "has 66 words"),
        ("The Quiet Customer: the quiet customer, by the quiet customer.", "en", "title again"),
        ("The Quiet Customer is a book: the quiet customer.", "en", "title again"),
        ("wow wow wow great great great yes yes yes yes", "en", "row of words"),
        ("Short and sweet. Powerful words. Different from many.", "en", "row of words"),
        ("Bold. New. Fresh thinking for you. Now.", "en", "at least 8"),
        ("The best book you will ever read! Everyone needs it! Really!", "en", "slogan"),
        ("THE ONE BOOK THAT EVERY MANAGER SHOULD READ TODAY", "en", "slogan"),
        ("Order my book today with 20% off, use code CALM20 now.", "en", "slogan"),
        ("Bestel mijn boek vandaag nog met 20% korting via onze webshop.", "nl", "slogan"),
    ],
)
def test_a_why_is_a_real_sentence_or_two(why: str, language: str, said: str | None) -> None:
    lacking = missing(why, TITLE, language)
    if said is None:
        assert lacking is None
    else:
        assert lacking is not None
        assert said in str(lacking)


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Het kost 3.5 euro. Meer niet.", "nl", 2),
        ("Zie blz. 12, bijv. het kader. Klaar?", "nl", 2),
        ("He said “wait.” Then he left…", "en", 2),
        ("One line\nanother line", "en", 2),
        ("No. 4 is the one to read, i.e. the short one.", "en", 1),
    ],
)
def test_sentences_are_counted_in_the_language_at_hand(
    text: str, language: str, number: int
) -> None:
    assert len(sentences_of(text, language)) == number


def share(why: str = GOOD, relation: Relation = Relation.OWN, **more: object) -> Promotion:
    """The facts of a share."""
    work = Work(TITLE, relation, why)
    return facts(declared=relation.declares, work=work, **more)


def judged(author: Author, promotion: Promotion, body: str = GOOD) -> Finding | None:
    return share_with_why.judge(deed(author, promotion, body), Settings())


@pytest.mark.parametrize("relation", list(Relation))
def test_every_share_needs_its_why(relation: Relation) -> None:
    assert judged(MEMBER, share(relation=relation)) is None
    finding = judged(MEMBER, share("Read it.", relation))
    assert finding is not None
    assert finding.outcome is Outcome.REFUSE
    assert "For example" in str(finding.remedy)


@pytest.mark.parametrize(
    ("relation", "declared"),
    [
        (Relation.OWN, Declared.OWN),
        (Relation.FEATURED, Declared.OWN),
        (Relation.EMPLOYER, Declared.EMPLOYER),
        (Relation.FOUND, Declared.NONE),
    ],
)
def test_what_is_found_is_no_promotion(relation: Relation, declared: Declared) -> None:
    assert relation.declares is declared


@pytest.mark.parametrize(
    ("author", "body", "refused"),
    [
        (MEMBER, "Read https://mine.example now", True),
        (
            MEMBER,
            "I wrote down at https://mine.example what happened when we closed the desk.",
            False,
        ),
        (VENDOR, "Read https://mine.example now", False),
    ],
)
def test_a_declared_promotion_in_another_text_says_why_in_that_text(
    author: Author, body: str, refused: bool
) -> None:
    finding = judged(author, facts(where=Where.QUESTION), body)
    assert (finding is not None) is refused


SIGNS = "Sign up for our webinar: https://ours.example/register"


@pytest.mark.parametrize(
    ("author", "declared", "body", "outcome"),
    [
        (MEMBER, Declared.UNSAID, SIGNS, Outcome.NUDGE),
        (MEMBER, Declared.NONE, SIGNS, Outcome.NUDGE),
        (MEMBER, Declared.UNSAID, GOOD, None),
        (MEMBER, Declared.NONE, GOOD, None),
        (VENDOR, Declared.UNSAID, SIGNS, None),
        (VENDOR, Declared.NONE, SIGNS, None),
    ],
)
def test_signs_that_nobody_declared_are_asked_about(
    author: Author, declared: Declared, body: str, outcome: Outcome | None
) -> None:
    finding = judged(author, facts(declared=declared), body)
    assert (finding.outcome if finding else None) is outcome


@pytest.mark.parametrize(
    ("link", "asked"),
    [
        ("https://shop.zomer.example/shoes", True),
        ("https://zomer.example", True),
        ("https://notzomer.example", False),
        ("https://mine.example/again", True),
        ("https://youtube.com/mine", True),
        ("https://youtube.com/another", False),
    ],
)
def test_a_link_to_ones_employer_or_to_what_was_shared_before_is_asked_about(
    link: str, asked: bool
) -> None:
    shared = frozenset({"mine.example", "youtube.com/mine"})
    known = Known(company=frozenset({"zomer.example"}), shared=shared)
    finding = judged(MEMBER, facts(declared=Declared.UNSAID, known=known), f"Look at {link} then.")
    assert (finding is not None) is asked


@pytest.mark.parametrize(
    ("found", "posts", "nudged"),
    [(2, 2, False), (3, 3, True), (3, 6, True), (3, 7, False), (3, 20, False), (9, 9, True)],
)
def test_finds_that_crowd_out_a_members_own_words_are_pointed_out(
    found: int, posts: int, nudged: bool
) -> None:
    promotion = share(relation=Relation.FOUND, past=Past(found=found, posts=posts))
    finding = judged(MEMBER, promotion)
    assert (finding is not None) is nudged
    if finding is not None:
        assert finding.outcome is Outcome.NUDGE


def test_without_facts_it_says_nothing() -> None:
    assert share_with_why.judge(deed(MEMBER, None, SIGNS), Settings()) is None
    assert NOW.tzinfo is not None
