"""The numbers of a code that a community may set, each with its bounds and what turning it does."""

from __future__ import annotations

from dataclasses import dataclass

from comity.answer import Message


@dataclass(frozen=True, slots=True)
class Knob:
    """A whole number in settings.toml, from `least` to `most`; `default` where it is not set."""

    anchor: str
    name: str
    least: int
    most: int
    default: int
    meaning: Message

    def accepts(self, value: object) -> bool:
        """Whether a value read from TOML may stand here; `true` is no number."""
        if isinstance(value, bool) or not isinstance(value, int):
            return False
        return self.least <= value <= self.most


KNOBS = (
    Knob(
        "relations-not-sales",
        "nudges_before_hold",
        least=0,
        most=20,
        default=2,
        meaning=Message("How many hints about selling an author may pass before a text waits."),
    ),
    Knob(
        "relations-not-sales",
        "window_days",
        least=1,
        most=365,
        default=30,
        meaning=Message("How many days a hint about selling counts."),
    ),
    Knob(
        "leave-room",
        "promotions",
        least=0,
        most=100,
        default=2,
        meaning=Message("How many shares of one's own work fit in the period."),
    ),
    Knob(
        "leave-room",
        "window_days",
        least=1,
        most=365,
        default=30,
        meaning=Message("How many days that period lasts."),
    ),
    Knob(
        "leave-room",
        "replies_between",
        least=0,
        most=100,
        default=3,
        meaning=Message("How many replies to others belong between two shares."),
    ),
    Knob(
        "consent-before-contact",
        "waiting",
        least=1,
        most=50,
        default=5,
        meaning=Message("How many requests to get in touch may wait at once."),
    ),
    Knob(
        "consent-before-contact",
        "a_week",
        least=1,
        most=100,
        default=10,
        meaning=Message("How many requests to get in touch fit in a week."),
    ),
    Knob(
        "consent-before-contact",
        "newcomer_days",
        least=0,
        most=365,
        default=14,
        meaning=Message("How many days someone counts as a newcomer."),
    ),
    Knob(
        "consent-before-contact",
        "newcomer_waiting",
        least=1,
        most=50,
        default=2,
        meaning=Message("How many requests of a newcomer may wait at once."),
    ),
    Knob(
        "consent-before-contact",
        "newcomer_a_week",
        least=1,
        most=100,
        default=3,
        meaning=Message("How many requests of a newcomer fit in a week."),
    ),
    Knob(
        "consent-before-contact",
        "again_days",
        least=1,
        most=1000,
        default=90,
        meaning=Message("After how many days someone may ask once more."),
    ),
    Knob(
        "consent-before-contact",
        "lapse_days",
        least=7,
        most=365,
        default=60,
        meaning=Message("After how many days a request lapses without an answer."),
    ),
    Knob(
        "not-a-directory",
        "people_a_day",
        least=10,
        most=1000,
        default=40,
        meaning=Message("How many different people one comes across in the directory in a day."),
    ),
    Knob(
        "not-a-directory",
        "people_in_30_days",
        least=10,
        most=10_000,
        default=200,
        meaning=Message("How many different people that may be in 30 days."),
    ),
    Knob(
        "care-for-each-other",
        "urgent_minutes",
        least=5,
        most=240,
        default=30,
        meaning=Message(
            "After how many minutes all hosts are told again of what is urgent and nobody took."
        ),
    ),
    Knob(
        "care-for-each-other",
        "again_minutes",
        least=10,
        most=720,
        default=60,
        meaning=Message("After how many minutes more, each time, until a host takes it."),
    ),
    Knob(
        "care-for-each-other",
        "answer_hours",
        least=4,
        most=336,
        default=48,
        meaning=Message("Within how many hours the hosts mean to decide about an alert."),
    ),
    Knob(
        "care-for-each-other",
        "one_host_hours",
        least=1,
        most=168,
        default=24,
        meaning=Message(
            "After how many hours the others are told of an alert to one host who did not look."
        ),
    ),
    Knob(
        "sanctions",
        "keep_days",
        least=185,
        most=3650,
        default=365,
        meaning=Message(
            "How many days after a case is closed what was said in it is kept. The decision stays."
        ),
    ),
    Knob(
        "stop-means-stop",
        "attempts_told",
        least=1,
        most=20,
        default=3,
        meaning=Message("How many attempts past a stop it takes until the hosts are told."),
    ),
)


def knobs_of(anchor: str) -> dict[str, Knob]:
    """The knobs of one clause, by name."""
    return {knob.name: knob for knob in KNOBS if knob.anchor == anchor}
