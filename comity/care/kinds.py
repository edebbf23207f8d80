"""What care tells people. Who alerted is in none of it."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from comity.care.queries import known_alert, known_answer, known_letter, known_official
from comity.notices.kinds import Group, Kind

ALERT = Kind(
    "alert-for-hosts",
    gettext_noop("Someone alerted the hosts: %(category)s."),
    "bell-ring",
    known_alert,
    always_mailed=True,
    group=Group.DESK,
)
URGENT = Kind(
    "urgent-alert-for-hosts",
    gettext_noop("Urgent, please look now: %(category)s."),
    "siren",
    known_alert,
    always_mailed=True,
    group=Group.DESK,
    urgent=True,
)
ANSWERED = Kind(
    "alert-answered",
    gettext_noop("The hosts answered your alert."),
    "message-circle-heart",
    known_answer,
    group=Group.DECISIONS,
)
LETTER = Kind(
    "letter-for-hosts",
    gettext_noop("A letter to the hosts came in through the contact form."),
    "mail",
    known_letter,
    group=Group.DESK,
)
OFFICIAL = Kind(
    "official-notice",
    gettext_noop("From the hosts: %(title)s"),
    "scroll-text",
    known_official,
    group=Group.OFFICIAL,
)

KINDS = (ALERT, URGENT, ANSWERED, LETTER, OFFICIAL)
