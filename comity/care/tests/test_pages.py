"""The pages of care: the desk, raising and reading alerts, About."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from comity.care.actions import alert, answer
from comity.care.models import Alert
from comity.care.tests.threads import contribution, held, held_edit
from comity.people.models import Community
from comity.talk.models import Contribution, State
from tests.cast import Cast, by_hand


def test_a_host_reads_what_is_held_with_its_clause_and_words(cast: Cast) -> None:
    held(cast.anna, cast.conversation)
    page = cast.client_of(cast.host).get("/desk/").content.decode()
    for shown in ("Roosters", "/code/#courtesy", "nitwit", cast.anna.name):
        assert shown in page


def test_a_host_releases_what_was_held(cast: Cast) -> None:
    waits = held(cast.anna, cast.conversation)
    cast.client_of(cast.host).post(f"/desk/held/{waits.pk}/release/")
    assert Contribution.objects.get(pk=waits.contribution_id).state == State.PUBLISHED


def test_a_return_needs_a_reason_and_keeps_the_page(cast: Cast) -> None:
    waits = held(cast.anna, cast.conversation)
    client, path = cast.client_of(cast.host), f"/desk/held/{waits.pk}/return/"
    assert client.post(path, {"reason": " "}).status_code == 422
    assert Contribution.objects.get(pk=waits.contribution_id).state == State.HELD
    assert client.post(path, {"reason": "Noem niemand zo."}).status_code == 302
    assert Contribution.objects.get(pk=waits.contribution_id).state == State.RETURNED


def test_an_edit_is_shown_beside_what_stands(cast: Cast) -> None:
    waits = held_edit(cast.anna, cast.conversation)
    page = cast.client_of(cast.host).get(f"/desk/held/{waits.pk}/").content.decode()
    assert "Roosters, nitwits" in page
    assert "Nou?" in page
    assert "Hoe doe jij dat?" in page


def test_a_host_decides_nothing_in_a_space_they_may_not_read(cast: Cast) -> None:
    waits = held(cast.bram, cast.private)
    client = cast.client_of(cast.second_host)
    assert waits.pk not in client.get("/desk/").content.decode()
    for path in ("", "release/", "return/"):
        send = client.post if path else client.get
        assert send(f"/desk/held/{waits.pk}/{path}", {"reason": "x"}).status_code == 404
    assert Contribution.objects.get(pk=waits.contribution_id).state == State.HELD


def test_two_hosts_decide_once(cast: Cast) -> None:
    waits = held(cast.anna, cast.conversation)
    path = f"/desk/held/{waits.pk}/release/"
    assert cast.client_of(cast.host).post(path).status_code == 302
    assert cast.client_of(cast.second_host).post(path).status_code == 409


def test_the_desk_needs_no_more_queries_for_twenty_texts(
    cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(20):
        held(cast.anna, cast.conversation)
    client = cast.client_of(cast.host)
    client.get("/desk/")
    with django_assert_max_num_queries(8):
        client.get("/desk/")


@pytest.mark.parametrize(
    ("country", "call"), [("NL", "Bel eerst 112"), ("GB", "alarmnummer"), ("", "112")]
)
def test_the_alert_form_says_first_whom_to_call(cast: Cast, country: str, call: str) -> None:
    with by_hand():
        cast.anna.country = country
        cast.anna.save()
    page = cast.client_of(cast.anna).get("/alerts/new/").content.decode()
    assert call in page
    assert page.index('value="danger"') < page.index('value="courtesy"')
    assert ("112" in page) is (country != "GB")


def test_an_alert_is_raised_about_what_the_link_names(cast: Cast) -> None:
    text = contribution(cast.bram, cast.conversation)
    client, path = cast.client_of(cast.anna), f"/alerts/new/?about=contribution:{text.pk}"
    assert "Roosters" in client.get(path).content.decode()
    sent = client.post(path, {"category": "courtesy", "text": "Niet aardig"})
    kept = Alert.objects.get()
    assert sent["Location"] == f"/alerts/#alert-{kept.pk}"
    assert (kept.about_id, kept.reporter) == (text.pk, cast.anna)


def test_the_form_keeps_what_was_typed(cast: Cast) -> None:
    answered = cast.client_of(cast.anna).post("/alerts/new/", {"text": "Niet aardig"})
    assert answered.status_code == 422
    assert "Niet aardig" in answered.content.decode()


def test_an_applicant_may_alert_but_not_about_what_they_may_not_read(cast: Cast) -> None:
    client = cast.client_of(cast.applicant)
    hidden = contribution(cast.bram, cast.conversation)
    assert client.get("/alerts/new/").status_code == 200
    assert client.get(f"/alerts/new/?about=contribution:{hidden.pk}").status_code == 404


def test_a_member_reads_the_answer_and_only_their_own_alerts(cast: Cast) -> None:
    kept = alert(by=cast.anna, category="courtesy", text="Niet aardig")
    answer(by=cast.host, alert=kept, text="We praten met hem")
    assert "We praten met hem" in cast.client_of(cast.anna).get("/alerts/").content.decode()
    assert "We praten met hem" not in cast.client_of(cast.bram).get("/alerts/").content.decode()


def test_a_late_answer_keeps_what_the_host_typed(cast: Cast) -> None:
    kept = alert(by=cast.anna, category="courtesy", text="Niet aardig")
    client = cast.client_of(cast.second_host)
    answer(by=cast.host, alert=kept, text="We praten met hem")
    late = client.post(f"/desk/alerts/{kept.pk}/", {"text": "Ik doe het"})
    assert late.status_code == 409
    assert "Ik doe het" in late.content.decode()


def test_about_lists_the_hosts_in_both_languages_and_shows_no_address(cast: Cast) -> None:
    with by_hand():
        Community.objects.update(
            contact_address="info@ecxo.example", about_nl="Wij praten.", about_en="We talk."
        )
    client = cast.client_of(None)
    dutch = client.get("/about/", headers={"Accept-Language": "nl"}).content.decode()
    english = client.get("/about/", headers={"Accept-Language": "en"}).content.decode()
    assert "Wij praten." in dutch
    assert "We talk." in english
    for page in (dutch, english):
        assert cast.host.name in page
        assert cast.second_host.name in page
        for address in ("info@", "@ecxo", "ecxo.example", "mailto", "@example.org"):
            assert address not in page
    assert "apenstaartje" in dutch
