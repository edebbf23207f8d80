"""Answering alerts: once, by a host whom it does not concern."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.care.actions import alert, answer
from comity.care.models import Alert
from comity.notices.models import Notice
from comity.people.models import Member
from tests.cast import Cast


def raised(by: Member, subject: Member | None = None) -> Alert:
    about_type, about_id = ("member", subject.pk) if subject else ("", "")
    text = "Dit is niet aardig."
    return alert(by=by, category="courtesy", text=text, about_type=about_type, about_id=about_id)


def test_an_answer_reaches_who_raised_the_alert(cast: Cast) -> None:
    kept = answer(by=cast.host, alert=raised(cast.anna), text="We praten met hem.")
    assert (kept.answer, kept.answered_by) == ("We praten met hem.", cast.host)
    notice = Notice.objects.get(member=cast.anna, kind="alert-answered")
    assert notice.params == {}


def test_the_one_it_concerns_hears_nothing(cast: Cast) -> None:
    answer(by=cast.host, alert=raised(cast.anna, cast.bram), text="We praten met hem.")
    assert not Notice.objects.filter(member=cast.bram).exists()


def test_a_second_answer_is_refused_and_the_first_stands(cast: Cast) -> None:
    kept = raised(cast.anna)
    answer(by=cast.host, alert=kept, text="Eerste")
    with pytest.raises(Refused) as refused:
        answer(by=cast.second_host, alert=kept, text="Tweede")
    kept.refresh_from_db()
    assert (refused.value.kind, kept.answer) == ("conflict", "Eerste")
    assert Notice.objects.filter(member=cast.anna, kind="alert-answered").count() == 1


@pytest.mark.parametrize("who", ["anna", "bram", "applicant"])
def test_only_hosts_answer(cast: Cast, who: str) -> None:
    with pytest.raises(Refused) as refused:
        answer(by=getattr(cast, who), alert=raised(cast.vendor), text="Mijn mening")
    assert refused.value.kind == "permission"


def test_a_host_answers_nothing_about_themselves_and_nothing_of_their_own(cast: Cast) -> None:
    for kept in (raised(cast.anna, cast.host), raised(cast.host, cast.bram)):
        with pytest.raises(Refused):
            answer(by=cast.host, alert=kept, text="Niets aan de hand")
        kept.refresh_from_db()
        assert kept.answered_at is None
