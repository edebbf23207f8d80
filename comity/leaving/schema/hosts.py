"""What one told the hosts, and what they decided, as the export shows it."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema


class OwnAlertOut(Schema):
    """What one told the hosts of, and their answer; not what it was about, which is others'."""

    category: str
    text: str
    created_at: datetime
    answer: str
    answered_at: datetime | None


class OwnLetterOut(Schema):
    """A letter to the hosts."""

    text: str
    sent_at: datetime
    done_at: datetime | None


class OwnStatementOut(Schema):
    """A decision of the hosts that was told to one, with their reasons, as it was delivered."""

    decision_id: str
    role: str
    language: str
    parts: list[dict[str, str]]
    delivered_at: datetime


class OwnMeasureOut(Schema):
    """What a decision imposed on one."""

    kind: str
    decision: str
    begins_at: datetime
    ends_at: datetime | None
    ended_at: datetime | None
    conditions: str


class OwnObjectionOut(Schema):
    """That one disagreed, and what another host made of it."""

    text: str
    at: datetime
    outcome: str
    explanation: str
    decided_at: datetime | None


class OwnHearingOut(Schema):
    """What hosts asked before they decided, and what one answered."""

    question: str
    asked_at: datetime
    answer: str
    answered_at: datetime | None
