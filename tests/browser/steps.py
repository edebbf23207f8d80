"""What people do on pages, in the words that the pages use. Works without JavaScript too."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from comity.notices.models import KeptMail
from tests.cast import PASSWORD


def press(page: Page, name: str) -> None:
    """Press the one button of this name."""
    page.get_by_role("button", name=name, exact=True).click()


def says(page: Page, words: str) -> None:
    """Wait until the page says these words somewhere."""
    expect(page.locator("body")).to_contain_text(words)


def link_in_mail(to: str) -> str:
    """The path of the first link in the newest mail that was sent to an address."""
    mail = KeptMail.objects.filter(to=to).latest("kept_at")
    found = re.search(r"https?://\S+", mail.text)
    assert found, mail.text
    return urlsplit(found[0]).path


def sign_up(page: Page, name: str, email: str) -> None:
    """From the front page to a confirmed address."""
    page.goto("/")
    page.get_by_role("main").get_by_role("link", name="Join", exact=True).first.click()
    page.get_by_label("Your name").fill(name)
    page.get_by_label(re.compile("^E-?mail")).fill(email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    press(page, "Make my account")
    says(page, "Look at your mail")
    page.goto(link_in_mail(email))
    press(page, "Yes, it is mine")


def introduce(page: Page) -> None:
    """Say who one is, as somebody who works for nobody else."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Who are you?")
    page.get_by_label("What you do").fill("Service designer, hospital")
    page.get_by_label("Country").select_option("BE")
    page.get_by_label("English", exact=True).check()
    press(page, "On to the code")


def accept_code(page: Page) -> None:
    """Read the code to its end and accept it."""
    expect(page.get_by_role("heading", level=1)).to_have_text("What we ask of each other")
    page.get_by_label("I have read the code and will keep to it.").check()
    press(page, "I accept")
    says(page, "Thank you. You accepted the code.")


def fill_contribution(page: Page, title: str, body: str, kind: str = "Question") -> None:
    """Type a contribution, from the page of the space Conversation on."""
    page.goto("/spaces/conversation/")
    page.get_by_role("link", name="Write something").first.click()
    page.get_by_label(kind, exact=True).check()
    page.get_by_label("Title").fill(title)
    page.get_by_label("Text", exact=True).fill(body)


def publish(page: Page, title: str, body: str, kind: str = "Question") -> None:
    """Publish a contribution that nothing speaks against."""
    fill_contribution(page, title, body, kind)
    press(page, "Publish")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def add_comment(page: Page, words: str) -> None:
    """Comment on the contribution that is open."""
    page.get_by_label("Comment", exact=True).fill(words)
    press(page, "Publish")


def comment_of(page: Page, words: str) -> str:
    """The selector of the comment that says these words."""
    comment = page.locator("article.comment", has_text=words)
    return f"#{comment.get_attribute('id')}"
