"""What comes in comes together: on one thing, about one person, and apart where it is neither
(clause care-for-each-other)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from comity.care import actions, codenames, queries
from comity.care.models import Case, CaseEvent, Severity
from comity.care.tests.matters import NOTHING, alerted, case_of, decided, told
from comity.care.tests.threads import comment, contribution
from comity.people.models import Member
from tests.cast import Cast, by_hand


def cases() -> int:
    return Case.objects.count()


def about_member(cast: Cast, member: Member, **more: object) -> Case:
    alert = actions.alert(
        by=cast.anna,
        category="courtesy",
        text="Look.",
        about_type="member",
        about_id=member.pk,
        **more,  # type: ignore[arg-type]
    )
    return case_of(alert)


def test_alerts_on_two_texts_of_one_person_are_one_case(cast: Cast) -> None:
    alerted(cast.anna, contribution(cast.bram, cast.conversation))
    alerted(cast.vendor, contribution(cast.bram, cast.public))
    assert cases() == 1


def test_also_with_one_about_the_person(cast: Cast) -> None:
    case = about_member(cast, cast.bram)
    assert case_of(alerted(cast.vendor, contribution(cast.bram, cast.public))) == case


def test_two_people_are_two_cases_also_under_one_text(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    said = comment(cast.vendor, text)
    alerted(cast.anna, text)
    actions.alert(
        by=cast.anna, category="courtesy", text="Look.", about_type="comment", about_id=said.pk
    )
    assert cases() == 2
    assert set(Case.objects.values_list("subject__handle", flat=True)) == {"bram", "vera"}


def test_what_is_about_nothing_in_particular_is_a_case_of_its_own(cast: Cast) -> None:
    alerted(cast.anna)
    alerted(cast.vendor)
    assert cases() == 2


def test_after_a_decision_a_new_alert_is_a_new_case(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    decided(cast.host, case_of(alerted(cast.anna, text)), NOTHING)
    alerted(cast.vendor, text)
    assert cases() == 2


def test_a_notice_of_illegal_content_joins_what_is_open_about_it(cast: Cast) -> None:
    text = contribution(cast.bram, cast.public)
    case = case_of(alerted(cast.anna, text))
    given = actions.Notified(urls=[text.get_absolute_url()], explanation="It is mine.")
    assert actions.notify(given=given, address="192.0.2.1").case == case


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [
        ("something-small", "courtesy", Severity.NORMAL),
        ("courtesy", "something-small", Severity.NORMAL),
        ("courtesy", "no-harassment", Severity.SERIOUS),
        ("no-harassment", "danger", Severity.URGENT),
        ("danger", "something-small", Severity.URGENT),
    ],
)
def test_a_case_is_as_serious_as_the_most_serious_alert(
    cast: Cast, first: str, second: str, severity: Severity
) -> None:
    text = contribution(cast.bram, cast.conversation)
    alerted(cast.anna, text, category=first)
    alerted(cast.vendor, text, category=second)
    assert Case.objects.get().severity == severity


def test_a_later_alert_never_puts_off_the_answer(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    due = case_of(alerted(cast.anna, text)).due_at
    with time_machine.travel(timezone.now() + timedelta(hours=40)):
        alerted(cast.vendor, text, category="no-harassment")
    assert Case.objects.get().due_at == due


def test_an_alert_for_one_host_keeps_the_case_to_that_host(cast: Cast) -> None:
    case = about_member(cast, cast.bram, details=actions.Details(to=cast.host))
    assert queries.knows(cast.host, case)
    assert not queries.knows(cast.second_host, case)
    assert told(cast.second_host) == []


def test_until_another_alert_on_the_same_is_for_all(cast: Cast) -> None:
    case = about_member(cast, cast.bram, details=actions.Details(to=cast.host))
    alerted(cast.vendor, contribution(cast.bram, cast.public))
    assert queries.knows(cast.second_host, case)


def test_but_what_was_for_the_one_is_still_not_read_by_the_other(cast: Cast) -> None:
    case = about_member(cast, cast.bram, details=actions.Details(to=cast.host, place="SECRET"))
    alerted(cast.vendor, contribution(cast.bram, cast.public))
    seen = cast.client_of(cast.second_host).get(case.get_absolute_url()).content.decode()
    assert "SECRET" not in seen
    mine = cast.client_of(cast.host).get(case.get_absolute_url()).content.decode()
    assert "SECRET" in mine


def test_a_case_begins_with_its_first_event_and_each_alert_adds_one(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    case = case_of(alerted(cast.anna, text))
    alerted(cast.vendor, text)
    kinds = list(CaseEvent.objects.filter(case=case).values_list("kind", flat=True))
    assert kinds == ["opened", "alerted", "alerted"]


def test_no_two_cases_have_one_name(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when chance gives the same again and again."""
    monkeypatch.setattr(codenames, "new_slug", lambda: "blue-heron")
    for _ in range(3):
        alerted(cast.anna)
    names = list(Case.objects.order_by("opened_at").values_list("code_name", flat=True))
    assert names == ["blue-heron", "blue-heron-2", "blue-heron-3"]
    assert Case.objects.get(code_name="blue-heron-2").name == "Blue Heron 2"


