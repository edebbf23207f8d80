"""Letters of the hosts that go out as mail, whole, in the language of who gets them."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext, gettext_noop, override

from comity.care.models import Alert, Case, Decision, IllegalContentNotice, Outcome, Statement
from comity.care.statements import answer
from comity.notices.defang import defang

_HEADERS = {"Auto-Submitted": "auto-generated"}


def of_statement(statement: Statement) -> EmailMessage:
    """A statement of reasons, whole, to whom it is for."""
    context = {
        "parts": statement.parts,
        "link": f"{settings.SITE_URL}/decisions/{statement.decision_id}/",
    }
    return _mail(
        statement.member.email,
        statement.language,
        gettext_noop("The hosts' decision and their reasons"),
        "care/mail_statement.txt",
        context,
    )


def of_receipt(notice: IllegalContentNotice) -> EmailMessage:
    """The receipt of a notice of illegal content (Digital Services Act, article 16(4))."""
    context = {"notice": notice, "urls": [defang(url) for url in notice.urls]}
    return _mail(
        notice.email,
        notice.language,
        gettext_noop("Your notice has arrived"),
        "care/mail_receipt.txt",
        context,
    )


def of_notice_answer(notice: IllegalContentNotice, decision: Decision) -> EmailMessage:
    """What was decided, and how one can disagree (article 16(5))."""
    context = {"notice": notice, "answer": answer(Outcome(decision.outcome), notice.language)}
    return _mail(
        notice.email,
        notice.language,
        gettext_noop("The hosts decided about your notice"),
        "care/mail_notice_answer.txt",
        context,
    )


def of_notice_change(notice: IllegalContentNotice) -> EmailMessage:
    """That another host sees differently what was decided about a notice."""
    return _mail(
        notice.email,
        notice.language,
        gettext_noop("The decision about your notice was changed"),
        "care/mail_notice_change.txt",
        {"notice": notice},
    )


def to_outside(case: Case, alerts: list[Alert], address: str) -> EmailMessage:
    """A case at which no host can look, to the person outside."""
    context = {"case": case, "alerts": alerts}
    return _mail(
        address,
        settings.LANGUAGE_CODE,
        gettext_noop("An alert at which no host can look"),
        "care/mail_outside.txt",
        context,
    )


def _mail(
    to: str, language: str, subject: str, template: str, context: dict[str, object]
) -> EmailMessage:
    with override(language):
        return EmailMessage(
            subject=gettext(subject),
            body=render_to_string(template, context),
            to=[to],
            headers=_HEADERS,
        )
