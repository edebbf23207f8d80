"""What an author may do with an exception they name (clause ask-the-hosts)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from comity.conduct.clauses import ask_the_hosts
from comity.conduct.deeds import Settings
from comity.conduct.promoting import Cover, Where
from comity.conduct.tests.promoting_of import MEMBER, NOW, REPLIES, VENDOR, deed, facts
from comity.conduct.verdict import Outcome


@pytest.mark.parametrize(
    ("cover", "said"),
    [
        (Cover.NOT_NAMED, None),
        (Cover.GOOD, None),
        (Cover.OF_OTHERS, "to somebody else"),
        (Cover.NOT_GRANTED, "have not granted"),
        (Cover.ELSEWHERE, "another space"),
        (Cover.OVER, "granted until"),
        (Cover.USED_UP, "one publication"),
    ],
)
@pytest.mark.parametrize("where", [Where.CONTRIBUTION, Where.SECTION])
@pytest.mark.parametrize("author", [MEMBER, VENDOR])
def test_only_a_granted_exception_of_ones_own_passes_once(
    cover: Cover, said: str | None, where: Where, author: object
) -> None:
    assert author in (MEMBER, VENDOR)
    promotion = facts(where=where, exception=cover, until=NOW - timedelta(days=1))
    finding = ask_the_hosts.judge(deed(MEMBER, promotion), Settings())
    if said is None:
        assert finding is None
    else:
        assert finding is not None
        assert finding.outcome is Outcome.REFUSE
        assert said in str(finding.reason)


@pytest.mark.parametrize("where", REPLIES)
def test_an_exception_is_for_a_contribution(where: Where) -> None:
    finding = ask_the_hosts.judge(
        deed(VENDOR, facts(where=where, exception=Cover.GOOD)), Settings()
    )
    assert finding is not None
    assert "not for a reply" in str(finding.reason)


def test_without_facts_it_says_nothing() -> None:
    assert ask_the_hosts.judge(deed(MEMBER, None), Settings()) is None
