"""Several deeds at the same moment, each over a connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any

from django.db import connections

from comity.answer import Refused

Deed = Callable[[], Any]


def at_once(*deeds: Deed) -> list[Any]:
    """Do all of it in threads that start together; what each returned or raised, in their order."""
    together = Barrier(len(deeds))
    results: list[Any] = [None] * len(deeds)

    def run(place: int, deed: Deed) -> None:
        try:
            together.wait(30)
            results[place] = deed()
        except Exception as error:  # noqa: BLE001  whatever happens is what the test looks at
            results[place] = error
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=each) for each in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


def refused(results: list[Any]) -> int:
    """How many were refused; anything else that was raised fails the test."""
    raised = [each for each in results if isinstance(each, Exception)]
    assert all(isinstance(each, Refused) for each in raised), raised
    return len(raised)
