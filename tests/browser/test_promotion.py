"""Sharing without selling, as members, vendors and hosts meet it (clauses share-with-why,
leave-room, vendor-promotion and ask-the-hosts)."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from comity.promotion.actions import grant
from comity.promotion.models import Permission
from tests.browser.entering import Entrance
from tests.browser.steps import fill_contribution, press, says
from tests.cast import Cast
from tests.promotion.scene import NEUTRAL, WHY, promise, share, sponsored, thread


def type_share(page: Page, why: str = WHY) -> None:
    """Type a share of an article of one's own."""
    page.goto("/spaces/conversation/new/?kind=share")
    page.get_by_label("What is it?").select_option("article")
    page.get_by_label("Its title").fill("Why callers hang up")
    page.get_by_label("Where is it?").fill("https://mine.example/hang-up")
    page.get_by_label("I made it", exact=True).check()
    page.get_by_label("Why could it interest the others?").fill(why)


def test_one_shares_an_article_of_ones_own(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.bram)
    type_share(page, "Read it.")
    says(page, "The why has 2 words, and needs at least 8.")
    page.get_by_label("Why could it interest the others?").fill(WHY)
    says(page, "This is a why.")
    press(page, "Publish")
    expect(page.get_by_role("heading", level=1)).to_have_text("Why callers hang up")
    for told in (WHY, "mine.example", "own work"):
        says(page, told)


def test_a_share_needs_no_javascript(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.bram, java_script_enabled=False)
    type_share(page, "Read it.")
    press(page, "Publish")
    expect(page.get_by_role("alert")).to_contain_text("The why has 2 words")
    assert page.get_by_label("Its title").input_value() == "Why callers hang up"
    page.get_by_label("Why could it interest the others?").fill(WHY)
    press(page, "Publish")
    expect(page.get_by_role("heading", level=1)).to_have_text("Why callers hang up")


def test_over_the_budget_one_reads_from_when_and_takes_the_draft_to_the_hosts(
    enter: Entrance, cast: Cast
) -> None:
    share(cast.bram, cast)
    page = enter(cast.bram)
    page.goto("/spaces/conversation/new/?kind=share")
    says(page, "or after 3 more replies to others")
    type_share(page)
    press(page, "Publish")
    expect(page.get_by_role("alert")).to_contain_text("at least 3 replies to others")
    press(page, "Ask the hosts for an exception")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ask for an exception")
    assert WHY in page.get_by_label("Your draft").input_value()


def _ask_from_a_refusal(page: Page) -> None:
    """Vera's contribution is refused; she asks the hosts in one click."""
    fill_contribution(page, "Our congress on queues", NEUTRAL, "Story")
    page.get_by_text("Is this yours or your employer's?").click()
    page.get_by_label("My employer's").check()
    press(page, "Publish")
    expect(page.get_by_role("alert")).to_contain_text("not in a contribution of their own")
    press(page, "Ask the hosts for an exception")
    assert NEUTRAL in page.get_by_label("Your draft").input_value()
    page.get_by_label("Why is it of great importance to the others?").fill("All may come.")
    press(page, "Ask the hosts")
    says(page, "Asked. The hosts discuss it and answer you.")


def test_a_vendor_is_refused_asks_is_granted_and_publishes(enter: Entrance, cast: Cast) -> None:
    vera, hilde = enter(cast.vendor), enter(cast.second_host)
    _ask_from_a_refusal(vera)
    hilde.goto("/desk/exceptions/")
    hilde.get_by_role("link", name="Our congress on queues").click()
    until = timezone.localtime(timezone.now() + timedelta(days=5))
    hilde.get_by_label("May be published until").fill(f"{until:%Y-%m-%dT%H:%M}")
    press(hilde, "Grant")
    says(hilde, "Granted. The asker was told.")
    vera.reload()
    vera.get_by_role("link", name="Publish it").click()
    vera.get_by_role("link", name="Conversation", exact=True).last.click()
    vera.get_by_label("Story", exact=True).check()
    press(vera, "Publish")
    says(vera, "with the hosts' permission")
    assert Permission.objects.get().state == "used"


