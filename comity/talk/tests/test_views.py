"""Talk's pages: who sees what, what a refused form keeps, and how many queries it takes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from comity.charter.models import Hint
from comity.people.models import Member
from comity.talk import actions
from comity.talk.actions.comment import path_of
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, State
from tests.cast import Cast, by_hand

pytestmark = pytest.mark.django_db


def contribution(cast: Cast, by: Member | None = None, **more: object) -> Contribution:
    values = {
        "author": by or cast.anna,
        "space": cast.conversation,
        "kind": "question",
        "title": "How do you measure it?",
        "body": "Once a month.",
        "html": "<p>Once a month.</p>",
        "language": "en",
    }
    with by_hand():
        return Contribution.objects.create(**{**values, **more})


def comments(cast: Cast, under: Contribution, number: int) -> None:
    began = timezone.now() - timedelta(days=1)
    made = [
        Comment(
            contribution=under,
            author=cast.bram,
            body=f"Number {n}",
            html=f"<p>Number {n}</p>",
            language="en",
            created_at=began + timedelta(seconds=n),
        )
        for n in range(number)
    ]
    for each in made:
        each.path = path_of(each)
    with by_hand():
        Comment.objects.bulk_create(made)
        Contribution.objects.filter(pk=under.pk).update(comment_count=number)


def asked(captured: CaptureQueriesContext) -> list[str]:
    """The queries there were; the begin and end of transactions are none."""
    control = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
    said = [query["sql"] for query in captured.captured_queries]
    return [sql[:120] for sql in said if not sql.startswith(control)]


@pytest.mark.parametrize("number", [0, 10, 1000])
@pytest.mark.parametrize("who", ["anna", "bram", "host", "stranger"])
def test_a_contribution_takes_at_most_eight_queries_however_long_its_thread(
    cast: Cast, number: int, who: str
) -> None:
    under = contribution(cast, space=cast.public)
    comments(cast, under, number)
    client = cast.client_of(getattr(cast, who))
    with CaptureQueriesContext(connection) as captured:
        page = client.get(f"/c/{under.pk}/")
    assert page.status_code == 200
    assert len(asked(captured)) <= 8, asked(captured)


@pytest.mark.parametrize("path", ["/", "/spaces/conversation/", "/spaces/conversation/new/"])
def test_lists_and_forms_take_at_most_eight_queries(cast: Cast, path: str) -> None:
    for _ in range(30):
        contribution(cast, by=cast.vendor, byline_company="Feedbackly Tools", byline_vendor=True)
    client = cast.client_of(cast.bram)
    with CaptureQueriesContext(connection) as captured:
        page = client.get(path)
    assert page.status_code == 200
    assert len(asked(captured)) <= 8, asked(captured)


def test_a_long_thread_comes_in_pages_and_a_permalink_leads_to_the_right_one(cast: Cast) -> None:
    under = contribution(cast)
    comments(cast, under, 130)
    last = Comment.objects.order_by("path").last()
    assert last is not None
    client = cast.client_of(cast.anna)
    first = client.get(f"/c/{under.pk}/").content.decode()
    assert "Number 59" in first
    assert "Number 60" not in first
    found = client.get(f"/comments/{last.pk}/")
    assert found["Location"] == f"/c/{under.pk}/?from={last.pk}#comment-{last.pk}"
    assert "Number 129" in client.get(found["Location"]).content.decode()


def test_a_nudged_form_comes_back_with_what_was_typed_and_goes_through_when_confirmed(
    cast: Cast,
) -> None:
    under = contribution(cast)
    client = cast.client_of(cast.bram)
    typed = {"body": "You are an idiot, and here is why.", "language": "en"}
    back = client.post(f"/c/{under.pk}/comments/", typed)
    assert back.status_code == 409
    assert "You are an idiot, and here is why." in back.content.decode()
    assert "/code/#courtesy" in back.content.decode()
    given = back.context["form"].refused.confirmation
    sent = client.post(f"/c/{under.pk}/comments/", {**typed, "confirmation": given})
    assert sent.status_code == 302
    assert Comment.objects.get().body == typed["body"]


def test_sending_a_nudged_text_again_without_the_button_is_no_choice(cast: Cast) -> None:
    under = contribution(cast)
    client = cast.client_of(cast.bram)
    typed = {"body": "You are an idiot, and here is why.", "language": "en"}
    back = client.post(f"/c/{under.pk}/comments/", typed)
    seen = back.context["form"]["shown"].value()
    again = client.post(f"/c/{under.pk}/comments/", {**typed, "shown": seen})
    assert again.status_code == 409
    mended = client.post(
        f"/c/{under.pk}/comments/", {"body": "I disagree.", "language": "en", "shown": seen}
    )
    assert mended.status_code == 302
    assert set(Hint.objects.values_list("choice", flat=True)) == {"edited", ""}


def test_who_has_not_accepted_the_code_keeps_what_they_typed(cast: Cast) -> None:
    client = cast.client_of(cast.newcomer)
    typed = {"kind": "story", "title": "My first day", "body": "It was quiet.", "language": ""}
    back = client.post("/spaces/conversation/new/", typed)
    assert back.status_code == 403
    page = back.content.decode()
    assert "It was quiet." in page
    assert "My first day" in page
    assert "/code/accept/" in page


def test_a_preview_shows_the_text_and_publishes_nothing(cast: Cast) -> None:
    client = cast.client_of(cast.anna)
    typed = {"kind": "story", "title": "My first day", "body": "It was **quiet**.", "preview": "1"}
    page = client.post("/spaces/conversation/new/", typed)
    assert "<strong>quiet</strong>" in page.content.decode()
    assert not Contribution.objects.exists()


def test_a_text_is_unread_until_one_looks_and_again_when_more_comes(cast: Cast) -> None:
    made, _ = actions.contribute(
        by=cast.anna,
        space=cast.conversation,
        kind="question",
        draft=Draft("How do you measure it?", "How do you measure?"),
    )
    anna, bram = cast.client_of(cast.anna), cast.client_of(cast.bram)
    assert "is-unread" not in anna.get("/").content.decode()
    assert "is-unread" in bram.get("/").content.decode()
    bram.get(f"/c/{made.pk}/")
    assert "is-unread" not in bram.get("/").content.decode()
    with by_hand():
        later = timezone.now() + timedelta(seconds=1)
        Contribution.objects.filter(pk=made.pk).update(active_at=later)
    assert "is-unread" in bram.get("/").content.decode()


def test_a_held_text_shows_its_author_why_and_others_nothing(cast: Cast) -> None:
    client = cast.client_of(cast.bram)
    typed = {"kind": "story", "title": "A title", "body": "I will find you and kill you."}
    page = client.post("/spaces/square/new/", typed, follow=True)
    made = Contribution.objects.get()
    assert made.state == State.HELD
    assert "/code/#no-harassment" in page.content.decode()
    for other in (cast.anna, None):
        assert cast.client_of(other).get(f"/c/{made.pk}/").status_code == 404
        assert "A title" not in cast.client_of(other).get("/").content.decode()
    assert cast.client_of(cast.host).get(f"/c/{made.pk}/").status_code == 200


@pytest.mark.parametrize("page", ["", "history/", "edit/", "delete/", "comments/"])
def test_a_private_text_has_no_page_for_who_is_not_inside(cast: Cast, page: str) -> None:
    made = contribution(cast, by=cast.bram, space=cast.private)
    assert cast.client_of(cast.anna).get(f"/c/{made.pk}/{page}").status_code == 404
    assert cast.client_of(cast.second_host).get(f"/c/{made.pk}/{page}").status_code == 404


def test_a_deleted_text_leaves_no_word_on_any_page(cast: Cast) -> None:
    made, _ = actions.contribute(
        by=cast.anna,
        space=cast.conversation,
        kind="story",
        draft=Draft("A secret recipe.", "Grandmother's"),
    )
    actions.edit(by=cast.anna, text=made, draft=Draft("Another recipe.", "Grandmother's"))
    actions.comment(by=cast.bram, contribution=made, draft=Draft("Delicious."))
    actions.delete(by=cast.anna, text=made)
    client = cast.client_of(cast.bram)
    for path in (f"/c/{made.pk}/", f"/c/{made.pk}/history/", "/", "/spaces/conversation/"):
        page = client.get(path).content.decode()
        assert "recipe" not in page
        assert "Grandmother" not in page
    assert "Delicious." in client.get(f"/c/{made.pk}/").content.decode()


def test_a_reaction_is_given_and_taken_back_by_the_same_button(cast: Cast) -> None:
    made = contribution(cast)
    client = cast.client_of(cast.bram)
    client.post(f"/c/{made.pk}/reactions/courage/")
    made.refresh_from_db()
    assert made.courage == 1
    piece = client.post(f"/c/{made.pk}/reactions/courage/", headers={"HX-Request": "true"})
    made.refresh_from_db()
    assert made.courage == 0
    assert "<html" not in piece.content.decode()
    assert client.post(f"/c/{made.pk}/reactions/like/").status_code == 404


def test_nothing_changes_by_a_get(cast: Cast) -> None:
    made = contribution(cast)
    client = cast.client_of(cast.anna)
    assert client.get(f"/c/{made.pk}/answer/").status_code == 405
    assert client.get(f"/c/{made.pk}/reactions/courage/").status_code == 405
    client.get(f"/c/{made.pk}/delete/")
    made.refresh_from_db()
    assert made.state == State.PUBLISHED
