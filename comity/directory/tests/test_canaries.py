"""Profiles planted for those who sweep, and what hosts hear (clause not-a-directory)."""

from __future__ import annotations

import pytest
from django.core import mail
from django.utils import timezone

from comity.answer import Refused
from comity.directory.actions import plant, uproot
from comity.directory.models import Canary, Pattern, Sighting, Sign
from comity.directory.queries import canaries, everyone
from comity.directory.tests.crowd import crowd, looking_for, met, opened, six
from comity.notices.models import Notice
from comity.people.models import Community, Member
from tests.cast import PASSWORD, Cast, by_hand

MARK = "You need not open it."


@pytest.fixture
def canary(cast: Cast) -> Member:
    """Els Bakker from the Netherlands, whom a host planted."""
    return plant(by=cast.host, name="Els Bakker", country="NL", languages=["nl"]).member


def swept(by: Member) -> list[Member]:
    """A search that finds many, by somebody who used half the day's number."""
    met(by, crowd(20, country="DE", name="Half of a day"))
    crowd(12, country="NL")
    return looking_for(by, country="NL").people


def told(host: Member, kind: str) -> int:
    return Notice.objects.filter(member=host, kind=kind).count()


def test_only_hosts_plant_and_take_away(cast: Cast, canary: Member) -> None:
    with pytest.raises(Refused):
        plant(by=cast.anna, name="Jo", country="NL", languages=["nl"])
    with pytest.raises(Refused):
        uproot(by=cast.anna, canary=Canary.objects.get())
    uproot(by=cast.second_host, canary=Canary.objects.get())
    assert not Member.objects.filter(pk=canary.pk).exists()


def test_nobody_can_sign_in_as_a_planted_profile(cast: Cast, canary: Member) -> None:
    client = cast.client_of(None)
    for path, form in (
        ("/accounts/login/", {"login": canary.email, "password": PASSWORD}),
        ("/accounts/password/reset/", {"email": canary.email}),
    ):
        client.post(path, form)
    assert "_auth_user_id" not in client.session
    assert not canary.has_usable_password()
    assert all("/key/" not in str(sent.body) for sent in mail.outbox)


def test_it_is_last_in_a_wide_search_of_who_used_half_a_day(cast: Cast, canary: Member) -> None:
    people = swept(cast.anna)
    assert len(people) == 8
    assert people[-1] == canary


def test_it_turns_up_in_no_ordinary_search(cast: Cast, canary: Member) -> None:
    crowd(12, country="NL")
    assert canary not in looking_for(cast.anna, country="NL").people
    assert looking_for(cast.anna, "els bakker").people == []
    met(cast.bram, crowd(20))
    assert looking_for(cast.bram, "els bakker").people == []
    assert canary not in six(cast.anna).people


def test_it_fits_what_is_looked_for_or_is_not_there(cast: Cast, canary: Member) -> None:
    met(cast.anna, crowd(20))
    crowd(12, headline="zzz")
    assert canary not in looking_for(cast.anna, "zzz").people
    met(cast.bram, crowd(20))
    assert canary not in looking_for(cast.bram, country="BE").people


def test_it_counts_like_anyone_so_that_nothing_gives_it_away(cast: Cast, canary: Member) -> None:
    swept(cast.anna)
    assert Sighting.objects.filter(by=cast.anna, member=canary).exists()


def test_it_is_in_no_other_list_count_or_mail(cast: Cast, canary: Member) -> None:
    assert canary not in Member.objects.active()
    assert canary not in everyone(cast.host)
    host, anna = cast.client_of(cast.host), cast.client_of(cast.anna)
    for path in ("/desk/hosts/", "/desk/applicants/", "/about/", "/feed/", "/spaces/"):
        assert canary.name not in host.get(path).content.decode(), path
    form = {"handle": canary.handle, "as_host": "on"}
    assert host.post("/spaces/back-room/people/", form).status_code == 422
    assert host.post("/desk/hosts/", {"handle": canary.handle}).status_code == 422
    assert anna.get(f"/alerts/new/?about=member:{canary.pk}").status_code == 404


def test_people_read_that_they_need_not_open_it(cast: Cast, canary: Member) -> None:
    met(cast.bram, crowd(20, country="DE", name="Half of a day"))
    crowd(12, country="NL")
    page = cast.client_of(cast.bram).get("/members/?country=NL").content.decode()
    assert MARK in page
    items = cast.api_of(cast.bram).get("/members", country="NL").json()["items"]
    assert next(item["headline"] for item in items if item["id"] == canary.pk).endswith(MARK)
    profile = cast.client_of(cast.bram).get(f"/members/{canary.pk}/").content.decode()
    assert MARK in profile
    assert "the hosts hear of it" in profile


@pytest.mark.parametrize("door", ["page", "contributions", "program"])
def test_opening_it_tells_the_hosts_who_and_when(cast: Cast, canary: Member, door: str) -> None:
    path = f"/members/{canary.pk}/"
    if door == "program":
        cast.api_of(cast.anna).get(f"/members/{canary.pk}")
    else:
        cast.client_of(cast.anna).get(path if door == "page" else f"{path}contributions/")
    sign = Sign.objects.get()
    assert (sign.by, sign.pattern, sign.canary) == (cast.anna, Pattern.CANARY, canary)
    for host in (cast.host, cast.second_host):
        assert told(host, "canary-opened") == 1
    assert told(cast.anna, "canary-opened") == 0


def test_hosts_are_told_once_a_day_and_see_each_time(cast: Cast, canary: Member) -> None:
    for _ in range(3):
        opened(cast.anna, canary)
    opened(cast.bram, canary)
    assert Sign.objects.filter(by=cast.anna).count() == 3
    assert told(cast.host, "canary-opened") == 2
    assert canaries(cast.host)[0].opened == 4  # type: ignore[attr-defined]


def test_a_host_may_look_without_being_noted(cast: Cast, canary: Member) -> None:
    opened(cast.second_host, canary)
    assert not Sign.objects.exists()


def test_taken_away_it_leaves_what_was_noted(cast: Cast, canary: Member) -> None:
    opened(cast.anna, canary)
    uproot(by=cast.host, canary=Canary.objects.get())
    sign = Sign.objects.get()
    assert (sign.by, sign.canary) == (cast.anna, None)
    assert cast.client_of(cast.host).get("/desk/directory/").status_code == 200


def test_the_handle_of_a_planted_profile_mentions_nobody(cast: Cast, canary: Member) -> None:
    form = {"kind": "story", "title": "A calm Monday", "body": f"Ask @{canary.handle} about it."}
    page = cast.client_of(cast.anna).post("/spaces/conversation/new/", form, follow=True)
    assert f"/members/{canary.pk}/" not in page.content.decode()


def test_who_is_told_names_nobody_who_left(cast: Cast, canary: Member) -> None:
    opened(cast.anna, canary)
    with by_hand():
        Member.objects.filter(pk=cast.anna.pk).update(
            left_at=timezone.now(),
            is_active=False,
            name="",
            headline="",
            country="",
            languages=[],
            company=None,
            email="x@former.invalid",
        )
        Community.objects.get_or_create(pk=1)
    page = cast.client_of(cast.host).get("/notices/").content.decode()
    assert "Anna de Wit" not in page
