"""Takes the pictures of docs/screenshots/ from the demo community: `make screenshots`.

`python -m tests.browser.screenshots FOLDER` starts a demo community of its own and ends it again.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from signal import SIGTERM
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, Response

from tests.browser.chromium import executable, started
from tests.browser.looking import PHONE, WIDE

READY = "Comity is ready at "


@dataclass(frozen=True)
class Shot:
    """A picture: its name says language, colours and width; `who` is a sign-in of the demo."""

    name: str
    who: str
    go: Callable[[Page], object]

    @property
    def language(self) -> str:
        return self.name.split("-")[-3]

    @property
    def colours(self) -> str:
        return self.name.split("-")[-2]

    @property
    def screen(self) -> dict[str, int]:
        return PHONE if self.name.endswith("-390") else WIDE


def to(path: str) -> Callable[[Page], object]:
    """Open the page at a path."""
    return lambda page: page.goto(path)


def answered(page: Page) -> None:
    """Open the newest answered question in the language of the page."""
    page.goto("/spaces/conversation/?kind=question")
    language = page.locator("html").get_attribute("lang")
    item = page.locator("li.item", has=page.locator(".badge.good"))
    item.locator(f"a[lang={language}]").first.click()


def nudged(page: Page) -> None:
    """Meet a nudge with a comment."""
    answered(page)
    page.locator("[name=body]").fill(
        "You are such an idiot. Nobody measures it like that any more."
    )
    page.locator(".form-actions .primary").click()


def held(page: Page) -> None:
    """Open what waits for a host; it is the demo's vendor who wrote it."""
    page.goto("/spaces/conversation/new/")
    page.locator("[name=title]").fill("Onze nieuwe enquêtetool")
    page.locator("[name=body]").fill(
        "Wij bouwden een tool die open antwoorden leest. Boek nu een gratis demo van ons platform!"
    )
    page.locator(".form-actions .primary").click()


def talking(page: Page) -> None:
    """Open the conversation that moved last."""
    page.goto("/conversations/")
    page.locator("main .item a, main li a").first.click()
    page.wait_for_load_state()


def someone(page: Page) -> None:
    """Look somebody up, and open what one can do with them."""
    page.goto("/members/?q=yasmin")
    page.locator("main a", has_text="Yasmin").first.click()
    page.locator("main details summary").first.click()


def half_typed(page: Page) -> None:
    """Begin a question on a phone."""
    page.goto("/spaces/conversation/new/")
    page.locator("[name=title]").fill("Wie leest bij jullie de open antwoorden?")


def sharing(page: Page) -> None:
    """Begin to share a book on a phone."""
    page.goto("/spaces/people-at-work/new/?kind=share")
    page.locator("[name=title]").fill("De wachtkamer als spiegel")


def pitched(page: Page) -> None:
    """Meet the no to a vendor's contribution, with the way to ask the hosts."""
    page.goto("/spaces/conversation/new/")
    page.locator("[name=title]").fill("Six hospitals and one question")
    page.locator("[name=body]").fill("What our customers found when they asked less.")
    page.locator("details.disclosure summary").last.click()
    page.locator("[name=promotes][value=employer]").check()
    page.locator(".form-actions .primary").click()


SHOTS = (
    Shot("front-en-light-1280", "", to("/")),
    Shot("front-nl-dark-390", "", to("/")),
    Shot("feed-nl-light-1280", "member", to("/")),
    Shot("feed-en-dark-390", "member", to("/")),
    Shot("contribution-en-light-1280", "member", answered),
    Shot("contribution-en-light-390", "member", answered),
    Shot("contribute-nl-light-390", "member", half_typed),
    Shot("nudge-en-light-1280", "member", nudged),
    Shot("held-nl-light-1280", "vendor", held),
    Shot("share-nl-light-390", "member", sharing),
    Shot("refused-en-light-1280", "vendor", pitched),
    Shot("desk-en-light-1280", "host", to("/desk/")),
    Shot("promotions-en-light-1280", "host", to("/desk/promotions/")),
    Shot("code-nl-dark-1280", "", to("/code/")),
    Shot("accept-en-light-390", "newcomer", to("/code/accept/")),
    Shot("about-nl-light-1280", "", to("/about/")),
    Shot("alert-en-light-390", "member", to("/alerts/new/")),
    Shot("notices-nl-light-1280", "member", to("/notices/")),
    Shot("wishes-nl-light-390", "member", to("/settings/notices/")),
    Shot("members-en-light-1280", "member", to("/members/")),
    Shot("profile-nl-light-390", "member", someone),
    Shot("requests-nl-light-390", "member", to("/contact/")),
    Shot("talking-en-dark-1280", "member", talking),
    Shot("directory-desk-en-light-1280", "host", to("/desk/directory/")),
    Shot("join-en-light-390", "", to("/accounts/signup/")),
    Shot("sign-in-demo-en-light-1280", "", to("/accounts/login/")),
)


def take(browser: Browser, site: str, folder: Path, *, whole: bool = False) -> Iterator[Path]:
    """Take all pictures of the demo community at an address, one after the other; `whole` pages
    instead of what a screen shows at first."""
    for shot in SHOTS:
        context = browser.new_context(
            base_url=site,
            locale=shot.language,
            color_scheme="dark" if shot.colours == "dark" else "light",
            viewport=shot.screen,  # type: ignore[arg-type]
            reduced_motion="reduce",
        )
        page = context.new_page()
        page.on("response", _came)
        if shot.who:
            _sign_in(page, shot)
        shot.go(page)
        page.evaluate("document.activeElement?.blur()")
        yield folder / f"{shot.name}.png"
        page.screenshot(path=folder / f"{shot.name}.png", full_page=whole)
        context.close()


def _came(response: Response) -> None:
    if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise RuntimeError(f"{response.status} for {response.url}")


def _sign_in(page: Page, shot: Shot) -> None:
    page.goto("/accounts/login/")
    page.locator(f"button[name=as][value={shot.who}]").click()
    switch = page.locator(f".site-footer button[name=language][value={shot.language}]")
    if switch.count():
        switch.click()


@contextmanager
def demo() -> Iterator[str]:
    """A demo community of its own, ended and forgotten afterwards; gives its address."""
    with TemporaryDirectory(prefix="comity-screenshots-") as home:
        comity = str(Path(sys.executable).with_name("comity"))
        command = [comity, "up", "--demo", "--home", home, "--port", str(_free_port())]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            try:
                yield _address(process.stdout)
            finally:
                process.send_signal(SIGTERM)
                process.communicate(timeout=60)


def _address(said: Iterable[str]) -> str:
    for line in said:
        if line.startswith(READY):
            return line.removeprefix(READY).strip()
    raise RuntimeError("The demo community did not start; see above.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def main() -> int:
    """Returns the exit status."""
    path = executable()
    if path is None:
        print("There is no Chromium on this machine.", file=sys.stderr)
        return 1
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with demo() as site, started(path) as browser:
        for picture in take(browser, site, folder):
            print(picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
