"""The statement of reasons as a PDF: whole, in the language of who gets it, and for nobody else."""

from __future__ import annotations

import re
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.care.models import Decision, Statement
from comity.care.pdf import of_statement, plain
from comity.care.ruling import Ruling
from comity.care.tests.matters import alerted, breach, case_of, decided, planned, statement
from comity.care.tests.threads import contribution
from comity.people.models import Member
from comity.standing.models import MeasureKind
from tests.cast import Cast

STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
SHOWN = re.compile(rb"\(((?:[^()\\]|\\.)*)\) ?Tj", re.DOTALL)


def words_of(document: bytes) -> str:
    """What the pages of a PDF say, on one line."""
    found = []
    for stream in STREAM.findall(document):
        try:
            found += SHOWN.findall(zlib.decompress(stream))
        except zlib.error:
            continue
    said = b" ".join(re.sub(rb"\\(.)", rb"\1", one) for one in found)
    return " ".join(said.decode("cp1252").split())


def decision_about(cast: Cast, member: Member, **more: str) -> Decision:
    case = case_of(alerted(cast.vendor, contribution(member, cast.conversation)))
    ruling = breach(planned(MeasureKind.LIMIT_POSTING, 3))
    return decided(cast.host, case, Ruling(**{**_fields(ruling), **more}))  # type: ignore[arg-type]


def _fields(ruling: Ruling) -> dict[str, object]:
    return {name: getattr(ruling, name) for name in Ruling.__slots__}


@pytest.fixture
def told(cast: Cast) -> Statement:
    return statement(cast.anna, decision_about(cast, cast.anna))


def test_it_says_all_that_the_page_says(told: Statement) -> None:
    said = words_of(of_statement(told, "The Commons"))
    for part in told.parts:
        assert part["heading"] in said
        for line in part["text"].split("\n"):
            assert " ".join(plain(line).split()) in said
    assert told.decision_id in said


def test_it_is_in_the_language_in_which_it_was_delivered(cast: Cast, told: Statement) -> None:
    assert "Besluit van de hosts van The Commons" in words_of(of_statement(told, "The Commons"))
    english = statement(cast.bram, decision_about(cast, cast.bram))
    assert "Decision of the hosts of The Commons" in words_of(of_statement(english, "The Commons"))


def test_dutch_and_english_are_written_as_they_are(cast: Cast) -> None:
    words = "Geïnd vóór de coördinatie: ‘één’ – “twee”, drie… €4. It’s naïve."
    made = statement(cast.anna, decision_about(cast, cast.anna, explanation=words))
    assert words in words_of(of_statement(made, "Café"))


def test_a_long_one_runs_over_pages(cast: Cast) -> None:
    long = "Dit is een lange uitleg. " * 150
    made = statement(cast.anna, decision_about(cast, cast.anna, explanation=long))
    document = of_statement(made, "The Commons")
    assert words_of(document).count("lange uitleg") == 150
    assert document.count(b"/Type /Page\n") >= 2


@pytest.mark.parametrize(
    ("written", "known"),
    [
        ("Łukasz Żółć", "Lukasz Zólc"),
        ("Ștefan Đorđević", "Stefan Dordevic"),
        ("ﬁjn", "fijn"),
        ("e\u0301e\u0301n", "één"),
        ("Привет", "??????"),
        ("寿司", "??"),
        ("👍🏽", "??"),
        ("a\u200bb\u202ec\x00d", "abcd"),
        ("regel\nregel", "regel\nregel"),
    ],
)
def test_other_letters_become_the_nearest_that_the_fonts_have(written: str, known: str) -> None:
    assert plain(written) == known


@given(st.text(max_size=200))
def test_no_text_at_all_is_too_strange(written: str) -> None:
    plain(written).encode("cp1252")


def test_any_text_comes_out_as_a_document(cast: Cast) -> None:
    strange = "Ж\u200b\u2028\t(\\) 漢字 " + "W" * 400
    made = statement(cast.anna, decision_about(cast, cast.anna, facts=strange))
    assert of_statement(made, "👍").startswith(b"%PDF-")


def test_its_reader_downloads_it_and_nobody_keeps_it_on_the_way(
    cast: Cast, told: Statement
) -> None:
    reply = cast.client_of(cast.anna).get(f"/decisions/{told.decision_id}/statement.pdf")
    assert reply.status_code == 200
    assert reply["Content-Type"] == "application/pdf"
    assert reply["Cache-Control"] == "private, no-store"
    assert "attachment" in reply["Content-Disposition"]
    assert "It belittles someone." in words_of(reply.content)


@pytest.mark.parametrize("who", ["bram", "vendor", "host", "second_host", "applicant"])
def test_it_is_there_for_nobody_else(cast: Cast, told: Statement, who: str) -> None:
    client = cast.client_of(getattr(cast, who))
    assert client.get(f"/decisions/{told.decision_id}/statement.pdf").status_code == 404


def test_who_is_banned_gets_it_too(cast: Cast) -> None:
    case = case_of(alerted(cast.vendor, contribution(cast.anna, cast.conversation)))
    made = decided(cast.host, case, breach(planned(MeasureKind.BAN)))
    anna = Member.objects.get(pk=cast.anna.pk)
    page = cast.client_of(anna).get(f"/decisions/{made.pk}/")
    assert "statement.pdf" in page.content.decode()
    assert cast.client_of(anna).get(f"/decisions/{made.pk}/statement.pdf").status_code == 200
