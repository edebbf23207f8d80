"""The main journey, with a browser that runs scripts and with one that does not."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.entering import Entrance
from tests.browser.scene import QUESTION, Scene
from tests.browser.steps import (
    accept_code,
    add_comment,
    introduce,
    press,
    publish,
    says,
    sign_up,
)
from tests.cast import Cast


@pytest.fixture(params=[True, False], ids=["with-scripts", "without"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether the browser runs JavaScript."""
    return bool(request.param)


def test_a_newcomer_joins_asks_and_accepts_an_answer(
    enter: Entrance, cast: Cast, scripts: bool
) -> None:
    newcomer = enter(None, java_script_enabled=scripts)
    sign_up(newcomer, "Joke Vervaet", "joke@example.org")
    introduce(newcomer)
    accept_code(newcomer)
    publish(newcomer, "Who reads the open answers?", "Ours lie in a drawer.")

    bram = enter(cast.bram, java_script_enabled=scripts)
    bram.goto("/")
    bram.get_by_role("link", name="Who reads the open answers?").click()
    add_comment(bram, "We read ten of them aloud every week.")
    says(bram, "1 comment")

    newcomer.goto("/notices/")
    newcomer.get_by_role("main").get_by_role("link", name="Bram Ashworth").click()
    press(newcomer, "Accept as the answer")
    answer = newcomer.get_by_role("region", name="Accepted answer")
    expect(answer).to_contain_text("We read ten of them aloud every week.")


def test_one_previews_and_replies(enter: Entrance, cast: Cast, scene: Scene, scripts: bool) -> None:
    page = enter(cast.bram, java_script_enabled=scripts)
    page.goto(scene.question.get_absolute_url())
    asked = page.locator(f"#comment-{scene.reply.pk}")
    asked.get_by_role("link", name="Reply").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reply to Anna de Wit")
    page.get_by_label("Comment", exact=True).fill("Then it got **quiet**.")
    press(page, "Preview")
    expect(page.get_by_role("region", name="Preview").locator("strong")).to_have_text("quiet")
    assert page.get_by_label("Comment", exact=True).input_value() == "Then it got **quiet**."
    press(page, "Publish")
    replies = page.locator("ol.replies article.comment")
    expect(replies).to_have_count(2)
    expect(replies.last.locator("strong")).to_have_text("quiet")


def test_a_reaction_is_given_and_taken_back(
    enter: Entrance, cast: Cast, scene: Scene, scripts: bool
) -> None:
    page = enter(cast.bram, java_script_enabled=scripts)
    page.goto(scene.question.get_absolute_url())
    page.evaluate("document.title = 'the same page'")
    thanks = page.locator(f"#thanks-{scene.question.pk}")
    thanks.click()
    expect(thanks).to_have_attribute("aria-pressed", "true")
    expect(thanks).to_have_text("Thanks 1")
    thanks.click()
    expect(thanks).to_have_attribute("aria-pressed", "false")
    expect(thanks).to_have_text("Thanks")
    assert (page.title() == "the same page") is scripts


def test_a_reaction_keeps_the_focus_of_the_keyboard(
    enter: Entrance, cast: Cast, scene: Scene
) -> None:
    page = enter(cast.bram)
    page.goto(scene.question.get_absolute_url())
    thanks = page.locator(f"#thanks-{scene.question.pk}")
    thanks.focus()
    page.keyboard.press("Enter")
    expect(thanks).to_have_attribute("aria-pressed", "true")
    expect(thanks).to_be_focused()


def test_what_is_new_is_marked_until_it_is_read(enter: Entrance, cast: Cast, scene: Scene) -> None:
    page = enter(cast.vendor)
    page.goto("/")
    item = page.locator("li.item", has_text=QUESTION)
    says(page, "(new since you looked)")
    item.get_by_role("link", name=QUESTION).click()
    page.goto("/")
    expect(item).not_to_contain_text("(new since you looked)")


def test_an_edit_shows_what_was_said_before(enter: Entrance, cast: Cast, scene: Scene) -> None:
    page = enter(cast.bram)
    page.goto(scene.answer.get_absolute_url())
    page.locator(f"#comment-{scene.answer.pk}").get_by_role("link", name="Edit").click()
    page.get_by_label("Comment", exact=True).fill("We read twelve conversations a week.")
    press(page, "Save")
    page.locator(f"#comment-{scene.answer.pk}").get_by_role("link", name="History").click()
    says(page, "Wij vragen al een jaar geen cijfer meer.")


def test_a_deleted_comment_leaves_a_mark_and_its_replies(
    enter: Entrance, cast: Cast, scene: Scene
) -> None:
    page = enter(cast.bram)
    page.goto(scene.answer.get_absolute_url())
    page.locator(f"#comment-{scene.answer.pk}").get_by_role("link", name="Delete").click()
    press(page, "Delete")
    expect(page.locator(f"#comment-{scene.answer.pk}")).to_have_text("Deleted by its author.")
    expect(page.locator(f"#comment-{scene.reply.pk}")).to_contain_text("En toen?")
