"""Letters of the hosts that go out as mail, whole, in the language of who gets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext, gettext_noop, override
from django.utils.translation import gettext_lazy as _

from comity.care.models import Alert, Case, Decision, IllegalContentNotice, Outcome, Statement
from comity.care.queries import link_to_answer
from comity.care.statements import answer
from comity.notices.defang import defang

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise

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


def to_outside(
    case: Case, alerts: list[Alert], notices: list[IllegalContentNotice], address: str
) -> EmailMessage:
    """What came in about a case at which no host can look, whole, to the person outside; but not
    who alerted, who may say so in their own words."""
    items = [*map(_alerted, alerts), *map(_noticed, notices)]
    context = {"case": case, "items": items}
    return _mail(
        address,
        settings.LANGUAGE_CODE,
        gettext_noop("An alert at which no host can look"),
        "care/mail_outside.txt",
        context,
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """An alert or notice as the person outside reads it."""

    what: StrPromise | str
    at: datetime
    text: str
    facts: Sequence[tuple[StrPromise, object]]
    snapshot: dict[str, Any]
    link: str = ""


def _alerted(alert: Alert) -> _Told:
    going_on = {True: _("Yes"), False: _("No"), None: ""}
    facts = [
        (_("Where?"), alert.place),
        (_("When?"), alert.happened_at),
        (_("Is it still going on?"), going_on[alert.ongoing]),
        (_("Who is involved?"), alert.people),
        (_("Did others see it?"), alert.witnesses),
        (_("On whose behalf?"), alert.on_behalf_of),
        (_("What do you wish for?"), alert.wish),
        (_("Named in it:"), ", ".join(one.shown_name for one in alert.involved.all())),
    ]
    known = [(label, said) for label, said in facts if said]
    what = alert.get_category_display()
    return _Told(what, alert.created_at, alert.text, known, alert.snapshot, link_to_answer(alert))


def _noticed(notice: IllegalContentNotice) -> _Told:
    facts = [
        (_("Where is it?"), "\n".join(defang(url) for url in notice.urls)),
        (_("Against which law, if you know it?"), notice.law),
        (_("Who sent the notice:"), " ".join((notice.name, notice.email)).strip()),
    ]
    known = [(label, said) for label, said in facts if said]
    what = _("A notice of illegal content")
    return _Told(what, notice.received_at, notice.explanation, known, notice.snapshot)


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
