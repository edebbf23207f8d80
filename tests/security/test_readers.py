"""Who may not read a text learns nothing of it, by whichever door they ask.

CVE-2023-22487 (Flarum): a mention of any post gave its text. CVE-2026-32620 and CVE-2021-32788
(Discourse): numbers and names around a hidden text told of it. CVE-2023-22489 (Flarum): what had
lost its parent was shown to everyone.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from comity.notices.models import Notice
from comity.spaces.actions import remove, uninvite
from comity.spaces.models import Membership
from comity.talk.actions import comment, contribute, edit, react
from comity.talk.composing import Draft
from comity.talk.models import Comment, Contribution, Held, ReactionKind, State
from tests.cast import Cast, by_hand

TITLE, WORDS, BEFORE = "Zilverlinde", "Kwartelkoning", "Waterhoen"
OUTSIDE = ("stranger", "applicant", "newcomer", "anna", "vendor", "second_host")
"""All who are not in the private space; among them a host of the community."""


@dataclass(frozen=True)
class Secret:
    """A contribution in the private space with a comment and an earlier version, by Bram."""

    above: Contribution
    below: Comment


@pytest.fixture
def secret(cast: Cast) -> Secret:
    above, _ = contribute(
        by=cast.bram, space=cast.private, kind="question", draft=Draft(f"{BEFORE}.", TITLE)
    )
    edit(by=cast.bram, text=above, draft=Draft(f"{WORDS}, @hilde and @anna.", TITLE))
    below, _ = comment(by=cast.host, contribution=above, draft=Draft(f"{WORDS} @samir."))
    react(by=cast.host, text=above, kind=ReactionKind.COURAGE)
    return Secret(above, below)


def tells(page: bytes) -> list[str]:
    """Which of the secret's words a page shows."""
    return [word for word in (TITLE, WORDS, BEFORE) if word in page.decode()]


PAGES = (
    "/",
    "/feed/",
    "/spaces/",
    "/spaces/back-room/",
    "/spaces/back-room/?kind=question",
    "/spaces/back-room/people/",
    "/spaces/back-room/edit/",
    "/spaces/back-room/new/",
    "/members/{bram}/",
    "/members/{bram}/contributions/",
    "/notices/",
    "/notices/bell/",
    "/c/{above}/",
    "/c/{above}/?from={below}",
    "/c/{above}/history/",
    "/c/{above}/edit/",
    "/c/{above}/delete/",
    "/c/{above}/comments/",
    "/c/{above}/comments/?reply_to={below}",
    "/comments/{below}/",
    "/comments/{below}/history/",
    "/comments/{below}/edit/",
    "/comments/{below}/delete/",
    "/alerts/new/?about=contribution:{above}",
    "/alerts/new/?about=comment:{below}",
    "/code/",
    "/about/",
    "/desk/",
    "/desk/alerts/",
)
PROGRAMS = (
    "/feed",
    "/spaces",
    "/spaces/back-room/contributions",
    "/contributions/{above}",
    "/contributions/{above}/comments",
    "/comments/{below}",
    "/notices",
    "/alerts",
    "/desk/held",
    "/desk/alerts",
)


@pytest.mark.parametrize("who", OUTSIDE)
def test_no_page_tells_of_a_private_text(cast: Cast, secret: Secret, who: str) -> None:
    client = cast.client_of(getattr(cast, who))
    names = {"above": secret.above.pk, "below": secret.below.pk, "bram": cast.bram.pk}
    for path in PAGES:
        answer = client.get(path.format(**names), follow=True)
        assert not tells(answer.content), path
        assert "Back room" not in answer.content.decode(), path


@pytest.mark.parametrize("who", OUTSIDE)
def test_no_operation_tells_of_a_private_text(cast: Cast, secret: Secret, who: str) -> None:
    api = cast.api_of(getattr(cast, who))
    for path in PROGRAMS:
        answer = api.get(path.format(above=secret.above.pk, below=secret.below.pk))
        assert not tells(answer.content), path
        assert "back-room" not in answer.content.decode(), path


