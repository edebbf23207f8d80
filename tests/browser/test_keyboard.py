"""With the keyboard alone: every stop can be seen, and one gets everywhere."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.entering import Entrance
from tests.browser.scene import Scene
from tests.cast import Cast

STOPS = 80
OUTLINE = "getComputedStyle(document.activeElement).outlineStyle"


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until that element has the focus; at every stop the focus must be visible."""
    wanted = page.locator(selector)
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        assert page.evaluate(OUTLINE) != "none", page.evaluate("document.activeElement.outerHTML")
        if wanted.evaluate("it => it === document.activeElement"):
            return
    raise AssertionError(f"{STOPS} times Tab did not lead to {selector}")


def test_one_skips_to_the_content_and_comments_with_the_keyboard(
    enter: Entrance, cast: Cast, scene: Scene
) -> None:
    page = enter(cast.bram)
    page.goto(scene.question.get_absolute_url())
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    expect(page.locator("a.skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    _tab_to(page, "textarea[name=body]")
    page.keyboard.type("We listen to the silence after the question.")
    _tab_to(page, ".form-actions .button.primary")
    page.keyboard.press("Enter")
    said = page.locator("article.comment", has_text="the silence after the question")
    expect(said).to_be_visible()


def test_the_menu_opens_with_enter_and_closes_with_escape(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.bram)
    page.goto("/code/")
    _tab_to(page, ".site-tools .menu > summary")
    page.keyboard.press("Enter")
    settings = page.get_by_role("link", name="Settings")
    expect(settings).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(settings).to_be_hidden()
    expect(page.locator(".site-tools .menu > summary")).to_be_focused()
