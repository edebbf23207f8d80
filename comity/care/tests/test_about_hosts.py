"""What happened offline with a host goes to the other hosts and never to that one, wherever in the
alert the host is named (clause care-for-each-other)."""

from __future__ import annotations

import pytest

from comity.answer import Refused
from comity.care import actions, queries
from comity.care.forms import AlertForm
from comity.care.models import Alert
from comity.care.tests.matters import alerted, case_of, told
from comity.care.tests.threads import contribution
from tests.cast import Cast

OFFLINE = {"category": "touch", "text": "At the meeting in Utrecht he put his hand on my knee."}


def only_samir(cast: Cast, made: Alert) -> bool:
    """Whether Samir knows of it and Hilde does not: not at the desk, nor by a notice."""
    hidden = not queries.knows(cast.host, case_of(made)) and told(cast.host) == []
    return hidden and told(cast.second_host) == ["alert-for-hosts"]


@pytest.mark.parametrize(
    "said",
    [
        {"text": "Yesterday Hilde Maes pushed me."},
        {"text": "It was @hilde."},
        {"text": "HILDE MAES, nobody else"},
        {"place": "At the table of Hilde Maes"},
        {"on_behalf_of": "hilde maes"},
        {"people": "@hilde"},
        {"witnesses": "(Hilde Maes)"},
    ],
    ids=lambda said: next(iter(said)),
)
def test_a_host_who_is_named_anywhere_hears_nothing(cast: Cast, said: dict[str, str]) -> None:
    given = {"category": "touch", "text": "Look.", **said}
    assert cast.client_of(cast.bram).post("/alerts/new/", given).status_code == 302
    assert only_samir(cast, Alert.objects.get())


def test_a_host_who_is_ticked_hears_nothing(cast: Cast) -> None:
    given = {**OFFLINE, "concerns": [cast.host.pk]}
    assert cast.client_of(cast.bram).post("/alerts/new/", given).status_code == 302
    made = Alert.objects.get()
    assert list(made.involved.all()) == [cast.host]
    assert only_samir(cast, made)
    desk = cast.client_of(cast.host)
    assert desk.get(f"/desk/alerts/{made.pk}/").status_code == 404


def test_the_question_is_asked_at_once_and_not_behind_a_fold(cast: Cast) -> None:
    page = cast.client_of(cast.bram).get("/alerts/new/").content.decode()
    first = page.split('<details class="disclosure"')[0]
    assert "Does it concern one of the hosts?" in first
    for host in (cast.host, cast.second_host):
        assert f'name="concerns" value="{host.pk}"' in first
        assert host.name in first


def test_whom_it_is_about_is_no_choice_in_it(cast: Cast) -> None:
    text = contribution(cast.host, cast.conversation)
    path = f"/alerts/new/?about=contribution:{text.pk}"
    page = cast.client_of(cast.bram).get(path).content.decode()
    assert f'value="{cast.host.pk}"' not in page
    assert f'name="concerns" value="{cast.second_host.pk}"' in page


def test_who_is_no_host_cannot_be_ticked(cast: Cast) -> None:
    form = AlertForm({**OFFLINE, "concerns": [cast.anna.pk]}, hosts=[cast.host])
    assert "concerns" in form.errors


def test_a_program_says_it_too(cast: Cast) -> None:
    api = cast.api_of(cast.bram)
    assert api.post("/alerts", {**OFFLINE, "concerns": [cast.host.pk]}).status_code == 201
    assert only_samir(cast, Alert.objects.get())


@pytest.mark.parametrize("who", ["anna", None])
def test_a_program_that_names_no_host_gets_no_alert(cast: Cast, who: str | None) -> None:
    keys = [cast.host.pk, getattr(cast, who).pk if who else "abcdefghij"]
    reply = cast.api_of(cast.bram).post("/alerts", {**OFFLINE, "concerns": keys})
    assert reply.status_code == 404
    assert not Alert.objects.exists()


def test_where_it_concerns_all_hosts_none_hears_what_it_is(cast: Cast) -> None:
    made = alerted(cast.anna, details=actions.Details(concerns=[cast.host, cast.second_host]))
    assert case_of(made).outside_at is not None
    assert told(cast.second_host) == []


@pytest.mark.parametrize("text", ["Look.", "Hilde Maes did it."])
def test_it_is_for_no_host_whom_it_concerns(cast: Cast, text: str) -> None:
    """Nothing that was typed is lost: the form comes back with the reason."""
    ticked = [] if "Hilde" in text else [cast.host]
    details = actions.Details(to=cast.host, concerns=ticked)
    with pytest.raises(Refused) as refused:
        actions.alert(by=cast.bram, category="touch", text=text, details=details)
    assert refused.value.kind == "validation"
    keys = [host.pk for host in ticked]
    given = {"category": "touch", "text": text, "to": cast.host.pk, "concerns": keys}
    reply = cast.client_of(cast.bram).post("/alerts/new/", given)
    assert reply.status_code == 422
    assert text in reply.content.decode()
    assert not Alert.objects.exists()
