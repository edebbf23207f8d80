"""People at their browsers: each a context of its own, watched for what no page may do."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

from comity.people.models import Member
from tests.cast import Cast

PATIENCE = 10_000
ANSWERED = "Failed to load resource: the server responded with a status of "


class Entrance:
    """Opens the live site for whoever comes, and remembers what went wrong behind the pages.

    `troubles` gathers errors on the console (violations of the CSP are told there), uncaught
    errors of scripts, requests to any other host, and pieces of a page that did not come.
    """

    def __init__(self, browser: Browser, site: str, cast: Cast) -> None:
        self.site = site
        self.troubles: list[str] = []
        self._browser = browser
        self._cast = cast
        self._contexts: list[BrowserContext] = []

    def __call__(self, who: Member | None, language: str = "en", **options: Any) -> Page:
        """A new page of a new browser; a member is signed in and reads their own language."""
        context = self._browser.new_context(
            base_url=self.site, locale=who.language if who else language, **options
        )
        context.set_default_timeout(PATIENCE)
        context.on("request", self._requested)
        context.on("response", self._responded)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        self._contexts.append(context)
        if who is not None:
            self._sign_in(context, who)
        return context.new_page()

    def close(self) -> None:
        """Close all windows."""
        for context in self._contexts:
            context.close()

    def _sign_in(self, context: BrowserContext, who: Member) -> None:
        name = settings.SESSION_COOKIE_NAME
        session = self._cast.client_of(who).cookies[name].value
        context.add_cookies([{"name": name, "value": session, "url": self.site}])

    def _requested(self, request: Request) -> None:
        scheme, host, *_ = urlsplit(request.url)
        if scheme != "data" and host != urlsplit(self.site).netloc:
            self.troubles.append(f"request to elsewhere: {request.url}")

    def _responded(self, response: Response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            self.troubles.append(f"{response.status} for {response.url}")

    def _said(self, message: ConsoleMessage) -> None:
        # Of what did not come, `_responded` knows whether it was a page: one may answer 404.
        if message.type == "error" and not message.text.startswith(ANSWERED):
            self.troubles.append(message.text)
