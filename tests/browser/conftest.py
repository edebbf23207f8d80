"""One Chromium per process, and the door through which people of the cast come in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.chromium import executable, started
from tests.browser.entering import Entrance
from tests.browser.scene import Scene, staged
from tests.cast import Cast


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The process's browser, while its tests of this folder run.

    Steered from the thread in which tests also use the database, so Django must be told that the
    event loop in that thread is Playwright's and waits.
    """
    path = executable()
    if path is None:
        pytest.fail("There is no Chromium on this machine; “make browser” installs one.")
    with pytest.MonkeyPatch.context() as patch, started(path) as running:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        yield running


@pytest.fixture
def enter(
    browser: Browser, live_server: LiveServer, cast: Cast, settings: Settings
) -> Iterator[Entrance]:
    """`enter(cast.anna)` opens a page as Anna, `enter(None, "nl")` as a Dutch stranger. Whatever
    the test is about: no page may ask another host for anything, or leave an error behind. Mail
    is kept, as without a mail server."""
    settings.EMAIL_BACKEND = "comity.notices.outbox.KeepingBackend"
    entrance = Entrance(browser, live_server.url, cast)
    yield entrance
    entrance.close()
    assert entrance.troubles == []


@pytest.fixture
def scene(cast: Cast) -> Scene:
    """The cast with something said between them."""
    return staged(cast)
