"""A page asks the database at most eight times, whoever looks at it."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.cast import Cast
from tests.laws.addresses import rows
from tests.laws.doors import PAGES, WHO
from tests.laws.house import obeyed

QUERIES = 8
NOT_ASKED = ("SAVEPOINT", "RELEASE SAVEPOINT", "ROLLBACK TO SAVEPOINT")
"""What opens and closes a transaction asks nothing."""


@pytest.mark.parametrize("who", WHO)
def test_no_page_asks_more_than_eight_times(who: str, cast: Cast, scene: dict[str, str]) -> None:
    client = cast.client_of(getattr(cast, who))
    broken = []
    shown = [row for row in rows(PAGES) if row.method == "GET" and row.of(who) == 200]
    for path in (row.path.format_map(scene) for row in shown):
        with transaction.atomic(), CaptureQueriesContext(connection) as asked:
            client.get(path)
            transaction.set_rollback(True)
        sqls = [q["sql"] for q in asked.captured_queries if not q["sql"].startswith(NOT_ASKED)]
        if len(sqls) > QUERIES:
            listed = "\n    ".join(sql[:160] for sql in sqls)
            broken.append(f"{path} asks {len(sqls)} times; {QUERIES} is the most:\n    {listed}")
    obeyed(broken)
