"""Companies over time: decisions, domains, doubles, and who worked there (clause
vendors-have-a-place)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.answer import Refused
from comity.people import queries
from comity.people.actions import add, class_company, edit_profile, introduce, merge_companies
from comity.people.actions.profile import Profile
from comity.people.models import Company, Employment, Member, VendorClass
from comity.people.naming import domains_in
from tests.cast import Cast, by_hand

pytestmark = pytest.mark.django_db


def company_of(member: Member) -> Company:
    """Whom a member works for."""
    assert member.company is not None
    return member.company


def works_for(member: Member, name: str) -> None:
    """Let someone say for whom they work."""
    profile = Profile("Lead", "NL", ["nl"], employer=name, claim="no")
    edit_profile(by=member, name=member.name, profile=profile)


def test_every_decision_is_kept_with_who_took_it_and_why(cast: Cast) -> None:
    shop = company_of(cast.anna)
    class_company(by=cast.host, company=shop, is_vendor=True, reason="It sells tills.")
    class_company(by=cast.second_host, company=shop, is_vendor=False, reason="It buys them.")
    kept = queries.decisions_about(cast.host, shop)
    assert [(one.vendor, one.by, one.reason) for one in kept] == [
        ("no", cast.second_host, "It buys them."),
        ("yes", cast.host, "It sells tills."),
    ]


def test_domains_are_kept_with_a_decision_and_stay_when_left_out(cast: Cast) -> None:
    shop = company_of(cast.anna)
    domains = ["zomer.example"]
    class_company(by=cast.host, company=shop, is_vendor=False, reason="So.", domains=domains)
    class_company(by=cast.host, company=shop, is_vendor=False, reason="Still.")
    shop.refresh_from_db()
    assert shop.domains == domains


@pytest.mark.parametrize(
    ("typed", "domains"),
    [
        ("", []),
        ("acme.example", ["acme.example"]),
        ("https://www.Acme.example/shop, acme.nl\nacme.nl", ["acme.example", "acme.nl"]),
        ("café.example", ["xn--caf-dma.example"]),
    ],
)
def test_domains_are_read_however_they_are_typed(typed: str, domains: list[str]) -> None:
    assert domains_in(typed) == domains


@pytest.mark.parametrize(
    "typed",
    ["acme", "acme .", "http://", f"{'a' * 120}.example", " ".join(f"a{n}.nl" for n in range(21))],
)
def test_what_is_no_domain_is_no_domain(typed: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        domains_in(typed)


def test_a_double_gives_its_people_and_domains_and_leads_to_the_other(cast: Cast) -> None:
    works_for(cast.bram, "Zomer Stores BV")
    double, shop = company_of(cast.bram), company_of(cast.anna)
    with by_hand():
        Company.objects.filter(pk=double.pk).update(domains=["zomer.example"])
    double.refresh_from_db()
    merge_companies(by=cast.host, double=double, into=shop)
    cast.bram.refresh_from_db()
    shop.refresh_from_db()
    assert cast.bram.company == shop
    assert shop.domains == ["zomer.example"]
    assert Employment.objects.filter(member=cast.bram, company=shop, until=None).exists()
    works_for(cast.second_host, "zomer stores b.v.")
    assert cast.second_host.company == shop
    assert queries.find_company(cast.host, "Zomer Stores BV") == shop


def test_a_double_is_in_no_list_any_more(cast: Cast) -> None:
    works_for(cast.bram, "Zomer Stores BV")
    double = company_of(cast.bram)
    assert double in queries.undecided(cast.host)
    merge_companies(by=cast.host, double=double, into=company_of(cast.anna))
    assert double not in queries.undecided(cast.host)
    with pytest.raises(Refused):
        class_company(by=cast.host, company=double, is_vendor=True, reason="No more.")


def test_doubles_of_a_double_follow(cast: Cast) -> None:
    names = ["Zomer One", "Zomer Two"]
    for name in names:
        works_for(cast.bram, name)
    one, two = (Company.objects.get(name=name) for name in names)
    merge_companies(by=cast.host, double=one, into=two)
    merge_companies(by=cast.host, double=two, into=company_of(cast.anna))
    one.refresh_from_db()
    assert one.merged_into == company_of(cast.anna)


def test_nobody_merges_a_company_with_itself_or_twice(cast: Cast) -> None:
    works_for(cast.bram, "Zomer Stores BV")
    double, shop = company_of(cast.bram), company_of(cast.anna)
    with pytest.raises(Refused):
        merge_companies(by=cast.host, double=shop, into=shop)
    with pytest.raises(Refused):
        merge_companies(by=cast.anna, double=double, into=shop)
    merge_companies(by=cast.host, double=double, into=shop)
    with pytest.raises(Refused):
        merge_companies(by=cast.host, double=double, into=shop)


def test_who_worked_where_from_when_until_when_is_kept(cast: Cast) -> None:
    start = timezone.now()
    with time_machine.travel(start, tick=False):
        works_for(cast.bram, "First")
    with time_machine.travel(start + timedelta(days=2), tick=False):
        works_for(cast.bram, "Second")
    with time_machine.travel(start + timedelta(days=3), tick=False):
        works_for(cast.bram, "")
    kept = list(cast.bram.employments.select_related("company"))
    assert [one.company.name for one in kept] == ["First", "Second"]
    assert [one.until for one in kept] == [start + timedelta(days=2), start + timedelta(days=3)]


def test_saying_the_same_employer_again_starts_nothing_new(cast: Cast) -> None:
    for _ in range(2):
        works_for(cast.bram, "First")
    assert cast.bram.employments.count() == 1


def test_joining_and_the_command_line_begin_the_history_too(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.applicant.pk).update(introduced_at=None)
    cast.applicant.refresh_from_db()
    introduce(by=cast.applicant, profile=Profile("Lead", "NL", ["nl"], "First", "no"))
    added = add(handle="zoe", email="zoe@example.org", company="First")
    assert cast.applicant.employments.count() == added.employments.count() == 1


def test_the_command_line_follows_a_double(cast: Cast) -> None:
    works_for(cast.bram, "Zomer Stores BV")
    merge_companies(by=cast.host, double=company_of(cast.bram), into=company_of(cast.anna))
    added = add(handle="zoe", email="zoe@example.org", company="Zomer Stores BV")
    assert added.company == company_of(cast.anna)
    assert added.company.vendor == VendorClass.NO


def test_a_host_merges_on_a_page(cast: Cast) -> None:
    works_for(cast.bram, "Zomer Stores BV")
    double = company_of(cast.bram)
    client = cast.client_of(cast.host)
    path = f"/desk/companies/{double.pk}/"
    assert client.post(f"{path}merge/", {"into": "Nobody"}).status_code == 422
    assert client.post(f"{path}merge/", {"into": "zomer  stores"}).status_code == 302
    assert "Zomer Stores" in client.get(path).content.decode()


def test_a_host_types_domains_on_the_page(cast: Cast) -> None:
    shop = company_of(cast.anna)
    client = cast.client_of(cast.host)
    form = {"is_vendor": "no", "reason": "It buys.", "domains": "zomer"}
    path = f"/desk/companies/{shop.pk}/"
    assert client.post(path, form).status_code == 422
    assert client.post(path, {**form, "domains": "zomer.example"}).status_code == 302
    page = client.get(path).content.decode()
    assert "zomer.example" in page
    assert "It buys." in page
