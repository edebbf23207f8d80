"""What care tells people. Who alerted is in none of it."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from comity.care.queries import (
    known_alert,
    known_answer,
    known_case,
    known_hearing,
    known_letter,
    known_objection,
    known_official,
    known_statement,
)
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
RECEIVED = Kind(
    "alert-received",
    gettext_noop("The hosts have your alert. A person looks at it, and you get an answer."),
    "life-buoy",
    known_answer,
    reaches_shut_out=True,
    group=Group.DECISIONS,
)
ANSWERED = Kind(
    "alert-answered",
    gettext_noop("The hosts answered your alert."),
    "message-circle-heart",
    known_answer,
    group=Group.DECISIONS,
    reaches_shut_out=True,
)
ANSWER_CHANGED = Kind(
    "answer-changed",
    gettext_noop(
        "After an objection another host looked again at what you alerted the hosts to, and came "
        "to a different conclusion."
    ),
    "message-circle-heart",
    known_answer,
    group=Group.DECISIONS,
    reaches_shut_out=True,
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
    reaches_shut_out=True,
)
CASE = Kind(
    "case-for-hosts",
    gettext_noop("The case %(name)s waits for a host."),
    "folder-open",
    known_case,
    always_mailed=True,
    group=Group.DESK,
)
URGENT_CASE = Kind(
    "urgent-case-for-hosts",
    gettext_noop("Nobody has taken the urgent case %(name)s yet. Please look now."),
    "siren",
    known_case,
    always_mailed=True,
    group=Group.DESK,
    urgent=True,
)
TAKEN_OVER = Kind(
    "case-taken-over",
    gettext_noop("Another host sees to the case %(name)s now, in your place."),
    "folder-input",
    known_case,
    always_mailed=True,
    group=Group.DESK,
)
COSIGN = Kind(
    "decision-to-cosign",
    gettext_noop("A decision in the case %(name)s waits for a second host."),
    "users",
    known_case,
    always_mailed=True,
    group=Group.DESK,
)
REVIEW = Kind(
    "interim-to-review",
    gettext_noop(
        "A measure in the case %(name)s ends within a day unless a second host agrees with it."
    ),
    "timer",
    known_case,
    always_mailed=True,
    group=Group.DESK,
)
CAME_BACK = Kind(
    "came-back",
    gettext_noop("Someone joins with the e-mail address of a member who is banned: %(name)s."),
    "user-round-search",
    known_case,
    always_mailed=True,
    group=Group.DESK,
)
SPOKE = Kind(
    "hearing-answered",
    gettext_noop("There is an answer to what was asked in the case %(name)s."),
    "message-circle",
    known_case,
    group=Group.DESK,
)
ASKED = Kind(
    "hearing",
    gettext_noop("The hosts ask you something, and want to hear you before they decide."),
    "message-circle-question-mark",
    known_hearing,
    reaches_shut_out=True,
    group=Group.DECISIONS,
)
INTERIM = Kind(
    "interim-measure",
    gettext_noop(
        "Until the hosts have decided, for three days at most, this holds: %(what)s. "
        "You hear from them."
    ),
    "timer",
    reaches_shut_out=True,
    group=Group.DECISIONS,
)
INTERIM_ENDED = Kind(
    "interim-ended",
    gettext_noop("What held until the hosts decide has ended: “%(what)s”."),
    "timer",
    reaches_shut_out=True,
    group=Group.DECISIONS,
)
DECISION = Kind(
    "decision",
    gettext_noop("The hosts decided something that concerns you. You can read why, and object."),
    "scale",
    known_statement,
    reaches_shut_out=True,
    group=Group.DECISIONS,
)
DECISION_CHANGED = Kind(
    "decision-changed",
    gettext_noop("A decision of which you were told was changed after an objection."),
    "scale",
    known_statement,
    reaches_shut_out=True,
    group=Group.DECISIONS,
)
OBJECTION = Kind(
    "objection-for-hosts",
    gettext_noop("An objection waits for a host who did not decide before."),
    "scale",
    known_objection,
    always_mailed=True,
    group=Group.DESK,
)
OBJECTION_STUCK = Kind(
    "objection-stuck",
    gettext_noop(
        "An objection waits, and there is no host who may decide about it: it takes one who had no "
        "part in it before. Please make someone a host."
    ),
    "scale",
    always_mailed=True,
    group=Group.DESK,
)
OBJECTION_WAITS = Kind(
    "objection-waits",
    gettext_noop(
        "Your objection is kept. There is no host yet who may decide about it, so another one was "
        "asked for."
    ),
    "scale",
    reaches_shut_out=True,
    group=Group.DECISIONS,
)
OBJECTION_DECIDED = Kind(
    "objection-decided",
    gettext_noop("Another host decided about your objection: %(outcome)s."),
    "scale",
    reaches_shut_out=True,
    group=Group.DECISIONS,
)
OUTSIDE = Kind(
    "asked-outside",
    gettext_noop(
        "An alert came in at which no host could look, so the person outside the community was "
        "asked. What it is about is not for hosts to know."
    ),
    "log-out",
    always_mailed=True,
    group=Group.DESK,
)
NOBODY_OUTSIDE = Kind(
    "nobody-outside",
    gettext_noop(
        "An alert came in at which no host can look, and nobody outside the community is named to "
        "look at it. It waits until you name someone. Please do so now."
    ),
    "siren",
    always_mailed=True,
    group=Group.DESK,
    urgent=True,
)
WENT_OUTSIDE = Kind(
    "alert-went-outside",
    gettext_noop(
        "No host may look at your alert, as it concerns them. It went to a person outside whom the "
        "community named."
    ),
    "log-out",
    known_answer,
    group=Group.DECISIONS,
    reaches_shut_out=True,
)
WAITS_OUTSIDE = Kind(
    "alert-waits-outside",
    gettext_noop(
        "No host may look at your alert, as it concerns them, and nobody outside is named yet. It "
        "is kept until someone is, and nobody reads it before. If it cannot wait, seek help "
        "elsewhere."
    ),
    "log-out",
    known_answer,
    group=Group.DECISIONS,
    reaches_shut_out=True,
)
ANSWERED_OUTSIDE = Kind(
    "alert-answered-outside",
    gettext_noop("The person outside answered your alert."),
    "message-circle-heart",
    known_answer,
    group=Group.DECISIONS,
    reaches_shut_out=True,
)

KINDS = (
    ALERT,
    URGENT,
    RECEIVED,
    ANSWERED,
    ANSWER_CHANGED,
    LETTER,
    OFFICIAL,
    CASE,
    URGENT_CASE,
    TAKEN_OVER,
    COSIGN,
    REVIEW,
    CAME_BACK,
    SPOKE,
    ASKED,
    INTERIM,
    INTERIM_ENDED,
    DECISION,
    DECISION_CHANGED,
    OBJECTION,
    OBJECTION_STUCK,
    OBJECTION_WAITS,
    OBJECTION_DECIDED,
    OUTSIDE,
    NOBODY_OUTSIDE,
    WENT_OUTSIDE,
    WAITS_OUTSIDE,
    ANSWERED_OUTSIDE,
)
