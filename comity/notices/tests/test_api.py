"""Notices for programs."""

from __future__ import annotations

from comity.notices.models import Notice
from comity.notices.tests.telling import heard
from comity.people.models import Member
from tests.cast import Cast


def told(member: Member) -> Notice:
    return heard(member, "commented", link="/code/", who="Bram", title="Roosters")


def test_a_program_reads_its_members_notices(cast: Cast) -> None:
    notice = told(cast.anna)
    told(cast.bram)
    found = cast.api_of(cast.anna).get("/notices").json()
    assert found["next"] is None
    assert [item["id"] for item in found["items"]] == [notice.pk]
    item = found["items"][0]
    assert (item["kind"], item["link"], item["read"]) == ("commented", "/code/", False)
    assert "Roosters" in item["text"]


def test_a_program_marks_some_or_all_as_read(cast: Cast) -> None:
    first = told(cast.anna)
    told(cast.anna)
    api = cast.api_of(cast.anna)
    assert api.post("/notices/read", {"ids": [first.pk]}).status_code == 204
    assert Member.objects.get(pk=cast.anna.pk).unread_notices == 1
    assert api.post("/notices/read", {}).status_code == 204
    assert Member.objects.get(pk=cast.anna.pk).unread_notices == 0


def test_a_program_need_not_send_a_body_to_mark_all(cast: Cast) -> None:
    told(cast.anna)
    assert cast.api_of(cast.anna).send("POST", "/notices/read").status_code == 204
    assert Member.objects.get(pk=cast.anna.pk).unread_notices == 0


def test_without_a_token_there_is_nothing_to_read(cast: Cast) -> None:
    assert cast.api_of(None).get("/notices").status_code == 401


def test_what_is_no_id_is_a_mistake_in_the_request(cast: Cast) -> None:
    api = cast.api_of(cast.anna)
    wrong: list[object] = ["all", [1], ["x\x00"], [{}], ["x" * 100]]
    for ids in wrong:
        assert api.post("/notices/read", {"ids": ids}).status_code == 422
