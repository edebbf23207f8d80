"""Who learns of an alert, an answer, a letter, a word of the hosts."""

from __future__ import annotations

from django.utils.translation import override

from comity.answer import Message
from comity.care import kinds
from comity.care.models import Alert, Category, Letter, Official
from comity.notices.actions import tell, tell_all
from comity.people.models import Member


def hosts_of_alert(alert: Alert) -> None:
    """The hosts, except whom it concerns and who raised it. Only its category is said."""
    tell_all(
        members=Member.objects.hosts().exclude(pk__in=_involved(alert)),
        kind=(kinds.URGENT if alert.urgent else kinds.ALERT).name,
        link=f"/desk/alerts/{alert.pk}/",
        about_id=alert.pk,
        category=_said_later(Category(alert.category)),
    )


def reporter_of_answer(alert: Alert) -> None:
    """Who alerted, that there is an answer, unless they left; it is behind the sign-in."""
    if alert.reporter.is_active:
        tell(
            member=alert.reporter,
            kind=kinds.ANSWERED.name,
            link=f"/alerts/#alert-{alert.pk}",
            about_id=alert.pk,
        )


def hosts_of_letter(letter: Letter) -> None:
    """The host it is for, or all; not a host who wrote it."""
    hosts = Member.objects.hosts().exclude(pk=letter.member_id or "")
    if letter.to_id:
        hosts = hosts.filter(pk=letter.to_id)
    tell_all(
        members=hosts,
        kind=kinds.LETTER.name,
        link=f"/desk/letters/#letter-{letter.pk}",
        about_id=letter.pk,
    )


def member_of_official(official: Official) -> None:
    """The one it was written to; of the hosts nobody is named."""
    tell(
        member=official.to,
        kind=kinds.OFFICIAL.name,
        link=f"/official/{official.pk}/",
        about_id=official.pk,
        title=official.title,
    )


def _involved(alert: Alert) -> list[str]:
    return [key for key in (alert.subject_id, alert.reporter_id) if key]


def _said_later(category: Category) -> Message:
    """The category's label by its English words, under which each reader's language is found."""
    with override("en"):
        return Message(str(category.label))