def test_the_name_says_nothing_of_anyone(cast: Cast) -> None:
    case = about_member(cast, cast.bram)
    for part in (cast.bram.name, cast.bram.handle, cast.anna.handle, "courtesy"):
        assert part.lower() not in case.name.lower()


@pytest.mark.parametrize("by", ["bram", "vendor"])
def test_no_line_of_an_alert_takes_a_case_from_the_host_who_has_it(cast: Cast, by: str) -> None:
    """Neither of whom it concerns, nor of somebody else."""
    case = actions.take(by=cast.host, case=about_member(cast, cast.bram))
    details = actions.Details(witnesses="@hilde @samir")
    later = alerted(getattr(cast, by), contribution(cast.bram, cast.public), details=details)
    assert case_of(later) != case
    case.refresh_from_db()
    assert (case.assignee, case.outside_at) == (cast.host, None)
    assert queries.knows(cast.second_host, case)
    assert not queries.knows(cast.host, case_of(later))


def test_nor_does_a_colleague_of_a_host_who_alerts(cast: Cast) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.host.pk).update(company=cast.vendor.company)
    case = about_member(cast, cast.bram)
    later = alerted(cast.vendor, contribution(cast.bram, cast.public))
    host = Member.objects.get(pk=cast.host.pk)
    assert queries.knows(host, case)
    assert not queries.knows(host, case_of(later))


def test_whom_it_concerns_does_not_choose_beforehand_who_looks(cast: Cast) -> None:
    """Bram alerts first, on a text of his own, and names a host."""
    details = actions.Details(witnesses="@hilde")
    own = case_of(alerted(cast.bram, contribution(cast.bram, cast.public), details=details))
    later = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    assert later != own
    assert queries.knows(cast.host, later)


def test_what_whom_it_concerns_says_is_no_part_of_what_others_say(cast: Cast) -> None:
    case = about_member(cast, cast.bram)
    assert case_of(alerted(cast.bram, contribution(cast.bram, cast.public))) != case
    assert case_of(alerted(cast.vendor, contribution(cast.bram, cast.public))) == case


def test_naming_whom_it_concerns_takes_it_from_nobody(cast: Cast) -> None:
    case = about_member(cast, cast.host)
    details = actions.Details(people="Hilde Maes, @hilde")
    later = alerted(cast.vendor, contribution(cast.host, cast.public), details=details)
    assert case_of(later) == case


@pytest.mark.parametrize(
    ("name", "said", "named"),
    [
        ("An", "Anna and Jan saw it", False),
        ("An", "Jan saw it, An too", True),
        ("An", "AN!", True),
        ("Ann-Marie", "ann-marie", True),
        ("C++ Jo (host)", "It was c++ jo (host).", True),
        ("Hilde Maes", "Hilde Maesen", False),
        ("Hilde Maes", "hilde maes' table", True),
        ("Hilde Maes", "Hilde", False),
        ("Hilde Maes", "mail me at x@hilde.example", False),
        ("Hilde Maes", "(@hilde)", True),
        ("Hilde Maes", "@hildegard", False),
    ],
)
def test_a_host_is_named_by_whole_words(cast: Cast, name: str, said: str, named: bool) -> None:
    with by_hand():
        Member.objects.filter(pk=cast.host.pk).update(name=name)
    assert (cast.host in queries.hosts_named_in(said)) is named
