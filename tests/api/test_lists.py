"""Lists are {items, next}: all of it, each once, in one order, also where moments are the same."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from comity.care.models import Alert
from comity.notices.models import Notice
from comity.talk.models import Comment, Contribution, Held, State
from tests.cast import Api, Cast, by_hand

MANY = 65


def whole(api: Api, path: str, **query: str) -> list[list[str]]:
    """The ids on all pages of a list."""
    pages, cursor = [], ""
    while cursor is not None:
        more = {"cursor": cursor} if cursor else {}
        found = api.get(path, **query, **more).json()
        assert set(found) == {"items", "next"}
        pages.append([item["id"] for item in found["items"]])
        cursor = found["next"]
        assert len(pages) < 20
    return pages


def contributions(cast: Cast, number: int = MANY, **more: Any) -> list[Contribution]:
    """As many contributions of Anna's, all of one moment."""
    at = timezone.now() - timedelta(days=1)
    given = {"kind": "story", "title": "A week", "body": "Quiet.", "html": "<p>Quiet.</p>"}
    moment = {"created_at": at, "active_at": at, "language": "en"}
    return [
        Contribution(author=cast.anna, space=cast.conversation, **{**given, **moment, **more})
        for _ in range(number)
    ]


@pytest.fixture
def tied(cast: Cast) -> set[str]:
    """The ids of 65 of each kind of thing in a list, all of one moment, by Anna or for her."""
    with by_hand():
        made = Contribution.objects.bulk_create(contributions(cast))
    return {one.pk for one in made}


@pytest.mark.parametrize("path", ["/feed", "/spaces/conversation/contributions"])
def test_texts_of_one_moment_are_all_listed_once(cast: Cast, tied: set[str], path: str) -> None:
    pages = whole(cast.api_of(cast.bram), path)
    seen = [key for page in pages for key in page]
    assert len(seen) == len(set(seen)) == MANY
    assert set(seen) == tied
    assert len(pages) > 2
    assert all(pages[:-1])


def test_a_text_that_comes_meanwhile_moves_nothing_on_later_pages(
    cast: Cast, tied: set[str]
) -> None:
    api = cast.api_of(cast.bram)
    first = api.get("/feed").json()
    story = {"space": "conversation", "kind": "story", "title": "Just now", "body": "It rang."}
    api.post("/contributions", story)
    second = api.get("/feed", cursor=first["next"]).json()
    ids = [{item["id"] for item in page["items"]} for page in (first, second)]
    assert not ids[0] & ids[1]
    assert ids[0] | ids[1] <= tied


def test_a_list_of_one_kind_goes_on_with_that_kind(cast: Cast) -> None:
    with by_hand():
        Contribution.objects.bulk_create(contributions(cast, 30))
        ideas = Contribution.objects.bulk_create(contributions(cast, 30, kind="idea"))
    pages = whole(cast.api_of(cast.bram), "/spaces/conversation/contributions", kind="idea")
    assert {key for page in pages for key in page} == {one.pk for one in ideas}


def test_a_thread_of_several_pages_is_read_in_its_order(cast: Cast) -> None:
    with by_hand():
        above = contributions(cast, 1)[0]
        above.save()
        made = Comment.objects.bulk_create(
            Comment(
                author=cast.bram,
                contribution=above,
                path=f"{n:04}",
                body=str(n),
                html=f"<p>{n}</p>",
                language="en",
            )
            for n in range(130)
        )
    pages = whole(cast.api_of(cast.anna), f"/contributions/{above.pk}/comments")
    assert [len(page) for page in pages] == [60, 60, 10]
    assert [key for page in pages for key in page] == [one.pk for one in made]


def test_an_accepted_answer_of_a_later_page_stands_first_and_once(cast: Cast) -> None:
    with by_hand():
        above = contributions(cast, 1, kind="question")[0]
        above.save()
        made = Comment.objects.bulk_create(
            Comment(author=cast.bram, contribution=above, path=f"{n:04}", language="en")
            for n in range(70)
        )
        Contribution.objects.filter(pk=above.pk).update(accepted=made[65])
    pages = whole(cast.api_of(cast.anna), f"/contributions/{above.pk}/comments")
    seen = [key for page in pages for key in page]
    assert seen[0] == made[65].pk
    assert sorted(seen) == sorted(one.pk for one in made)


@pytest.mark.parametrize(("path", "who"), [("/alerts", "anna"), ("/desk/alerts", "host")])
def test_alerts_of_one_moment_are_all_listed_once(cast: Cast, path: str, who: str) -> None:
    at = timezone.now()
    with by_hand():
        made = Alert.objects.bulk_create(
            Alert(
                reporter=cast.anna,
                category="courtesy",
                urgent=n % 10 == 0,
                text=str(n),
                created_at=at,
            )
            for n in range(MANY)
        )
    seen = [key for page in whole(cast.api_of(getattr(cast, who)), path) for key in page]
    assert sorted(seen) == sorted(one.pk for one in made)


def test_notices_of_one_moment_are_all_listed_once(cast: Cast) -> None:
    at = timezone.now()
    params = {"who": "Bram", "title": "A week"}
    with by_hand():
        made = Notice.objects.bulk_create(
            Notice(member=cast.anna, kind="commented", params=params, link="/", created_at=at)
            for _ in range(MANY)
        )
    seen = [key for page in whole(cast.api_of(cast.anna), "/notices") for key in page]
    assert sorted(seen) == sorted(one.pk for one in made)


def test_what_waits_is_all_listed_once_also_where_it_came_at_one_moment(cast: Cast) -> None:
    at = timezone.now()
    with by_hand():
        texts = Contribution.objects.bulk_create(contributions(cast, MANY, state=State.HELD))
        made = Held.objects.bulk_create(
            Held(contribution=text, author=cast.anna, findings=[], held_at=at) for text in texts
        )
    seen = [key for page in whole(cast.api_of(cast.host), "/desk/held") for key in page]
    assert sorted(seen) == sorted(one.pk for one in made)


@pytest.mark.parametrize("made", ["forged", "a:b:c", "ImEi:x:y", "x" * 3000])
@pytest.mark.parametrize("path", ["/feed", "/notices", "/alerts", "/desk/held", "/desk/alerts"])
def test_a_made_up_cursor_is_a_problem_and_no_page(cast: Cast, path: str, made: str) -> None:
    answer = cast.api_of(cast.host).get(path, cursor=made)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/validation")


def test_a_cursor_that_was_changed_by_one_sign_is_made_up(cast: Cast, tied: set[str]) -> None:
    api = cast.api_of(cast.bram)
    cursor = api.get("/feed").json()["next"]
    assert api.get("/feed", cursor=cursor).status_code == 200
    for at in (0, len(cursor) // 2, len(cursor) - 5):
        other = "B" if cursor[at] == "A" else "A"
        changed = cursor[:at] + other + cursor[at + 1 :]
        assert api.get("/feed", cursor=changed).status_code == 422