def test_a_vendor_answers_a_question_and_the_label_stands(enter: Entrance, cast: Cast) -> None:
    under = thread(cast.anna, cast)
    vera, bram = enter(cast.vendor), enter(cast.bram)
    vera.goto(under.get_absolute_url())
    vera.get_by_label("Comment", exact=True).fill(NEUTRAL)
    vera.get_by_text("Is this yours or your employer's?").click()
    vera.get_by_label("My employer's").check()
    press(vera, "Publish")
    says(vera, NEUTRAL)
    bram.goto(under.get_absolute_url())
    said = bram.locator("article.comment", has_text=NEUTRAL)
    expect(said).to_contain_text("Feedbackly Tools")
    expect(said).to_contain_text("vendor")
    expect(said).to_contain_text("employer's work")


def test_a_sponsored_contribution_says_by_whom_in_both_languages(
    enter: Entrance, cast: Cast
) -> None:
    sponsored(cast)
    vera, anna = enter(cast.vendor), enter(cast.anna)
    fill_contribution(vera, "Coffee at ten", NEUTRAL, "Idea")
    vera.get_by_text("Is this yours or your employer's?").click()
    vera.get_by_label("My employer's").check()
    vera.get_by_label("Sponsored activity").select_option(label="Coffee hour")
    press(vera, "Publish")
    says(vera, "sponsored by Feedbackly Tools")
    anna.goto("/feed/")
    says(anna, "gesponsord door Feedbackly Tools")
    anna.goto("/about/")
    says(anna, "Feedbackly betaalt de koffie.")


def test_a_question_whose_it_is_is_asked_where_there_are_signs(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.bram)
    words = "Our course on saying no has room: https://ours.example/register"
    fill_contribution(page, "A course on saying no", words, "Story")
    press(page, "Publish")
    expect(page.get_by_role("alert")).to_contain_text("Is this yours or your employer's?")
    page.get_by_label("Mine", exact=True).check()
    press(page, "Publish")
    if page.get_by_role("button", name="Publish as it is").count():
        press(page, "Publish as it is")
    says(page, "own work")


def test_a_granted_exception_shows_in_ones_own_room(enter: Entrance, cast: Cast) -> None:
    page = enter(cast.vendor)
    page.goto("/promotion/exceptions/new/")
    page.get_by_label("What would you publish?").fill("Our congress")
    page.get_by_label("Why is it of great importance to the others?").fill("All may come.")
    press(page, "Ask the hosts")
    until = timezone.now() + timedelta(days=2)
    grant(by=cast.host, permission=Permission.objects.get(), until=until)
    page.goto("/promotion/")
    says(page, "granted")


def test_a_share_that_was_granted_comes_back_as_it_was_typed(enter: Entrance, cast: Cast) -> None:
    share(cast.bram, cast)
    page = enter(cast.bram)
    type_share(page)
    page.get_by_label("More, where you like").fill("There is a transcript.\n\nAnd a summary.")
    press(page, "Publish")
    press(page, "Ask the hosts for an exception")
    page.get_by_label("Why is it of great importance to the others?").fill("It is about us.")
    press(page, "Ask the hosts")
    says(page, "Asked. The hosts discuss it and answer you.")
    until = timezone.now() + timedelta(days=2)
    grant(by=cast.host, permission=Permission.objects.get(), until=until, space=cast.conversation)
    page.reload()
    page.get_by_role("link", name="Publish it").click()
    page.get_by_role("link", name="Share a work").click()
    assert page.get_by_label("Where is it?").input_value() == "https://mine.example/hang-up"
    assert page.get_by_label("Why could it interest the others?").input_value() == WHY
    assert "And a summary." in page.get_by_label("More, where you like").input_value()
    page.get_by_label("I made it", exact=True).check()
    press(page, "Publish")
    says(page, "with the hosts' permission")


def test_hosts_see_companies_over_time_and_follow_them(enter: Entrance, cast: Cast) -> None:
    sponsored(cast)
    promise(cast.vendor, thread(cast.anna, cast))
    page = enter(cast.second_host)
    page.goto("/desk/companies/")
    page.get_by_role("link", name="Companies over time").click()
    chart = page.get_by_role("list", name="Feedbackly Tools")
    expect(chart.get_by_role("listitem")).to_have_count(12)
    page.get_by_role("link", name="Feedbackly Tools").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Feedbackly Tools")
    says(page, "Coffee hour")
