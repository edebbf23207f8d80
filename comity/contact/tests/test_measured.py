"""Who may contact nobody at present asks nobody, and offers no card; they may still answer (clause
sanctions)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from comity.boundaries.actions import grant
from comity.boundaries.queries import consent_between
from comity.contact.actions import keep_card
from comity.contact.models import CardOffer, ContactRequest, State
from comity.contact.tests.asking import REASON, asked, fresh
from comity.contact.tokens import path_to_answer
from comity.people.models import Member
from comity.standing.actions import impose
from comity.standing.models import MeasureKind, Planned
from tests.cast import Cast

K = MeasureKind
KINDS = (K.LIMIT_CONTACTING, K.SUSPENSION)


def under(cast: Cast, kind: MeasureKind) -> Member:
    """Anna under a measure of a week."""
    planned = Planned(kind, ends_at=timezone.now() + timedelta(days=7))
    impose(by=cast.host, member=cast.anna, planned=planned, decision="d1")
    return Member.objects.get(pk=cast.anna.pk)


@pytest.mark.parametrize("kind", KINDS)
def test_a_program_of_theirs_asks_nobody(cast: Cast, kind: MeasureKind) -> None:
    anna = under(cast, kind)
    reply = cast.api_of(anna).post("/contact-requests", {"to": cast.bram.pk, "reason": REASON})
    assert (reply.status_code, reply.json()["decision"]) == (403, "/decisions/d1/")
    assert not ContactRequest.objects.exists()


def test_the_form_keeps_what_was_typed_and_says_why(cast: Cast) -> None:
    anna = under(cast, K.LIMIT_CONTACTING)
    page = cast.client_of(anna).post(f"/contact/ask/{cast.bram.pk}/", {"reason": REASON})
    assert page.status_code == 403
    assert REASON in page.content.decode()
    assert "/decisions/d1/" in page.content.decode()


def test_asking_back_is_asking(cast: Cast) -> None:
    """To ask who asks you already would let the two write at once."""
    waiting = asked(cast.bram, cast.anna)
    anna = under(cast, K.LIMIT_CONTACTING)
    reply = cast.api_of(anna).post("/contact-requests", {"to": cast.bram.pk, "reason": REASON})
    assert reply.status_code == 403
    assert fresh(waiting).now is State.WAITING


@pytest.mark.parametrize("kind", KINDS)
def test_no_card_is_offered(cast: Cast, kind: MeasureKind) -> None:
    grant(by=cast.anna, other=cast.bram)
    keep_card(by=cast.anna, line="Bel gerust.", links=[])
    anna = under(cast, kind)
    assert cast.api_of(anna).put(f"/cards/{cast.bram.pk}").status_code == 403
    assert not CardOffer.objects.exists()


def test_another_limit_leaves_contact_alone(cast: Cast) -> None:
    anna = under(cast, K.LIMIT_POSTING)
    reply = cast.api_of(anna).post("/contact-requests", {"to": cast.bram.pk, "reason": REASON})
    assert reply.status_code == 201


def test_they_may_answer_who_asks_them(cast: Cast) -> None:
    """That the other writes is the other's wish."""
    waiting = asked(cast.bram, cast.anna)
    anna = under(cast, K.LIMIT_CONTACTING)
    assert cast.api_of(anna).post(f"/contact-requests/{waiting.pk}/accept").status_code == 200
    assert consent_between(cast.anna, cast.bram) is not None


def test_the_link_in_a_mail_is_no_way_around_a_ban(cast: Cast) -> None:
    waiting = asked(cast.bram, cast.anna)
    under(cast, K.BAN)
    page = Client().post(path_to_answer(waiting), {"do": "accept"})
    assert page.status_code == 403
    assert consent_between(cast.anna, cast.bram) is None
