"""Facts of promotion for tests: a moment, and deeds that promote."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from comity.conduct.deeds import Author, Commenting, Publishing, Writing
from comity.conduct.promoting import Declared, Promotion, Where

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
CALM = "We wrote down what callers told us on a rainy Monday, and it changed our opening hours."
MEMBER, VENDOR = Author(), Author(works_for_vendor=True)


def facts(**more: Any) -> Promotion:
    """A declared promotion of the author's employer, at noon on 15 June 2026."""
    return Promotion(**{"now": NOW, "declared": Declared.EMPLOYER, **more})


def deed(author: Author, promotion: Promotion | None, body: str = CALM) -> Publishing | Commenting:
    """A comment where the facts stand in a thread, else a contribution."""
    writing = Writing(body)
    if promotion is not None and promotion.where.is_reply:
        return Commenting(author, writing, promotion=promotion)
    return Publishing(author, writing, "story", promotion=promotion)


REPLIES = (Where.QUESTION, Where.CONVERSATION, Where.OWN_THREAD)
