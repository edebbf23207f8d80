"""Where allauth meets our actions: it checks and mails, they write."""

from __future__ import annotations

import secrets
from functools import partial
from typing import Any, ClassVar
from urllib.parse import urlsplit, urlunsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.notices.defang import defang
from comity.people import actions, policy, queries
from comity.people.models import Member
from comity.people.viewer import viewer_of


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-up, passwords and addresses by this room's actions. Says nowhere who has an account."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("The e-mail address or the password is not right."),
        "too_many_login_attempts": _("Too many attempts. Wait a few minutes, then try again."),
        "enter_current_password": _("This is not your current password."),
        "incorrect_password": _("This is not your password."),
        "duplicate_email": _("This is your address already."),
        "rate_limited": _("That was too often in a short time. Wait a few minutes."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return policy.may_join(queries.community()).allowed

    def new_user(self, request: HttpRequest) -> Member:
        return Member()

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Member:
        """Keep who signs up. `form` is the sign-up form with our JoinForm in it."""
        user.email = form.cleaned_data["email"]
        user.set_password(form.cleaned_data["password1"])
        language = (get_language() or "en")[:2]
        return actions.join(member=user, name=form.cleaned_data["name"], language=language)

    def is_safe_url(self, url: str | None) -> bool:
        """Whether a way back stays on the host that was asked. allauth would also lead to every
        other name under which we answer, such as localhost: a machine of whoever reads."""
        return url_has_allowed_host_and_scheme(
            url, allowed_hosts=None, require_https=settings.SITE_URL.startswith("https://")
        )

    def render_mail(
        self,
        template_prefix: str,
        email: str | list[str],
        context: dict[str, Any],
        headers: dict[str, str] | None = None,
    ) -> EmailMessage:
        """A mail that leads to this community only: its links bear the configured address, whatever
        host the request named, and a name in it becomes no link (CVE-2026-30913)."""
        links = {name: _ours(url) for name, url in context.items() if name.endswith("_url")}
        named = {"name": defang(context["user"].name)} if "user" in context else {}
        mail: EmailMessage = super().render_mail(
            template_prefix, email, {**context, **links, **named}, headers
        )
        return mail

    def set_password(self, user: Any, password: str) -> None:
        actions.change_password(by=user, password=password)

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        confirm = partial(super().confirm_email, request, email_address)
        return actions.confirm_address(by=email_address.user, confirm=confirm)

    def send_account_already_exists_mail(self, email: str) -> None:
        """Mail the owner of a known address; first do the work that a new account costs, so that
        the time an answer takes does not tell one from the other."""
        make_password(secrets.token_urlsafe(12))
        super().send_account_already_exists_mail(email)

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return reverse("people:about-you")

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        viewer = viewer_of(request)
        if viewer is not None and viewer.introduced_at is None:
            return reverse("people:about-you")
        return str(super().get_login_redirect_url(request))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("people:settings")


def _ours(url: str) -> str:
    """The same path and query at the community's own address."""
    return settings.SITE_URL + urlunsplit(urlsplit(url)._replace(scheme="", netloc=""))
