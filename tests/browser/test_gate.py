"""The gate as members meet it: a nudge is a conversation, a hold says that it waits and why."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from comity.charter.models import Hint
from comity.talk.models import Comment
from tests.browser.entering import Entrance
from tests.browser.scene import INSULT, SELLING, Scene
from tests.browser.steps import add_comment, fill_contribution, press, publish, says
from tests.cast import Cast

NUDGE = "Before you publish: is this how you mean it?"
KINDER = "I see it differently."


def _nudged(enter: Entrance, cast: Cast, scene: Scene) -> Page:
    """Bram's page, where an insult in a comment met a nudge."""
    page = enter(cast.bram)
    page.goto(scene.question.get_absolute_url())
    add_comment(page, INSULT)
    expect(page.get_by_role("alert")).to_contain_text(NUDGE)
    return page


def test_a_nudge_shows_the_words_their_clause_and_the_text_as_typed(
    enter: Entrance, cast: Cast, scene: Scene
) -> None:
    page = _nudged(enter, cast, scene)
    said = page.get_by_role("alert")
    expect(said.locator("mark")).to_have_text("You are such an idiot")
    expect(said.locator("a.clause")).to_have_attribute("href", "/code/#courtesy")
    expect(said).to_be_focused()
    assert page.get_by_label("Comment", exact=True).input_value() == INSULT
    assert not Comment.objects.filter(author=cast.bram, body=INSULT).exists()


def test_after_a_nudge_one_publishes_as_it_is(enter: Entrance, cast: Cast, scene: Scene) -> None:
    page = _nudged(enter, cast, scene)
    press(page, "Publish as it is")
    expect(page.locator("article.comment", has_text=INSULT)).to_be_visible()
    assert Hint.objects.get(member=cast.bram, clause="courtesy").choice == Hint.Choice.AS_IS


def test_after_a_nudge_one_writes_it_differently(enter: Entrance, cast: Cast, scene: Scene) -> None:
    page = _nudged(enter, cast, scene)
    add_comment(page, KINDER)
    expect(page.locator("article.comment", has_text=KINDER)).to_be_visible()
    assert Hint.objects.get(member=cast.bram, clause="courtesy").choice == Hint.Choice.EDITED


def test_one_says_that_a_hint_was_wrong(enter: Entrance, cast: Cast, scene: Scene) -> None:
    page = _nudged(enter, cast, scene)
    page.get_by_label("This was wrong").check()
    press(page, "Publish as it is")
    expect(page.locator("article.comment", has_text=INSULT)).to_be_visible()
    assert Hint.objects.get(member=cast.bram, clause="courtesy").wrong


def _held(enter: Entrance, cast: Cast) -> Page:
    """Vera's page, with a contribution that waits for a host."""
    page = enter(cast.vendor)
    fill_contribution(page, "What we learned", SELLING, "Experience")
    press(page, "Publish")
    expect(page.get_by_role("region", name="This waits for a host.")).to_be_visible()
    return page


def test_what_is_held_is_released(enter: Entrance, cast: Cast) -> None:
    vera, bram, samir = _held(enter, cast), enter(cast.bram), enter(cast.second_host)
    clauses = vera.locator("a.clause")
    expect(clauses.nth(0)).to_have_attribute("href", "/code/#relations-not-sales")
    expect(clauses.nth(1)).to_have_attribute("href", "/code/#vendor-promotion")
    bram.goto(vera.url)
    says(bram, "There is nothing here")
    samir.goto("/desk/")
    expect(samir.locator("mark")).to_contain_text(["gratis demo"])
    press(samir, "Release")
    says(samir, "Published. Its author was told.")
    bram.reload()
    says(bram, SELLING)
    vera.goto("/notices/")
    vera.get_by_role("main").get_by_role("link", name="What we learned").click()
    expect(vera.get_by_role("region", name="This waits for a host.")).to_have_count(0)


def test_what_is_returned_with_a_reason_is_mended(enter: Entrance, cast: Cast) -> None:
    vera, samir = _held(enter, cast), enter(cast.second_host)
    samir.goto("/desk/")
    samir.get_by_text("Return with a reason").click()
    samir.get_by_label("Why it goes back").fill("Tell what you learned, without the offer.")
    samir.get_by_role("button", name="Return", exact=True).click()
    says(samir, "Returned with your reason.")
    vera.goto("/notices/")
    vera.get_by_role("main").get_by_role("link", name="What we learned").click()
    says(vera, "Tell what you learned, without the offer.")
    vera.get_by_role("link", name="Edit", exact=True).click()
    vera.get_by_label("Text", exact=True).fill("Short questions get honest answers.")
    press(vera, "Save")
    expect(vera.get_by_role("region", name="A host returned this.")).to_have_count(0)
    bram = enter(cast.bram)
    bram.goto(vera.url)
    says(bram, "Short questions get honest answers.")


def test_a_held_comment_tells_its_author_why(enter: Entrance, cast: Cast, scene: Scene) -> None:
    page = enter(cast.vendor)
    page.goto(scene.question.get_absolute_url())
    add_comment(page, SELLING)
    mine = page.locator("article.comment", has_text=SELLING)
    expect(mine).to_contain_text("Relations, not sales")


def test_who_has_not_accepted_the_code_keeps_what_they_typed(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.newcomer)
    fill_contribution(page, "How do you begin?", "I am new here.")
    press(page, "Publish")
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.get_by_label("Text", exact=True).input_value() == "I am new here."
    expect(
        page.get_by_role("main").get_by_role("link", name="Read and accept in a new tab")
    ).to_be_visible()


def test_a_nudge_of_a_contribution_keeps_kind_and_title(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.bram)
    fill_contribution(page, "To the last speaker", INSULT, "Failure")
    press(page, "Publish")
    expect(page.get_by_role("alert")).to_contain_text(NUDGE)
    expect(page.get_by_label("Failure", exact=True)).to_be_checked()
    assert page.get_by_label("Title").input_value() == "To the last speaker"
    publish(page, "Another", "Calm words.")
