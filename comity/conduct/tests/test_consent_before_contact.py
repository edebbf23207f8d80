"""Nobody is written to without their consent (clause consent-before-contact)."""

from __future__ import annotations

import pytest

from comity.conduct.clauses import consent_before_contact
from comity.conduct.deeds import Approaching, Author, Commenting, Deed, Messaging, Settings, Writing
from comity.conduct.verdict import Outcome

WORDS = Writing("A friendly word.")


def test_a_message_without_consent_is_refused_with_the_way_to_ask() -> None:
    finding = consent_before_contact.judge(
        Messaging(Author(), WORDS, without_consent=("Anna", "Bram")), Settings()
    )
    assert finding is not None
    assert (finding.clause, finding.outcome) == ("consent-before-contact", Outcome.REFUSE)
    assert "Anna" in str(finding.reason)
    assert "Ask first" in str(finding.remedy)


@pytest.mark.parametrize(
    "deed", [Messaging(Author(), WORDS), Commenting(Author(), WORDS), Approaching()]
)
def test_what_needs_no_consent_is_left_alone(deed: Deed) -> None:
    assert consent_before_contact.judge(deed, Settings()) is None


def test_a_host_needs_consent_like_anyone() -> None:
    deed = Messaging(Author(is_host=True), WORDS, without_consent=("Anna",))
    assert consent_before_contact.judge(deed, Settings()) is not None
