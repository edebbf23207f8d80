"""When digests are due: at seven by the clock of the community, the weekly one on Mondays."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from comity.notices.digest import due
from comity.notices.models import Mail

HERE = ZoneInfo("Europe/Amsterdam")


def local(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment on the clock of the community."""
    return datetime(year, month, day, hour, minute, tzinfo=HERE)


@pytest.mark.parametrize(
    ("digest", "now", "since"),
    [
        (Mail.DAILY, local(2026, 6, 10, 7), local(2026, 6, 10, 7)),
        (Mail.DAILY, local(2026, 6, 10, 6, 59), local(2026, 6, 9, 7)),
        (Mail.DAILY, local(2026, 6, 10, 23, 59), local(2026, 6, 10, 7)),
        (Mail.DAILY, local(2026, 3, 29, 8), local(2026, 3, 29, 7)),
        (Mail.DAILY, local(2026, 10, 25, 6), local(2026, 10, 24, 7)),
        (Mail.WEEKLY, local(2026, 6, 15, 7), local(2026, 6, 15, 7)),
        (Mail.WEEKLY, local(2026, 6, 15, 6, 59), local(2026, 6, 8, 7)),
        (Mail.WEEKLY, local(2026, 6, 14, 23), local(2026, 6, 8, 7)),
        (Mail.WEEKLY, local(2026, 6, 16, 0), local(2026, 6, 15, 7)),
        (Mail.WEEKLY, local(2026, 3, 30, 7), local(2026, 3, 30, 7)),
        (Mail.WEEKLY, local(2027, 1, 1, 12), local(2026, 12, 28, 7)),
    ],
)
def test_a_digest_is_due_at_seven_by_the_communitys_clock(
    digest: Mail, now: datetime, since: datetime
) -> None:
    assert due(digest, now.astimezone(UTC)).astimezone(UTC) == since.astimezone(UTC)
