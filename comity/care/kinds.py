"""What care tells people. Who alerted is in none of it."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from comity.care.queries import known_alert, known_answer, known_letter
from comity.notices.kinds import Kind

ALERT = Kind(
    "alert-for-hosts",
    gettext_noop("Someone alerted the hosts: %(category)s."),
    "bell-ring",
    known_alert,
    always_mailed=True,
)
URGENT = Kind(
    "urgent-alert-for-hosts",
    gettext_noop("Urgent, please look now: %(category)s."),
    "siren",
    known_alert,
    always_mailed=True,
)
ANSWERED = Kind(
    "alert-answered",
    gettext_noop("The hosts answered your alert."),
    "message-circle-heart",
    known_answer,
    always_mailed=True,
)
LETTER = Kind(
    "letter-for-hosts",
    gettext_noop("A letter to the hosts came in through the contact form."),
    "mail",
    known_letter,
    always_mailed=True,
)

KINDS = (ALERT, URGENT, ANSWERED, LETTER)
