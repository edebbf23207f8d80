"""What was deleted, and what lost its author or its parent, is shown to nobody by mistake.

CVE-2023-22489 (Flarum): where a parent was null, the question whether one may read was skipped.
"""

from __future__ import annotations

import pytest
from django.core import mail

from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice
from comity.talk.actions import comment, contribute, delete, edit
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, State
from tests.cast import Cast, by_hand

WORDS = "Kwartelkoning"


@pytest.fixture
def above(cast: Cast) -> Contribution:
    made, _ = contribute(
        by=cast.anna, space=cast.public, kind="question", draft=Draft(f"{WORDS} 1.", f"{WORDS}?")
    )
    edit(by=cast.anna, text=made, draft=Draft(f"{WORDS} 2.", f"{WORDS}!"))
    return made


@pytest.mark.parametrize("who", ["stranger", "bram", "anna", "host"])
def test_nothing_of_a_deleted_contribution_is_left_to_read(
    cast: Cast, above: Contribution, who: str
) -> None:
    below, _ = comment(by=cast.bram, contribution=above, draft=Draft("I know."))
    delete(by=cast.anna, text=above)
    client, api = cast.client_of(getattr(cast, who)), cast.api_of(getattr(cast, who))
    pages = [f"/c/{above.pk}/", f"/c/{above.pk}/history/", f"/comments/{below.pk}/", "/"]
    assert not any(WORDS in client.get(path, follow=True).content.decode() for path in pages)
    paths = [f"/contributions/{above.pk}", f"/contributions/{above.pk}/comments", "/feed"]
    assert not any(WORDS in api.get(path).content.decode() for path in paths)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("PATCH", "/contributions/{}", {"title": "Again"}),
        ("DELETE", "/contributions/{}", None),
        ("POST", "/contributions/{}/comments", {"body": "Still here."}),
        ("PUT", "/contributions/{}/reactions/thanks", None),
        ("POST", "/contributions/{}/answer", {"comment": None}),
    ],
)
@pytest.mark.parametrize("who", ["anna", "bram", "host"])
def test_nobody_acts_on_what_was_deleted(
    cast: Cast, above: Contribution, who: str, method: str, path: str, body: dict[str, object]
) -> None:
    delete(by=cast.anna, text=above)
    answer = cast.api_of(getattr(cast, who)).send(method, path.format(above.pk), body)
    assert answer.status_code == 403


def test_a_reply_under_a_deleted_comment_is_read_by_those_who_read_the_thread(
    cast: Cast, above: Contribution
) -> None:
    first, _ = comment(by=cast.bram, contribution=above, draft=Draft("First."))
    reply, _ = comment(by=cast.anna, contribution=above, draft=Draft("Reply."), reply_to=first)
    delete(by=cast.bram, text=first)
    assert cast.api_of(None).get(f"/comments/{reply.pk}").status_code == 200
    with by_hand():
        Contribution.objects.filter(pk=above.pk).update(space=cast.private)
    for who in (None, cast.anna, cast.second_host):
        assert cast.api_of(who).get(f"/comments/{reply.pk}").status_code == 404


def test_a_reply_to_a_deleted_comment_is_refused(cast: Cast, above: Contribution) -> None:
    first, _ = comment(by=cast.bram, contribution=above, draft=Draft("First."))
    delete(by=cast.bram, text=first)
    given = {"body": "To you.", "reply_to": first.pk}
    answer = cast.api_of(cast.anna).post(f"/contributions/{above.pk}/comments", given)
    assert answer.status_code == 403


def test_a_text_of_a_closed_account_stands_without_its_mentions_telling(
    cast: Cast, above: Contribution
) -> None:
    with by_hand():
        type(cast.anna).objects.filter(pk=cast.anna.pk).update(is_active=False)
    still = Contribution.objects.select_related("author", "space").get(pk=above.pk)
    comment(by=cast.bram, contribution=still, draft=Draft("Are you there, @anna?"))
    assert not Notice.objects.filter(member=cast.anna).exists()


@pytest.mark.parametrize("kind", ["commented", "replied", "mentioned", "mentioned-in-contribution"])
def test_nobody_is_mailed_about_what_is_not_there(cast: Cast, kind: str) -> None:
    with by_hand():
        for key in ("x", "1" * 14, cast.anna.pk):
            told = Notice(member=cast.anna, kind=kind, params={"title": WORDS}, about_id=key)
            told.by = cast.bram
            told.save()
    for notice in Notice.objects.all():
        send_notice_mail(notice_id=notice.pk)
    assert not mail.outbox


def test_deleting_ends_what_waits_at_the_desk(cast: Cast, above: Contribution) -> None:
    with by_hand():
        proposed = {"title": WORDS, "body": WORDS, "language": "nl"}
        held = Held.objects.create(
            contribution=above, author=cast.anna, findings=[], proposed=proposed
        )
    delete(by=cast.anna, text=above)
    api = cast.api_of(cast.host)
    assert WORDS not in api.get("/desk/held").content.decode()
    assert api.post(f"/desk/held/{held.pk}/release").status_code == 409
    above.refresh_from_db()
    assert above.state == State.DELETED
    assert above.body == above.html == above.title == ""


def test_a_deleted_answer_stands_first_no_more(cast: Cast, above: Contribution) -> None:
    answer, _ = comment(by=cast.bram, contribution=above, draft=Draft(f"{WORDS} it is."))
    api = cast.api_of(cast.anna)
    api.post(f"/contributions/{above.pk}/answer", {"comment": answer.pk})
    delete(by=cast.bram, text=answer)
    found = api.get(f"/contributions/{above.pk}").json()
    assert found["accepted_answer"] is None
    items = api.get(f"/contributions/{above.pk}/comments").json()["items"]
    assert [item["body"] for item in items] == [""]
    assert Comment.objects.get(pk=answer.pk).revisions.count() == 0
