"""The page for everyone and the pages at the desk."""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.test import Client

from comity.transparency.actions import draw_up_all
from comity.transparency.models import Entry
from comity.transparency.tests.decided import THEN, alert, decide
from tests.cast import Cast

NAMED = "Anna de Wit calls another member an idiot."
ADDRESS = "/desk/statements/"


@pytest.fixture
def entry(cast: Cast) -> Entry:
    """A statement that waits for a host."""
    decision = decide(cast, "remove", facts=NAMED)
    draw_up_all()
    return Entry.objects.get(decision=decision)


def sent(**more: object) -> dict[str, object]:
    return {
        "facts": "A member calls another an idiot.",
        "explanation": "Our code asks everyone to be courteous.",
        "category": "STATEMENT_CATEGORY_CYBER_VIOLENCE",
        "keywords": ["KEYWORD_CYBER_HARASSMENT"],
        **more,
    }


def told(cast: Cast) -> None:
    """A summer with twenty alerts, two of them of danger."""
    for category in ["courtesy"] * 10 + ["no-harassment"] * 8 + ["danger"] * 2:
        alert(cast.anna, category, THEN)


def test_anyone_reads_the_account_in_their_language(cast: Cast) -> None:
    told(cast)
    client = Client()
    page = client.get("/transparency/?year=2025").content.decode()
    assert "Our account of 2025" in page
    assert "Insulting or belittling" in page
    assert "<meter" in page
    client.cookies["language"] = "nl"
    page = client.get("/transparency/?year=2025").content.decode()
    assert "Onze verantwoording over 2025" in page


def test_a_small_number_is_nowhere_on_the_page(cast: Cast) -> None:
    told(cast)
    page = Client().get("/transparency/?year=2025").content.decode()
    start = page.index("Someone is in danger", page.index("<table"))
    row = page[start : page.index("</tr>", start)]
    assert row.count("not told") == 2
    assert re.search(r"<td>10\s*</td>", page)
    assert not re.search(r"<td>2\s*</td>", row)


@pytest.mark.parametrize("year", ["1999", "9999", "x", "20256", "-1", "٢٠٢٥", "2025 "])
def test_a_year_that_is_none_is_not_found(cast: Cast, year: str) -> None:
    assert Client().get("/transparency/", {"year": year}).status_code == 404


def test_an_empty_year_says_so(cast: Cast) -> None:
    page = Client().get("/transparency/?year=2024").content.decode()
    assert "Nothing, or too little to tell" in page


