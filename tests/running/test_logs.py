"""What reaches the logs, and what does not."""

from __future__ import annotations

import pytest

from comity.running.logs import scrubbed, without_personal_data


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("mail to anna@example.org failed", "mail to (address) failed"),
        ("from 203.0.113.9 and 2001:db8:0:0:0:0:0:1", "from (ip) and (ip)"),
        ("GET /find?q=anna took long", "GET /find?(query) took long"),
        ("Not Found: /setup/s3cr3t-t0ken/", "Not Found: /setup/(secret)/"),
        ("/accounts/password/reset/key/abc-def/", "/accounts/password/reset/key/(secret)/"),
        ("/accounts/confirm-email/MTI:1x:zz/", "/accounts/confirm-email/(secret)/"),
        ("Bearer cmty_AbC-123_x", "Bearer (token)"),
        ("duplicate key\nDETAIL:  Key (name)=(Anna) exists.", "duplicate key\nDETAIL: (left out)"),
    ],
)
def test_what_names_a_person_or_opens_a_door_is_left_out(said: str, kept: str) -> None:
    assert scrubbed(said) == kept


@pytest.mark.parametrize(
    "said", ["published in 12 ms", "worker 3 of 8", "What now? Nothing.", "10:04:11 done"]
)
def test_what_harms_nobody_stays(said: str) -> None:
    assert scrubbed(said) == said


def test_every_value_of_a_line_is_scrubbed_but_numbers_stay_numbers() -> None:
    line = {"event": "sent", "to": ["anna@example.org"], "ms": 12, "level": "info", "who": None}
    found = without_personal_data(None, "info", line)
    assert found == {"event": "sent", "to": "['(address)']", "ms": 12, "level": "info", "who": None}
