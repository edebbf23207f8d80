"""The list behind the bell, the bell, and the way from a notice to what it is about."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from comity.notices.models import Notice
from comity.notices.tests.telling import heard
from comity.people.models import Member
from tests.cast import Cast


def told(member: Member, title: str = "Roosters") -> Notice:
    return heard(member, "commented", link="/code/", who="Bram", title=title)


def unread(member: Member) -> int:
    return Member.objects.get(pk=member.pk).unread_notices


def test_a_stranger_is_asked_to_sign_in(cast: Cast) -> None:
    answer = cast.client_of(None).get("/notices/")
    assert answer.status_code == 302
    assert "login" in answer["Location"]


def test_the_list_shows_what_is_new_and_then_it_is_read(cast: Cast) -> None:
    told(cast.anna)
    client = cast.client_of(cast.anna)
    assert "is-unread" in client.get("/notices/").content.decode()
    assert unread(cast.anna) == 0
    assert "is-unread" not in client.get("/notices/").content.decode()


def test_the_list_speaks_the_readers_language(cast: Cast) -> None:
    told(cast.anna)
    told(cast.bram)
    assert "reageerde" in cast.client_of(cast.anna).get("/notices/").content.decode()
    assert "commented" in cast.client_of(cast.bram).get("/notices/").content.decode()


def test_nobody_sees_the_notices_of_another(cast: Cast) -> None:
    notice = told(cast.anna, "Alleen voor Anna")
    client = cast.client_of(cast.bram)
    assert "Alleen voor Anna" not in client.get("/notices/").content.decode()
    assert client.get(f"/notices/{notice.pk}/").status_code == 404
    assert unread(cast.anna) == 1


def test_following_a_notice_leads_there_and_marks_it_read(cast: Cast) -> None:
    notice = told(cast.anna)
    told(cast.anna)
    answer = cast.client_of(cast.anna).get(f"/notices/{notice.pk}/")
    assert answer["Location"] == "/code/"
    assert unread(cast.anna) == 1


def test_all_can_be_marked_read_by_a_post_only(cast: Cast) -> None:
    told(cast.anna)
    client = cast.client_of(cast.anna)
    assert client.get("/notices/read/").status_code == 405
    assert unread(cast.anna) == 1
    client.post("/notices/read/")
    assert unread(cast.anna) == 0


def test_a_long_list_comes_in_pages_without_a_hole(cast: Cast) -> None:
    for number in range(65):
        told(cast.anna, f"Titel-{number:03}")
    client, seen, address = cast.client_of(cast.anna), [], "/notices/"
    for _page in range(3):
        answer = client.get(address)
        seen += [line.notice.params["title"] for line in answer.context["lines"]]
        address = f"/notices/?cursor={answer.context['next']}"
    assert seen == [f"Titel-{number:03}" for number in reversed(range(65))]


def test_the_list_needs_as_many_queries_for_one_as_for_thirty(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(30):
        told(cast.anna, str(number))
    client = cast.client_of(cast.anna)
    client.get("/notices/")
    with django_assert_max_num_queries(8):
        client.get("/notices/")


def test_the_bell_says_how_many_and_then_only_whether_that_changed(cast: Cast) -> None:
    told(cast.anna)
    client = cast.client_of(cast.anna)
    first = client.get("/notices/bell/")
    assert "1" in first.content.decode()
    again = client.get("/notices/bell/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    told(cast.anna)
    changed = client.get("/notices/bell/", headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert "private" in changed["Cache-Control"]


def test_the_bell_costs_no_query_of_its_own(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = cast.client_of(cast.anna)
    client.get("/notices/bell/")
    with django_assert_max_num_queries(3):
        client.get("/notices/bell/")


def test_a_strangers_bell_is_empty_and_no_sign_in_page(cast: Cast) -> None:
    answer = cast.client_of(None).get("/notices/bell/")
    assert answer.status_code == 204


@pytest.mark.parametrize("path", ["/outbox/", "/outbox/x/"])
def test_there_is_no_outbox_outside_the_demo(cast: Cast, settings: Settings, path: str) -> None:
    settings.DEMO = False
    assert cast.client_of(cast.host).get(path).status_code == 404
