"""The front page, the language switch, and the pages for when something is wrong."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from comity.talk.actions import contribute
from comity.talk.composing import Draft
from comity.web.views import server_error
from tests.cast import Cast


def test_a_visitor_is_welcomed_with_what_is_public_only(cast: Cast) -> None:
    for space, title in ((cast.public, "Out in the open"), (cast.conversation, "Among ourselves")):
        draft = Draft(body="We asked every customer who left.", title=title, language="en")
        contribute(by=cast.anna, space=space, kind="story", draft=draft)
    page = cast.client_of(None).get("/").content.decode()
    assert "Out in the open" in page
    assert "Among ourselves" not in page
    assert 'href="/code/"' in page


def test_a_member_starts_at_the_feed(cast: Cast) -> None:
    answer = cast.client_of(cast.anna).get("/")
    assert "talk/feed.html" in [template.name for template in answer.templates]


def test_the_front_page_takes_few_queries(
    cast: Cast, django_assert_max_num_queries: object
) -> None:
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        cast.client_of(None).get("/")


def test_a_visitors_language_is_kept_in_a_cookie(cast: Cast) -> None:
    client = cast.client_of(None)
    answer = client.post("/language/", {"language": "nl", "next": "/code/"})
    assert (answer.status_code, answer["Location"]) == (302, "/code/")
    assert "Stop is stop" in client.get("/code/").content.decode()


def test_a_members_language_is_kept_with_the_account(cast: Cast) -> None:
    cast.client_of(cast.anna).post("/language/", {"language": "en"})
    cast.anna.refresh_from_db()
    assert cast.anna.language == "en"
    assert "Stop means stop" in cast.client_of(cast.anna).get("/code/").content.decode()


@pytest.mark.parametrize("language", ["", "fr", "../nl", "nl\n"])
def test_a_language_that_is_not_there_is_refused(cast: Cast, language: str) -> None:
    answer = cast.client_of(None).post("/language/", {"language": language})
    assert answer.status_code == 400
    assert settings.LANGUAGE_COOKIE_NAME not in answer.cookies


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "/\\evil"])
def test_choosing_a_language_never_leads_to_another_site(cast: Cast, elsewhere: str) -> None:
    answer = cast.client_of(None).post("/language/", {"language": "nl", "next": elsewhere})
    assert answer["Location"] == "/"


def test_a_form_that_was_too_old_gives_back_what_was_typed(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.bram)
    typed = {"title": "A long evening", "body": "of <b>typing</b>", "password": "hush-hush"}
    answer = client.post("/spaces/conversation/new/", typed)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "A long evening" in page
    assert "of &lt;b&gt;typing&lt;/b&gt;" in page
    assert "hush-hush" not in page


def test_crawlers_are_told_what_to_leave_alone(cast: Cast) -> None:
    answer = cast.client_of(None).get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert "Disallow: /members/" in answer.content.decode()


@pytest.mark.parametrize("who", ["stranger", "anna"])
def test_what_is_not_there_has_a_page_of_its_own(cast: Cast, who: str) -> None:
    answer = cast.client_of(getattr(cast, who)).get("/nowhere/")
    assert answer.status_code == 404
    assert "404.html" in [template.name for template in answer.templates]


def test_what_is_not_there_is_a_problem_for_programs(cast: Cast) -> None:
    answer = cast.api_of(None).get("/nowhere")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("path", "kind"), [("/", "text/html"), ("/api/v1/me", "application/problem")]
)
def test_a_fault_of_ours_is_told_without_the_database(
    rf: RequestFactory, path: str, kind: str
) -> None:
    answer = server_error(rf.get(path))
    assert answer.status_code == 500
    assert answer["Content-Type"].startswith(kind)