DEEDS = (
    ("POST", "/contributions/{above}/comments", {"body": "Hello there."}),
    ("PATCH", "/contributions/{above}", {"title": "Another title"}),
    ("DELETE", "/contributions/{above}", None),
    ("POST", "/contributions/{above}/answer", {"comment": "{below}"}),
    ("POST", "/contributions/{above}/answer", {"comment": None}),
    ("PUT", "/contributions/{above}/reactions/thanks", None),
    ("DELETE", "/contributions/{above}/reactions/courage", None),
    ("PATCH", "/comments/{below}", {"body": "Other words."}),
    ("DELETE", "/comments/{below}", None),
    ("PUT", "/comments/{below}/reactions/thanks", None),
    ("POST", "/alerts", {"about": {"type": "contribution", "id": "{above}"}}),
    ("POST", "/alerts", {"about": {"type": "comment", "id": "{below}"}}),
    ("POST", "/contributions", {"space": "back-room"}),
)
WHOLE = {"category": "something-small", "text": "Look.", "kind": "story", "title": "A story"}


@pytest.mark.parametrize(("method", "path", "body"), DEEDS)
@pytest.mark.parametrize("who", ["anna", "second_host"])
def test_who_may_not_read_may_not_act(
    cast: Cast, secret: Secret, who: str, method: str, path: str, body: dict[str, object] | None
) -> None:
    """CVE-2026-21865 and CVE-2026-32615 (Discourse): moderators acted on what they could not
    read."""
    keys = {"above": secret.above.pk, "below": secret.below.pk}
    given = {"body": "A story.", **WHOLE, **(body or {})}
    if isinstance(about := given.get("about"), dict):
        given["about"] = {name: value.format(**keys) for name, value in about.items()}
    before = list(Contribution.objects.values()), list(Comment.objects.values())
    answer = cast.api_of(getattr(cast, who)).send(method, path.format(**keys), given)
    assert answer.status_code == 404
    assert (list(Contribution.objects.values()), list(Comment.objects.values())) == before


@pytest.mark.parametrize("who", ["anna", "second_host"])
def test_a_private_comment_cannot_be_fetched_as_parent_or_answer_elsewhere(
    cast: Cast, secret: Secret, who: str
) -> None:
    by = getattr(cast, who)
    asked, _ = contribute(
        by=by, space=cast.conversation, kind="question", draft=Draft("Which one?", "A question")
    )
    api = cast.api_of(by)
    reply = {"body": "To you.", "reply_to": secret.below.pk}
    assert api.post(f"/contributions/{asked.pk}/comments", reply).status_code == 404
    answer = {"comment": secret.below.pk}
    assert api.post(f"/contributions/{asked.pk}/answer", answer).status_code == 404


def test_who_is_inside_cannot_carry_a_private_comment_outside(cast: Cast, secret: Secret) -> None:
    asked, _ = contribute(
        by=cast.bram, space=cast.public, kind="question", draft=Draft("Which one?", "A question")
    )
    api = cast.api_of(cast.bram)
    reply = {"body": "To you.", "reply_to": secret.below.pk}
    assert api.post(f"/contributions/{asked.pk}/comments", reply).status_code == 403
    answer = {"comment": secret.below.pk}
    assert api.post(f"/contributions/{asked.pk}/answer", answer).status_code == 409


def test_a_mention_of_who_may_not_read_tells_them_nothing(cast: Cast, secret: Secret) -> None:
    outside = [cast.anna.pk, cast.second_host.pk]
    assert not Notice.objects.filter(member__in=outside).exists()
    secret.above.refresh_from_db()
    assert cast.host.pk in secret.above.html
    assert cast.anna.pk not in secret.above.html


