"""How a community begins: by its set-up page, or by the operator."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from comity.answer import Refused
from comity.people import actions, queries
from comity.people.actions import Founding
from comity.people.models import Community
from tests.cast import Cast, by_hand

FOUNDING = Founding(
    community="De Werkplaats",
    contact_address="code@example.org",
    joining="approval",
    name="Mira Stone",
    email="Mira@Example.org",
    password="een-lang-wachtwoord",
    language="nl",
)


@pytest.fixture
def nothing_yet(db: None) -> None:
    with by_hand():
        Community.objects.all().delete()


def test_the_one_time_token_opens_the_set_up_and_is_not_kept(nothing_yet: None) -> None:
    first = actions.new_setup_token()
    assert queries.setup_token_fits(first)
    second = actions.new_setup_token()
    assert queries.setup_token_fits(second)
    assert not queries.setup_token_fits(first)
    assert second not in queries.community().setup_token_digest


def test_the_first_host_opens_the_community(nothing_yet: None) -> None:
    token = actions.new_setup_token()
    host = actions.complete_setup(founding=FOUNDING)
    community = queries.community()
    assert (community.name, community.joining) == ("De Werkplaats", "approval")
    assert host.is_host
    assert host.email == "mira@example.org"
    assert host.check_password("een-lang-wachtwoord")
    assert not queries.setup_token_fits(token)


def test_a_community_is_set_up_once(nothing_yet: None) -> None:
    actions.complete_setup(founding=FOUNDING)
    for again in (actions.new_setup_token, lambda: actions.complete_setup(founding=FOUNDING)):
        with pytest.raises(Refused) as refused:
            again()
        assert refused.value.kind == "conflict"


def test_no_token_fits_before_one_is_made(nothing_yet: None) -> None:
    assert not queries.setup_token_fits("")
    assert not queries.setup_token_fits("x")


def test_a_host_added_by_the_operator_completes_the_set_up(nothing_yet: None) -> None:
    actions.add(handle="mem", email="mem@example.org")
    assert queries.community().set_up_at is None
    actions.add(handle="mira", email="mira@example.org", name="Mira", is_host=True)
    assert queries.community().set_up_at is not None


@pytest.mark.parametrize(("is_vendor", "vendor"), [(True, "yes"), (False, "no")])
def test_an_added_member_works_for_a_decided_company(
    cast: Cast, is_vendor: bool, vendor: str
) -> None:
    wanted: dict[str, Any] = {"company": "Brand New", "is_vendor": is_vendor}
    member = actions.add(handle="pia", email="pia@example.org", **wanted)
    assert member.company is not None
    assert member.company.vendor == vendor
    assert member.admitted_at is not None
    assert member.admitted_at <= timezone.now()
