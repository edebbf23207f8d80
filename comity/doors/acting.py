"""The frame of every action: one transaction, in which it asks, writes, logs and tells."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import models, transaction

from comity.answer import Refused, asking, mark_asked
from comity.doors.models import Act

P = ParamSpec("P")
R = TypeVar("R")

_depth: ContextVar[int] = ContextVar("comity_action_depth", default=0)


def action(run: Callable[P, R]) -> Callable[P, R]:
    """Make a function the only writer of something.

    It runs in one transaction and must ask (`require`, or the gate) before it writes. Where it is
    refused, everything is rolled back and then the refusal's `afterwards` is kept.
    """

    @wraps(run)
    def acting(*args: P.args, **kwargs: P.kwargs) -> R:
        depth = _depth.get()
        token = _depth.set(depth + 1)
        try:
            with asking(), transaction.atomic():
                return run(*args, **kwargs)
        except Refused as refused:
            if depth == 0:
                _keep(refused)
            raise
        finally:
            _depth.reset(token)

    acting.is_action = True  # type: ignore[attr-defined]
    return acting


def _keep(refused: Refused) -> None:
    afterwards, refused.afterwards = refused.afterwards, None
    if afterwards is not None:
        with asking(), transaction.atomic():
            mark_asked()
            afterwards()


def log(verb: str, *, by: models.Model | None, about: models.Model, **details: object) -> None:
    """Keep who did what to what, for the log that hosts read. No personal data in `details`."""
    Act.objects.create(
        actor_id=by.pk if by else None,
        verb=verb,
        about_type=about._meta.label_lower,
        about_id=str(about.pk),
        details=details,
    )