@pytest.mark.parametrize(
    "body", ["See /c/{above}/ there", "> [x](/c/{above}/)", "@bram /c/{above}"]
)
def test_a_preview_fetches_nothing_of_what_it_names(cast: Cast, secret: Secret, body: str) -> None:
    typed = {"body": body.format(above=secret.above.pk)}
    shown = cast.client_of(cast.anna).post("/preview/", typed)
    assert not tells(shown.content)
    assert cast.bram.pk not in shown.content.decode()


def test_who_is_no_longer_invited_is_told_no_more(cast: Cast, secret: Secret) -> None:
    who = Membership.objects.get(space=cast.private, member=cast.bram)
    uninvite(by=cast.host, who=who)
    before = Notice.objects.filter(member=cast.bram).count()
    comment(by=cast.host, contribution=secret.above, draft=Draft("And one more, @bram."))
    assert Notice.objects.filter(member=cast.bram).count() == before
    assert not tells(cast.client_of(cast.bram).get(f"/c/{secret.above.pk}/").content)


def test_what_stood_in_a_removed_space_is_gone_for_everyone(cast: Cast, secret: Secret) -> None:
    remove(by=cast.host, space=cast.private)
    for who in ("bram", "host", "stranger"):
        api = cast.api_of(getattr(cast, who))
        assert api.get(f"/contributions/{secret.above.pk}").status_code == 404
        assert api.get(f"/comments/{secret.below.pk}").status_code == 404
        assert not tells(cast.client_of(getattr(cast, who)).get("/").content)


@pytest.mark.parametrize("state", [State.HELD, State.RETURNED])
@pytest.mark.parametrize("who", ["stranger", "applicant", "newcomer", "bram", "vendor"])
def test_what_is_not_published_is_known_to_its_author_and_the_hosts(
    cast: Cast, who: str, state: State
) -> None:
    waits, _ = contribute(
        by=cast.anna, space=cast.public, kind="idea", draft=Draft(f"{WORDS}.", TITLE)
    )
    with by_hand():
        Contribution.objects.filter(pk=waits.pk).update(state=state)
        Held.objects.create(contribution=waits, author=cast.anna, findings=[])
    client, api = cast.client_of(getattr(cast, who)), cast.api_of(getattr(cast, who))
    for path in ("/", "/feed/", "/spaces/square/", f"/c/{waits.pk}/", f"/c/{waits.pk}/history/"):
        assert not tells(client.get(path).content), path
    for path in ("/feed", "/spaces/square/contributions", f"/contributions/{waits.pk}"):
        assert not tells(api.get(path).content), path


def test_a_returned_text_is_no_longer_the_hosts_to_read(cast: Cast) -> None:
    waits, _ = contribute(
        by=cast.anna, space=cast.public, kind="idea", draft=Draft(f"{WORDS}.", TITLE)
    )
    with by_hand():
        Contribution.objects.filter(pk=waits.pk).update(state=State.RETURNED)
    assert cast.api_of(cast.host).get(f"/contributions/{waits.pk}").status_code == 404
    assert cast.api_of(cast.anna).get(f"/contributions/{waits.pk}").status_code == 200


def test_a_held_comment_counts_nowhere_before_it_is_released(cast: Cast) -> None:
    above, _ = contribute(
        by=cast.anna, space=cast.public, kind="idea", draft=Draft("Think with me.", "An idea")
    )
    held, _ = comment(by=cast.bram, contribution=above, draft=Draft(f"{WORDS}."))
    with by_hand():
        Comment.objects.filter(pk=held.pk).update(state=State.HELD)
        Contribution.objects.filter(pk=above.pk).update(comment_count=0)
    for who in ("stranger", "vendor", "anna"):
        api = cast.api_of(getattr(cast, who))
        assert api.get(f"/contributions/{above.pk}").json()["comment_count"] == 0
        assert api.get(f"/contributions/{above.pk}/comments").json()["items"] == []
        assert api.get(f"/comments/{held.pk}").status_code == 404