def test_the_file_holds_what_the_page_does_and_caches_may_keep_it(cast: Cast) -> None:
    told(cast)
    answer = Client().get("/transparency/2025.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=3600" or {
        "public",
        "max-age=3600",
    } == set(answer["Cache-Control"].split(", "))
    assert not answer.cookies
    lines = list(csv.reader(StringIO(answer.content.decode())))
    assert lines[0] == ["table", "row", "q1", "q2", "q3", "q4", "year"]
    rows = {(line[0], line[1]): line[2:] for line in lines[1:]}
    assert rows["received", "danger"] == ["0", "0", "hidden", "0", "hidden"]
    assert rows["received", "total"][:4] == ["0", "0", "20", "0"]
    assert rows["median_hours", "answers"] == ["hidden", "hidden", "3.0", "hidden", "3.0"]


def test_everyone_is_led_to_the_account(cast: Cast) -> None:
    page = Client().get("/about/").content.decode()
    assert page.count('href="/transparency/"') == 2


def test_a_host_sees_what_waits_with_what_was_found(cast: Cast, entry: Entry) -> None:
    page = cast.client_of(cast.second_host).get(ADDRESS).content.decode()
    assert entry.decision.case.name in page
    assert "a name" in page
    page = cast.client_of(cast.second_host).get(f"{ADDRESS}{entry.pk}/").content.decode()
    assert "“Anna de Wit”" in page


def test_a_host_edits_and_releases(cast: Cast, entry: Entry) -> None:
    client = cast.client_of(cast.second_host)
    answer = client.post(f"{ADDRESS}{entry.pk}/", sent())
    assert answer.status_code == 302
    entry.refresh_from_db()
    assert "A member calls another an idiot." in entry.line
    assert "KEYWORD_CYBER_HARASSMENT" in entry.line
    assert client.get(f"{ADDRESS}{entry.pk}/").status_code == 404
    assert "No statement waits" in client.get(ADDRESS).content.decode()


def test_what_was_typed_is_kept_and_looked_at_again(cast: Cast, entry: Entry) -> None:
    typed = sent(facts="Bram was called an idiot by somebody.")
    answer = cast.client_of(cast.second_host).post(f"{ADDRESS}{entry.pk}/", typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Bram was called an idiot by somebody." in page
    assert "“Bram”" in page
    assert "“Anna de Wit”" not in page
    assert "Write around it." in page


@pytest.mark.parametrize("field", ["facts", "explanation", "category"])
def test_what_is_missing_is_said_at_the_field(cast: Cast, entry: Entry, field: str) -> None:
    answer = cast.client_of(cast.second_host).post(f"{ADDRESS}{entry.pk}/", sent(**{field: ""}))
    assert answer.status_code == 422


def test_a_statement_on_the_law_shows_the_law(cast: Cast) -> None:
    decide(cast, "remove", ground="law", law="Article 137c", clauses=[], facts=NAMED)
    draw_up_all()
    entry = Entry.objects.get()
    client = cast.client_of(cast.second_host)
    assert 'name="law"' in client.get(f"{ADDRESS}{entry.pk}/").content.decode()
    client.post(f"{ADDRESS}{entry.pk}/", sent(law="Article 137d"))
    entry.refresh_from_db()
    assert '"illegal_content_legal_ground": "Article 137d"' in entry.line


def test_keywords_of_the_kind_of_harm_lie_open_and_the_others_do_not(
    cast: Cast, entry: Entry
) -> None:
    client, address = cast.client_of(cast.second_host), f"{ADDRESS}{entry.pk}/"
    assert opened(client.get(address).content.decode()) == ["Illegal or harmful speech"]
    typed = sent(facts=NAMED, category="STATEMENT_CATEGORY_SELF_HARM")
    assert opened(client.post(address, typed).content.decode()) == ["Cyber violence", "Self-harm"]
    typed = sent(facts=NAMED, category="NONE", keywords=[])
    assert opened(client.post(address, typed).content.decode()) == []


def test_each_keyword_is_one_box_and_what_was_ticked_stays_so(cast: Cast, entry: Entry) -> None:
    client, address = cast.client_of(cast.second_host), f"{ADDRESS}{entry.pk}/"
    page = client.post(address, sent(facts=NAMED)).content.decode()
    boxes = re.findall(r'<input type="checkbox" name="keywords" value="(\w+)"', page)
    assert len(boxes) == len(set(boxes)) == 68
    ticked = re.findall(r'name="keywords" value="(\w+)"[^>]* checked', page)
    assert ticked == ["KEYWORD_CYBER_HARASSMENT"]


def opened(page: str) -> list[str]:
    """The groups of keywords that lie open."""
    return re.findall(r'<details class="disclosure" open><summary>([^<]*)</summary>', page)


@pytest.mark.parametrize("who", ["anna", "bram", "newcomer"])
def test_no_member_sees_what_waits(cast: Cast, entry: Entry, who: str) -> None:
    client = cast.client_of(getattr(cast, who))
    assert client.get(ADDRESS).status_code == 403
    assert client.get(f"{ADDRESS}{entry.pk}/").status_code == 403
    assert client.post(f"{ADDRESS}{entry.pk}/", sent()).status_code == 403


def test_programs_read_the_account_without_a_token(cast: Cast) -> None:
    told(cast)
    answer = cast.api_of(None).get("/transparency", year="2025")
    assert answer["Cache-Control"] == "public, max-age=3600"
    said = answer.json()
    assert (said["year"], said["quarters"], said["is_complete"]) == (2025, [1, 2, 3, 4], True)
    received = next(one for one in said["tables"] if one["name"] == "received")
    danger = next(one for one in received["rows"] if one["key"] == "danger")
    assert danger["counts"] == [0, 0, None, 0]
    assert received["total"]["counts"] == [0, 0, 20, 0]
    assert said["medians"][0] == {"name": "answers", "hours": [None, None, 3.0, None], "year": 3.0}


def test_without_a_year_programs_read_the_last(cast: Cast) -> None:
    last = datetime.now(UTC).year
    assert cast.api_of(None).get("/transparency").json()["year"] in (last, last - 1)


@pytest.mark.parametrize(("year", "status"), [("1999", 404), ("x", 422), ("99999999999", 404)])
def test_programs_are_told_of_a_year_that_is_none(cast: Cast, year: str, status: int) -> None:
    assert cast.api_of(None).get("/transparency", year=year).status_code == status


def test_of_a_community_in_which_little_happens_no_row_is_shown(cast: Cast) -> None:
    alert(cast.anna, "danger", THEN)
    page = Client().get("/transparency/?year=2025").content.decode()
    assert "Someone is in danger" not in page
    assert "too little to tell" in page
