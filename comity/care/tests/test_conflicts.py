"""A host in conflict cannot see, find, count, search or infer a case, by any door."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.mail import EmailMultiAlternatives
from procrastinate.contrib.django.models import ProcrastinateJob

from comity.answer import Refused
from comity.care import actions, queries
from comity.care.jobs import send_outside_mail
from comity.care.models import Case
from comity.care.tests.matters import NOTHING, alerted, breach, case_of, decided, told
from comity.care.tests.threads import contribution
from comity.people.models import Community, Company, Member
from tests.cast import Cast, by_hand

Conflict = Callable[[Cast], Case]


def subject(cast: Cast) -> Case:
    return case_of(alerted(cast.anna, contribution(cast.host, cast.conversation)))


def alerter(cast: Cast) -> Case:
    return case_of(alerted(cast.host, contribution(cast.bram, cast.conversation)))


def witness(cast: Cast) -> Case:
    return case_of(alerted(cast.anna, details=actions.Details(witnesses="Ask @hilde.")))


def named(cast: Cast) -> Case:
    return case_of(alerted(cast.anna, details=actions.Details(people="hilde maes was there")))


def colleague(cast: Cast) -> Case:
    with by_hand():
        shop = Company.objects.get(folded="zomerstores")
        Member.objects.filter(pk=cast.host.pk).update(company=shop)
    cast.host.company = shop
    return case_of(alerted(cast.bram, contribution(cast.anna, cast.conversation)))


def colleague_of_alerter(cast: Cast) -> Case:
    with by_hand():
        shop = Company.objects.get(folded="zomerstores")
        Member.objects.filter(pk=cast.host.pk).update(company=shop)
    cast.host.company = shop
    return case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))


def recused(cast: Cast) -> Case:
    case = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    actions.recuse(by=cast.host, case=case, ground="A friend of mine.")
    return case


CONFLICTS = [subject, alerter, witness, named, colleague, colleague_of_alerter, recused]
each_conflict = pytest.mark.parametrize("conflict", CONFLICTS, ids=lambda one: one.__name__)


@each_conflict
def test_they_cannot_see_find_or_count_it(cast: Cast, conflict: Conflict) -> None:
    case = conflict(cast)
    assert not queries.knows(cast.host, case)
    assert queries.cases_for(cast.host).items == []
    assert [lane.count for lane in queries.lanes_of(cast.host)] == [0, 0, 0, 0]
    assert queries.waiting_for(cast.host).cases == 0
    assert queries.work_seen_by(cast.host).hours_to_look is None
    page = cast.client_of(cast.host).get("/desk/cases/").content.decode()
    assert case.name not in page
    assert cast.api_of(cast.host).get("/desk/cases").json()["items"] == []


@each_conflict
def test_no_door_opens_it_and_all_answer_as_if_it_were_not_there(
    cast: Cast, conflict: Conflict
) -> None:
    case = conflict(cast)
    client, api = cast.client_of(cast.host), cast.api_of(cast.host)
    assert client.get(case.get_absolute_url()).status_code == 404
    for name in ("take", "recuse", "notes", "hearing", "intervene", "emergency", "decide"):
        assert client.post(f"{case.get_absolute_url()}{name}/", {}).status_code == 404
    there = api.get(f"/desk/cases/{case.code_name}")
    missing = api.get("/desk/cases/no-such-case")
    assert (there.status_code, there.content) == (404, missing.content)
    case.refresh_from_db()
    assert case.state == "open"


@each_conflict
def test_nor_may_they_act_on_it_had_they_fetched_it_before(cast: Cast, conflict: Conflict) -> None:
    case = conflict(cast)
    acts: list[Callable[[], object]] = [
        lambda: actions.take(by=cast.host, case=case),
        lambda: actions.note(by=cast.host, case=case, text="Hm."),
        lambda: actions.recuse(by=cast.host, case=case, ground="Late."),
        lambda: decided(cast.host, case, NOTHING),
    ]
    for act in acts:
        with pytest.raises(Refused):
            act()


@each_conflict
def test_the_other_host_sees_to_it(cast: Cast, conflict: Conflict) -> None:
    case = conflict(cast)
    assert queries.cases_for(cast.second_host).items == [case]
    assert decided(cast.second_host, case, NOTHING).is_effective


def employed(member: Member, folded: str | None) -> Member:
    """A member who says now that they work there."""
    with by_hand():
        at = Company.objects.filter(folded=folded).first()
        Member.objects.filter(pk=member.pk).update(company=at)
    return Member.objects.get(pk=member.pk)


@pytest.mark.parametrize("who", ["bram", "anna"])
def test_no_side_switches_a_host_off_by_changing_employer(cast: Cast, who: str) -> None:
    """Bram is accused, and Anna alerted. Either says later to be of the company of Hilde."""
    host = employed(cast.host, "feedbacklytools")
    text = contribution(cast.bram, cast.conversation)
    case = case_of(alerted(cast.anna, text))
    employed(getattr(cast, who), "feedbacklytools")
    assert queries.knows(host, case)
    assert [item.pk for item in queries.alerts_for(host, answered=False).items]


@pytest.mark.parametrize("who", ["bram", "anna"])
def test_no_colleague_comes_in_because_one_of_them_changes_employer(cast: Cast, who: str) -> None:
    host = employed(cast.host, "feedbacklytools")
    people = {"bram": cast.bram, "anna": cast.anna}
    people[who] = employed(people[who], "feedbacklytools")
    case = case_of(alerted(people["anna"], contribution(people["bram"], cast.conversation)))
    employed(people[who], None)
    assert not queries.knows(host, case)
    assert queries.alerts_for(host, answered=False).items == []


def test_they_learn_nothing_from_removing_what_it_is_about(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    case = case_of(alerted(cast.host, text))
    made = actions.remove(
        by=cast.host,
        about_type="contribution",
        about_id=text.pk,
        clause="courtesy",
        reason="It hurts.",
    )
    assert made.case != case
    case.refresh_from_db()
    assert case.state == "open"


def test_a_host_who_comes_into_conflict_lets_go_of_the_case(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    case = actions.take(by=cast.host, case=case_of(alerted(cast.anna, text)))
    alerted(cast.host, text)
    case.refresh_from_db()
    assert case.assignee is None
    assert "case-for-hosts" in told(cast.second_host)


def test_an_objection_in_it_is_not_theirs_either(cast: Cast) -> None:
    case = recused(cast)
    made = decided(cast.second_host, case, breach())
    told_of = queries.get_statement(cast.bram, made.pk)
    objection = actions.object_to(by=cast.bram, statement=told_of, text="No.")
    assert queries.objections_page(cast.host).items == []
    assert cast.client_of(cast.host).get(f"/desk/objections/{objection.pk}/").status_code == 404


@pytest.fixture
def nobody(cast: Cast) -> Case:
    """A case about Hilde in which Samir steps back: no host is left."""
    with by_hand():
        Community.objects.update(outside_address="outside@example.org")
    case = subject(cast)
    actions.recuse(by=cast.second_host, case=case, ground="We are friends.")
    return case


def test_where_no_host_is_left_the_person_outside_gets_it(
    cast: Cast, nobody: Case, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    job = ProcrastinateJob.objects.get(task_name="comity.care.send_outside_mail")
    send_outside_mail(**job.args)
    assert [mail.to for mail in mailoutbox] == [["outside@example.org"]]
    assert "Dit is niet aardig." in mailoutbox[0].body
    assert cast.anna.name not in mailoutbox[0].body


def test_the_owner_hears_that_it_happened_and_nothing_of_what(cast: Cast, nobody: Case) -> None:
    owner = queries.owner()
    assert owner is not None
    client = cast.client_of(owner)
    page = client.get("/notices/").content.decode()
    assert "asked-outside" in told(owner)
    assert nobody.name not in page
    assert "Dit is niet aardig." not in page


def sent_outside() -> None:
    """What a worker does now."""
    for job in ProcrastinateJob.objects.filter(task_name="comity.care.send_outside_mail"):
        send_outside_mail(**job.args)


def test_each_alert_goes_outside_once(
    cast: Cast, nobody: Case, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    for _ in range(3):
        sent_outside()
    assert len(mailoutbox) == 1


def test_what_comes_later_goes_outside_too_where_nobody_could_look_at_it_either(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    with by_hand():
        Community.objects.update(outside_address="outside@example.org")
    employed(cast.second_host, "feedbacklytools")
    host = employed(cast.host, "feedbacklytools")
    case = case_of(alerted(cast.anna, contribution(host, cast.conversation)))
    sent_outside()
    later = actions.alert(
        by=cast.bram,
        category="danger",
        text="He is at my door.",
        about_type="member",
        about_id=host.pk,
    )
    sent_outside()
    assert case_of(later) == case
    first, second = [mail.body for mail in mailoutbox]
    assert "Dit is niet aardig." in first
    assert "He is at my door." in second
    assert "Dit is niet aardig." not in second
    assert told(cast.host).count("asked-outside") == 2


def test_a_host_looks_at_what_comes_later_where_one_can(
    cast: Cast, nobody: Case, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    """That Samir stepped back from one case hides nothing from him that comes after."""
    later = alerted(cast.vendor, contribution(cast.host, cast.conversation))
    sent_outside()
    assert case_of(later) != nobody
    assert queries.cases_for(cast.second_host).items == [case_of(later)]
    assert told(cast.second_host)[-1] == "alert-for-hosts"
    assert len(mailoutbox) == 1


def test_an_alert_for_one_host_who_cannot_look_is_for_the_others_and_not_outside(
    cast: Cast,
) -> None:
    """Hilde is of the company of Anna, who need not know that."""
    host = employed(cast.host, "zomerstores")
    made = alerted(cast.anna, details=actions.Details(to=host))
    case = case_of(made)
    assert case.outside_at is None
    assert queries.get_alert(cast.second_host, made.pk).case == case
    assert told(cast.second_host) == ["alert-for-hosts"]
    assert told(host) == []
