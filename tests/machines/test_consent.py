"""Whatever four members do about each other, in whatever order: nobody gets a private word without
having agreed to it, and past a stop nothing comes through (clauses consent-before-contact,
stop-means-stop)."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.cast import Cast
from tests.machines.consent import ConsentMachine

DEPTH = int(os.environ.get("COMITY_TEST_DEPTH", "1"))
"""How far to look: 1 for every run, more for a night."""


def test_no_private_word_without_consent_and_nothing_past_a_stop(cast: Cast) -> None:
    class Here(ConsentMachine):
        pass

    Here.cast = cast
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=10 * DEPTH,
            stateful_step_count=30,
            deadline=None,
            derandomize=True,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
