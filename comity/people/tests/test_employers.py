"""Employers: one company however it is written, and what follows from a host's decision."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comity.people.actions import class_company, edit_profile
from comity.people.actions.profile import Profile
from comity.people.models import COMPANY, Company, Member, VendorClaim, VendorClass
from comity.people.naming import folded
from tests.cast import Cast

SAME = [
    ("  Acme  B.V.", "acme b.v."),
    ("Acme B.V.", "ACME BV"),
    ("Zoë & Co", "zoë & co."),
    ("Ａｃｍｅ", "acme"),
    ("Straße 7", "STRASSE 7"),
    ("Acme\u00a0Tools", "acme tools"),
    ("株式会社 アクメ", "株式会社アクメ"),
    ("🦊", " 🦊 "),
]
DIFFERENT = [
    ("Acme", "Acme BV"),
    ("Zoë", "Zoe"),
    ("Acme 1", "Acme 2"),
    ("Акме", "Acme"),
    ("🦊", "🐺"),
    ("++", "--"),
]


def works_for(member: Member, name: str, claim: str = "yes") -> Company:
    """The company of someone who now says that they work there."""
    profile = Profile("Lead", "NL", ["nl"], employer=name, claim=claim)
    company = edit_profile(by=member, name=member.name, profile=profile).company
    assert company is not None
    return company


@pytest.mark.parametrize(("one", "other"), SAME)
def test_a_company_is_the_same_however_it_is_written(cast: Cast, one: str, other: str) -> None:
    assert folded(one) == folded(other)
    first, second = works_for(cast.anna, one), works_for(cast.bram, other)
    assert first == second
    assert second.name == " ".join(one.split())


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_companies_that_differ_are_kept_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text(max_size=COMPANY))
@settings(deadline=None)
def test_every_name_that_shows_something_has_a_key_that_fits(name: str) -> None:
    key = folded(name)
    assert len(key) <= COMPANY
    assert bool(key) is bool(name.split())
    assert folded(f"  {name.upper()} ") == folded(name.upper())


@pytest.mark.parametrize("claim", VendorClaim.values)
def test_what_one_says_of_a_new_company_is_no_decision(cast: Cast, claim: str) -> None:
    company = works_for(cast.bram, "Nova Suite", claim)
    assert (company.vendor, company.claim) == (VendorClass.UNDECIDED, claim)
    assert not company.wears_badge
    page = cast.client_of(cast.host).get("/desk/companies/").content.decode()
    assert "Nova Suite" in page


@pytest.mark.parametrize(
    ("vendor", "claim", "counts", "badge"),
    [
        ("yes", "no", True, True),
        ("no", "yes", False, False),
        ("undecided", "yes", True, False),
        ("undecided", "unsure", True, False),
        ("undecided", "", True, False),
        ("undecided", "no", False, False),
    ],
)
def test_selling_is_judged_by_the_decision_or_until_then_by_the_claim(
    vendor: str, claim: str, counts: bool, badge: bool
) -> None:
    """(clause vendor-promotion)"""
    company = Company(name="Nova", vendor=vendor, claim=claim)
    assert (company.counts_as_vendor, company.wears_badge) == (counts, badge)


def written(cast: Cast, title: str) -> str:
    """The id of a story of Bram's."""
    story = {"space": "conversation", "kind": "story", "title": title, "body": "It was quiet."}
    return str(cast.api_of(cast.bram).post("/contributions", story).json()["id"])


def labels(cast: Cast, key: str) -> list[str]:
    return list(cast.api_of(cast.anna).get(f"/contributions/{key}").json()["labels"])


def test_the_badge_is_on_what_is_written_from_the_decision_on(cast: Cast) -> None:
    """(clause vendors-have-a-place)"""
    company = works_for(cast.bram, "Nova Suite")
    before = written(cast, "Before")
    class_company(by=cast.host, company=company, is_vendor=True, reason="It sells software.")
    after = written(cast, "After")
    class_company(by=cast.host, company=company, is_vendor=False, reason="It does not any more.")
    later = written(cast, "Later")
    assert [labels(cast, key) for key in (before, after, later)] == [[], ["vendor"], []]


def test_who_changes_employer_takes_no_label_along_and_leaves_none_behind(cast: Cast) -> None:
    before = written(cast, "Before")
    cast.bram.refresh_from_db()
    works_for(cast.bram, "feedbackly tools")
    after = written(cast, "After")
    assert [labels(cast, key) for key in (before, after)] == [[], ["vendor"]]
    edit_profile(by=cast.bram, name="Bram", profile=Profile("Lead", "NL", ["nl"]))
    assert labels(cast, after) == ["vendor"]
    assert cast.api_of(cast.bram).get("/me").json()["company"] is None


def test_a_decision_tells_the_people_of_the_company_in_their_language(cast: Cast) -> None:
    company = works_for(cast.bram, "Zomer Stores")
    class_company(by=cast.host, company=company, is_vendor=True, reason="It sells tills.")
    told = {
        who: cast.api_of(who).get("/notices").json()["items"][0]["text"]
        for who in (cast.anna, cast.bram)
    }
    assert all("Zomer Stores" in text and "It sells tills." in text for text in told.values())
    assert told[cast.anna] != told[cast.bram]
    assert cast.api_of(cast.vendor).get("/notices").json()["items"] == []
