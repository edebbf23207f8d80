"""Care in a browser: danger, something that happened offline, removal and its reversal, a ban and
what is left, stepping back (clauses care-for-each-other, online-and-offline, sanctions)."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from comity.care.actions import confirm_lines
from comity.care.models import Alert, Case, Decision, Objection
from comity.people.models import Member
from comity.talk.models import State
from tests.browser.entering import Entrance
from tests.browser.scene import Scene
from tests.browser.steps import press, says
from tests.cast import Cast, by_hand


@pytest.fixture(autouse=True)
def english(cast: Cast) -> None:
    """Hilde and Anna read English for once; Vera lives in the Netherlands."""
    with by_hand():
        Member.objects.filter(pk__in=[cast.host.pk, cast.anna.pk]).update(language="en")
        Member.objects.filter(pk=cast.vendor.pk).update(country="NL")
    cast.host.language = cast.anna.language = "en"


def case_page(page: Page, name: str) -> None:
    """Open a case from the queue."""
    page.goto("/desk/cases/")
    page.get_by_role("main").get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def newest() -> Case:
    return Case.objects.latest("opened_at")


def decide(page: Page, measure: str, why: str) -> None:
    """From the page of a case: a breach, with one measure."""
    page.get_by_role("link", name="Decide", exact=True).click()
    page.get_by_label("a breach", exact=False).first.check()
    page.get_by_label("The facts").fill("You wrote it on Monday.")
    page.get_by_label("Why, in words to the person").fill(why)
    page.get_by_label(measure, exact=True).check()
    press(page, "Decide")
    says(page, "Decided. Whom it concerns was told.")


def tell(page: Page, where: str, category: str, words: str) -> None:
    """Alert the hosts with two answers."""
    page.goto(where)
    page.get_by_label(category).check()
    page.get_by_label("What happened?").fill(words)
    press(page, "Tell the hosts")
    says(page, "The hosts know.")


def object_to(page: Page, decision: Decision, reason: str, words: str) -> None:
    """Read a decision and disagree with it."""
    page.goto(f"/decisions/{decision.pk}/")
    says(page, reason)
    page.get_by_label("Why do you disagree?").fill(words)
    press(page, "Object")
    says(page, "Another host decides about it.")


def remove(page: Page, where: str, why: str) -> Decision:
    """Remove what stands at an address, in two clicks."""
    page.goto(where)
    page.get_by_role("link", name="Remove", exact=True).first.click()
    page.get_by_label("Why", exact=True).fill(why)
    press(page, "Remove")
    says(page, "Removed. Its author was told why, and may object.")
    return Decision.objects.latest("decided_at")


def test_someone_is_in_danger(enter: Entrance, cast: Cast) -> None:
    confirm_lines(by=cast.host, keys=["nl-113"])
    vera, samir = enter(cast.vendor), enter(cast.second_host)
    vera.goto("/alerts/new/")
    says(vera, "Is someone in danger at this moment? Call 112 first.")
    expect(vera.get_by_role("link", name="113 Zelfmoordpreventie: 113")).to_be_visible()
    vera.get_by_label("Someone is in danger").check()
    vera.get_by_label("What happened?").fill("She wrote that she wants to end it.")
    press(vera, "Tell the hosts")
    says(vera, "The hosts know.")
    case = newest()
    samir.goto("/desk/cases/?lane=urgent")
    expect(samir.locator(".item")).to_have_count(1)
    case_page(samir, case.name)
    says(samir, "article 18")
    samir.get_by_label("For the other hosts").first.fill("Called the police at 14:05.")
    press(samir, "Keep what was done")
    press(samir, "I see to it")
    says(samir, "what was done about the danger")
    case.refresh_from_db()
    assert (case.is_urgent, case.assignee) == (True, cast.second_host)


def test_what_happened_offline(enter: Entrance, cast: Cast) -> None:
    vera, samir = enter(cast.vendor), enter(cast.second_host)
    vera.goto("/alerts/new/")
    vera.get_by_label("Inappropriate touch").check()
    vera.get_by_label("What happened?").fill("He put his arm around me, twice.")
    vera.get_by_text("More, if you know it and want to say it").click()
    vera.get_by_label("Where?").fill("At the meetup in Utrecht, by the bar")
    vera.get_by_label("When?").fill("Thursday, about nine")
    vera.get_by_label("Who is involved?").fill("A tall man with a blue scarf; @bram knows him")
    vera.get_by_label("What do you wish for?").fill("That he stays away from me.")
    vera.locator("select[name=to]").select_option(label=cast.second_host.name)
    press(vera, "Tell the hosts")
    says(vera, "The hosts know.")
    case_page(samir, newest().name)
    for said in ("by the bar", "Thursday, about nine", "blue scarf", "stays away from me"):
        says(samir, said)
    hilde = enter(cast.host)
    hilde.goto("/desk/cases/")
    expect(hilde.get_by_role("heading", name="Nothing here")).to_be_visible()
    alert = Alert.objects.get()
    assert [member.handle for member in alert.involved.all()] == ["bram"]


def test_removal_objection_reversal(enter: Entrance, cast: Cast, scene: Scene) -> None:
    samir, hilde, anna = enter(cast.second_host), enter(cast.host), enter(cast.anna)
    where = scene.story.get_absolute_url()
    made = remove(samir, where, "It names someone who did not agree to it.")
    visitor = enter(None)
    visitor.goto(where)
    expect(visitor.locator("main")).not_to_contain_text(scene.story.body[:40])
    object_to(anna, made, "It names someone who did not", "She agreed; I have her mail.")
    objection = Objection.objects.latest("at")
    samir.goto("/desk/objections/")
    expect(samir.locator("main")).not_to_contain_text("I have her mail")
    hilde.goto(f"/desk/objections/{objection.pk}/")
    says(hilde, "She agreed; I have her mail.")
    hilde.get_by_role("radio").last.check()
    hilde.get_by_label("Why", exact=True).fill("You are right. I read the mail.")
    press(hilde, "Decide")
    says(hilde, "Decided. Who objected was told.")
    anna.goto(f"/decisions/{made.pk}/")
    says(anna, "This decision was changed after an objection.")
    visitor.goto(where)
    says(visitor, scene.story.body[:40])
    scene.story.refresh_from_db()
    assert scene.story.state == State.PUBLISHED


def test_a_ban_and_what_is_left(enter: Entrance, cast: Cast) -> None:
    vera, samir, anna = enter(cast.vendor), enter(cast.second_host), enter(cast.anna)
    about = f"/alerts/new/?about=member:{cast.anna.pk}"
    tell(vera, about, "Intimidation or threats", "She follows me around here.")
    case_page(samir, newest().name)
    decide(samir, "Ban from the community", "You threatened someone, again.")
    anna.goto("/settings/")
    expect(anna.get_by_role("heading", name="Sign in")).to_be_visible()
    again = enter(Member.objects.get(pk=cast.anna.pk))
    again.goto("/feed/")
    says(again, "You are banned from this community, by decision of the hosts.")
    again.get_by_role("main").get_by_role("link", name="Read the decision").click()
    says(again, "You threatened someone, again.")
    with again.expect_download() as waiting:
        again.get_by_role("link", name="Keep it as a PDF").click()
    assert waiting.value.suggested_filename.endswith(".pdf")
    object_to(again, Decision.objects.get(), "You threatened someone", "I never wrote that.")
    again.goto("/settings/data/")
    expect(again.get_by_role("heading", level=1)).to_be_visible()
    again.goto("/about/")
    again.get_by_label("Your question or message").fill("May I come back next year?")
    press(again, "Send")
    says(again, "Your letter is with the hosts.")


def test_a_host_steps_back_and_sees_nothing_of_it_any_more(enter: Entrance, cast: Cast) -> None:
    vera, samir = enter(cast.vendor), enter(cast.second_host)
    about = f"/alerts/new/?about=member:{cast.bram.pk}"
    tell(vera, about, "Insulting or belittling", "This is about me.")
    name = newest().name
    case_page(samir, name)
    samir.get_by_text("Step back", exact=True).first.click()
    samir.get_by_label("Why you step back").fill("She is a friend of mine.")
    samir.get_by_role("button", name="Step back", exact=True).click()
    expect(samir.get_by_role("heading", level=1)).to_have_text("Cases")
    for path in ("/desk/", "/desk/cases/", "/desk/alerts/", "/desk/work/", "/notices/"):
        samir.goto(path)
        expect(samir.get_by_role("heading", level=1)).to_be_visible()
        expect(samir.locator("body")).not_to_contain_text(name)
    hilde = enter(cast.host)
    case_page(hilde, name)
    says(hilde, "This is about me.")
    says(hilde, "a host stepped back")


def test_one_goes_through_the_queue_with_the_keyboard(
    enter: Entrance, cast: Cast, scene: Scene
) -> None:
    samir = enter(cast.second_host)
    samir.goto("/desk/cases/")
    links = samir.locator("[data-queue] .item-title a")
    assert links.count() >= 3
    links.first.focus()
    for key, at in (("j", 1), ("ArrowDown", 2), ("k", 1), ("ArrowUp", 0), ("k", 0), ("End", -1)):
        samir.keyboard.press(key)
        expect(links.nth(at)).to_be_focused()
    samir.keyboard.press("Home")
    samir.keyboard.press("j")
    name = links.nth(1).inner_text()
    samir.keyboard.press("Enter")
    expect(samir.get_by_role("heading", level=1)).to_have_text(name)


def test_the_keys_mean_nothing_outside_the_queue(enter: Entrance, cast: Cast, scene: Scene) -> None:
    """A letter that is spoken to the computer or pressed by accident goes nowhere (WCAG 2.1.4)."""
    samir = enter(cast.second_host)
    samir.goto("/desk/cases/")
    samir.get_by_role("main").get_by_role("link", name="Mine").focus()
    samir.keyboard.press("j")
    expect(samir.get_by_role("main").get_by_role("link", name="Mine")).to_be_focused()
