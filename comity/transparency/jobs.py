"""What the background worker does for this room."""

from __future__ import annotations

from procrastinate.contrib.django import app

from comity.transparency.actions import draw_up_all


@app.periodic(cron="11 * * * *")
@app.task(
    name="comity.transparency.draw_up_statements",
    queueing_lock="comity.transparency.draw_up_statements",
)
def draw_up_statements(timestamp: int) -> None:
    """Draw up the statements of new decisions, while everybody whom they may name is known."""
    draw_up_all()
