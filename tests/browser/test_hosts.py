"""What hosts do, as they and the others see it."""

from __future__ import annotations

from playwright.sync_api import expect

from comity.care.models import Letter
from comity.people.actions import new_setup_token
from comity.people.models import Community, Member
from tests.browser.entering import Entrance
from tests.browser.scene import Scene
from tests.browser.steps import accept_code, introduce, press, publish, says, sign_up
from tests.cast import PASSWORD, Cast, by_hand


def test_an_alert_is_answered(enter: Entrance, cast: Cast, scene: Scene) -> None:
    bram, samir = enter(cast.bram), enter(cast.second_host)
    bram.goto(scene.reply.get_absolute_url())
    reply = bram.locator(f"#comment-{scene.reply.pk}")
    reply.get_by_role("link", name="Alert the hosts").click()
    says(bram, "En toen?")
    bram.get_by_label("Insulting or belittling").check()
    bram.get_by_label("What happened?").fill("She did not mean it kindly.")
    press(bram, "Tell the hosts")
    samir.goto("/desk/alerts/")
    samir.get_by_role("link", name="Insulting or belittling").click()
    says(samir, "She did not mean it kindly.")
    samir.get_by_label("Your answer").fill("Thank you. We spoke with her.")
    press(samir, "Answer")
    says(samir, "Answered. Who raised it was told.")
    bram.goto("/alerts/")
    says(bram, "Thank you. We spoke with her.")


def test_a_host_sees_no_alert_about_themselves(enter: Entrance, cast: Cast) -> None:
    bram, samir, hilde = enter(cast.bram), enter(cast.second_host), enter(cast.host)
    bram.goto(f"/members/{cast.second_host.pk}/")
    bram.get_by_role("main").get_by_text("More", exact=True).click()
    bram.get_by_role("main").get_by_role("link", name="Alert the hosts").click()
    bram.get_by_label("Something small").check()
    bram.get_by_label("What happened?").fill("He interrupts people.")
    press(bram, "Tell the hosts")
    hilde.goto("/desk/alerts/")
    says(hilde, "He interrupts people.")
    for path in ("/desk/", "/desk/alerts/", "/notices/"):
        samir.goto(path)
        expect(samir.get_by_role("heading", level=1)).to_be_visible()
        expect(samir.locator("body")).not_to_contain_text("interrupts")
        expect(samir.locator(".bell .count")).to_have_count(0)


def test_a_visitor_writes_to_the_hosts(enter: Entrance, cast: Cast) -> None:
    visitor, samir = enter(None), enter(cast.second_host)
    visitor.goto("/about/")
    visitor.get_by_label("Your name").fill("Lou Peeters")
    visitor.get_by_label("Your e-mail address").fill("lou@example.org")
    visitor.get_by_label("Your question or message").fill("May students join?")
    press(visitor, "Send")
    says(visitor, "Your letter is with the hosts.")
    samir.goto("/desk/letters/")
    says(samir, "May students join?")
    press(samir, "This is done")
    expect(samir.locator("main")).not_to_contain_text("May students join?")
    assert Letter.objects.get().done_by == cast.second_host


def test_an_applicant_is_let_in_and_writes(enter: Entrance, cast: Cast) -> None:
    with by_hand():
        Community.objects.update(joining=Community.Joining.APPROVAL)
    joke, samir = enter(None), enter(cast.second_host)
    sign_up(joke, "Joke Vervaet", "joke@example.org")
    introduce(joke)
    accept_code(joke)
    says(joke, "The hosts look at your request.")
    samir.goto("/desk/applicants/")
    samir.get_by_role("button", name="Let in Joke Vervaet").click()
    says(samir, "Joke Vervaet is a member now.")
    publish(joke, "Hello from Ghent", "Happy to be here.", "Story")


def test_the_first_host_opens_the_community_with_the_link_of_the_first_start(
    enter: Entrance, cast: Cast
) -> None:
    with by_hand():
        Community.objects.all().delete()
        token = new_setup_token()
    page = enter(None)
    page.goto(f"/setup/{token}/")
    page.get_by_label("Name of the community").fill("Harbour")
    page.get_by_label("Address for questions about the code").fill("code@example.org")
    page.get_by_label("Your name").fill("Ines Duarte")
    page.get_by_label("Your e-mail address").fill("ines@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    press(page, "Open the community")
    accept_code(page)
    page.get_by_role("navigation").get_by_role("link", name="Desk").click()
    expect(page).to_have_title("Desk · Harbour")
    assert Member.objects.get(email="ines@example.org").is_host
    stranger = enter(None)
    stranger.goto(f"/setup/{token}/")
    says(stranger, "There is nothing here")
