"""Numbers to call, and the person outside: only what hosts confirmed is shown (clause
care-for-each-other)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.http import Http404
from django.utils import timezone

from comity.answer import Refused
from comity.care import queries
from comity.care.actions import confirm_lines, name_outside
from comity.care.emergency import EUROPEAN_UNION, LINES, first_call, lines_for
from comity.care.models import ConfirmedLine
from comity.people.countries import country_name
from comity.people.models import Community, Member
from comity.people.queries import community
from tests.cast import Cast, by_hand

KEYS = [line.key for line in LINES]
OUTSIDE = "ombuds@example.net"


def living_in(member: Member, country: str) -> Member:
    """A member who gave this country."""
    with by_hand():
        Member.objects.filter(pk=member.pk).update(country=country)
    return Member.objects.get(pk=member.pk)


def shown_to(member: Member) -> list[str]:
    return [line.key for line in queries.helplines_for(member)]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
def test_every_line_has_an_official_source_and_the_date_on_which_it_was_read(line: object) -> None:
    one = next(each for each in LINES if each is line)
    assert one.source.startswith("https://")
    assert date(2026, 1, 1) < one.read_on <= date.today()  # noqa: DTZ011  a day, as people write it
    assert one.dialled.isdigit()
    assert all(country_name(country) != country for country in one.countries)


def test_no_two_lines_have_one_key() -> None:
    assert len(set(KEYS)) == len(KEYS)


@pytest.mark.parametrize("country", sorted(EUROPEAN_UNION))
def test_in_every_country_of_the_union_it_is_112(country: str) -> None:
    assert "112" in first_call(country).text
    assert "local" not in first_call(country).text


@pytest.mark.parametrize("country", ["GB", "US", "CH", "NO", "TR", "AU"])
def test_anywhere_else_no_number_is_guessed(country: str) -> None:
    assert "your local emergency number" in first_call(country).text
    assert not any(character.isdigit() for character in first_call(country).text)


def test_who_gave_no_country_reads_both() -> None:
    assert "local" in first_call("").text
    assert "112" in first_call("").text


@pytest.mark.parametrize(
    ("country", "keys"),
    [("NL", ["nl-113"]), ("BE", ["be-1813"]), ("IE", ["samaritans"]), ("FR", []), ("", KEYS)],
)
def test_a_member_is_shown_the_lines_of_their_country(country: str, keys: list[str]) -> None:
    assert [line.key for line in lines_for(country, KEYS)] == keys


def test_nothing_is_shown_until_a_host_confirmed_it(cast: Cast) -> None:
    anna = living_in(cast.anna, "NL")
    page = cast.client_of(anna).get("/alerts/new/").content.decode()
    assert "tel:113" not in page
    assert "Bel eerst 112." in page
    confirm_lines(by=cast.host, keys=["nl-113"])
    page = cast.client_of(anna).get("/alerts/new/").content.decode()
    assert 'href="tel:113"' in page
    assert "1813" not in page


def test_a_confirmation_lasts_for_a_year(cast: Cast) -> None:
    anna = living_in(cast.anna, "NL")
    confirm_lines(by=cast.host, keys=KEYS)
    now = timezone.now()
    for days, shown in ((364, ["nl-113"]), (366, [])):
        with time_machine.travel(now + timedelta(days=days)):
            assert shown_to(anna) == shown
            assert queries.waiting_for(cast.host).helplines_due is not bool(shown)


def test_what_is_no_longer_ticked_is_shown_no_more(cast: Cast) -> None:
    confirm_lines(by=cast.host, keys=KEYS)
    confirm_lines(by=cast.second_host, keys=["be-1813", "no-such-line"])
    assert list(ConfirmedLine.objects.values_list("key", "by")) == [
        ("be-1813", cast.second_host.pk)
    ]


@pytest.mark.parametrize("who", ["anna", "applicant", "vendor"])
def test_only_hosts_confirm(cast: Cast, who: str) -> None:
    with pytest.raises(Refused):
        confirm_lines(by=getattr(cast, who), keys=KEYS)
    with pytest.raises(Http404):
        queries.safety_for(getattr(cast, who))
    assert not ConfirmedLine.objects.exists()


def test_the_page_shows_the_source_and_who_looked_at_it(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    assert client.post("/desk/safety/", {"lines": ["nl-113"]}).status_code == 302
    page = client.get("/desk/safety/").content.decode()
    assert 'href="https://www.113.nl/"' in page
    assert cast.host.name in page
    assert page.count(" checked") == 1


def test_the_desk_asks_for_it_until_it_is_done(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    assert "/desk/safety/" in client.get("/desk/").content.decode().split("<main")[1]
    confirm_lines(by=cast.host, keys=KEYS)
    shown = client.get("/desk/").content.decode()
    assert "Bekijk de nummers" not in shown


def test_the_owner_names_the_person_outside(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    assert client.post("/desk/safety/outside/", {"address": OUTSIDE}).status_code == 302
    assert community().outside_address == OUTSIDE
    assert OUTSIDE in client.get("/desk/safety/").content.decode()
    assert client.post("/desk/safety/outside/", {"address": ""}).status_code == 302
    assert community().outside_address == ""


def test_no_other_host_sees_or_changes_the_address(cast: Cast) -> None:
    name_outside(by=cast.host, address=OUTSIDE)
    client = cast.client_of(cast.second_host)
    assert OUTSIDE not in client.get("/desk/safety/").content.decode()
    reply = client.post("/desk/safety/outside/", {"address": "samir@example.net"})
    assert reply.status_code == 403
    assert OUTSIDE not in reply.content.decode()
    assert community().outside_address == OUTSIDE


def test_the_person_outside_is_no_host(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        name_outside(by=cast.host, address=cast.second_host.email.upper())
    assert refused.value.kind == "validation"
    assert community().outside_address == ""


def test_what_was_typed_stays_where_it_is_no_address(cast: Cast) -> None:
    reply = cast.client_of(cast.host).post("/desk/safety/outside/", {"address": "geen adres"})
    assert reply.status_code == 422
    assert "geen adres" in reply.content.decode()
    assert Community.objects.get(pk=1).outside_address == ""
