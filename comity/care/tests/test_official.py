"""A word of the hosts: one way, to one member, past whatever stands between people, always mailed,
and read by whom it is for and by hosts only (clauses hosts-and-contact, stop-means-stop)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.mail import EmailMultiAlternatives
from django.db.utils import IntegrityError

from comity.answer import Refused
from comity.boundaries.actions import ask_to_stop, mute
from comity.care import queries
from comity.care.actions import write_letter, write_officially
from comity.care.models import LETTER, TITLE, Official
from comity.care.policy import may_write_officially
from comity.doors.models import Act
from comity.notices.jobs import send_notice_mail
from comity.notices.models import Notice, NoticeWish
from comity.people.models import Member
from tests.cast import Cast, by_hand

TEXT = "Dank je. We *lezen* mee.\n\n<script>alert(1)</script>"


def written(cast: Cast, to: Member | None = None) -> Official:
    return write_officially(by=cast.host, to=to or cast.anna, title="Over je vraag", text=TEXT)


@pytest.mark.parametrize(
    ("by", "to", "may"),
    [
        ("host", "anna", True),
        ("host", "applicant", True),
        ("host", "newcomer", True),
        ("host", "vendor", True),
        ("host", "second_host", True),
        ("host", "host", False),
        ("anna", "bram", False),
        ("anna", "anna", False),
        ("applicant", "anna", False),
    ],
)
def test_hosts_write_to_anyone_but_themselves_and_nobody_else_does(
    cast: Cast, by: str, to: str, may: bool
) -> None:
    assert may_write_officially(getattr(cast, by), getattr(cast, to)).allowed is may
    if not may:
        with pytest.raises(Refused):
            write_officially(by=getattr(cast, by), to=getattr(cast, to), title="T", text="x")
        assert not Official.objects.exists()


def test_nobody_writes_to_who_left(cast: Cast) -> None:
    with by_hand():
        gone = {"is_active": False, "left_at": cast.anna.joined_at, "name": "", "languages": []}
        Member.objects.filter(pk=cast.anna.pk).update(
            **gone, company=None, email="former@former.invalid"
        )
    former = Member.objects.get(pk=cast.anna.pk)
    assert not may_write_officially(cast.host, former)
    client = cast.client_of(cast.host)
    assert client.get(f"/desk/official/new/?to={former.pk}").status_code == 404
    given = {"to": former.pk, "title": "T", "text": "x"}
    assert cast.api_of(cast.host).post("/desk/official-notices", given).status_code == 404


def test_the_database_lets_no_host_write_to_themselves(cast: Cast) -> None:
    with by_hand(), pytest.raises(IntegrityError, match="no_host_writes_to_themselves"):
        Official.objects.create(to=cast.host, by=cast.host, title="T", body="x", html="x")


def test_it_is_read_by_whom_it_is_for_and_by_hosts(cast: Cast) -> None:
    path = f"/official/{written(cast).pk}/"
    statuses = {
        who: cast.client_of(getattr(cast, who)).get(path).status_code
        for who in ("anna", "bram", "vendor", "applicant", "newcomer", "host", "second_host")
    }
    assert {who for who, status in statuses.items() if status == 200} == {
        "anna",
        "host",
        "second_host",
    }
    assert set(statuses.values()) == {200, 404}
    assert "login" in cast.client_of(None).get(path)["Location"]


def test_which_host_wrote_is_known_at_the_desk_only(cast: Cast) -> None:
    path = f"/official/{written(cast).pk}/"
    hers = cast.client_of(cast.anna).get(path).content.decode()
    assert "Van de hosts" in hers
    assert cast.host.name not in hers
    assert cast.host.pk not in hers
    assert cast.host.name in cast.client_of(cast.second_host).get(path).content.decode()
    listed = cast.api_of(cast.anna).get("/official-notices").content.decode()
    assert cast.host.name not in listed
    assert cast.host.pk not in listed
    notices = cast.api_of(cast.anna).get("/notices").content.decode()
    assert cast.host.name not in notices
    assert Notice.objects.get().by is None


def test_its_markdown_is_rendered_once_and_clean(cast: Cast) -> None:
    official = written(cast)
    assert "<em>lezen</em>" in official.html
    assert "<script" not in official.html
    page = cast.client_of(cast.anna).get(f"/official/{official.pk}/").content.decode()
    assert "<em>lezen</em>" in page
    assert '<div class="prose" lang="nl">' in page


def test_the_reader_is_told_how_to_write_back(cast: Cast) -> None:
    page = cast.client_of(cast.anna).get(f"/official/{written(cast).pk}/").content.decode()
    assert 'href="/contact/"' in page


def test_it_is_logged_without_its_words(cast: Cast) -> None:
    official = written(cast)
    act = Act.objects.get(verb="write-officially")
    assert (act.actor, act.about_id, act.details) == (cast.host, official.pk, {})


@pytest.mark.parametrize("silence", [ask_to_stop, mute])
def test_it_passes_a_stop_a_mute_and_a_choice_of_nothing(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives], silence: Callable[..., object]
) -> None:
    with by_hand():
        NoticeWish.objects.create(member=cast.anna, group="official", here=False, mail="none")
    silence(by=cast.anna, member=cast.host)
    official = written(cast)
    notice = Notice.objects.get(member=cast.anna)
    send_notice_mail(notice_id=notice.pk)
    assert [mail.to for mail in mailoutbox] == [[cast.anna.email]]
    assert cast.api_of(cast.anna).get("/notices").json()["items"][0]["id"] == notice.pk
    assert cast.client_of(cast.anna).get(f"/official/{official.pk}/").status_code == 200


def test_a_host_who_was_asked_to_stop_finds_the_form_all_the_same(cast: Cast) -> None:
    ask_to_stop(by=cast.anna, member=cast.host)
    path = f"/desk/official/new/?to={cast.anna.pk}"
    assert cast.client_of(cast.host).get(path).status_code == 200


def test_the_mail_says_its_title_and_the_way_and_keeps_its_words_here(
    cast: Cast, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    written(cast)
    notice = Notice.objects.get(member=cast.anna)
    send_notice_mail(notice_id=notice.pk)
    source = mailoutbox[0].message().as_string()
    assert mailoutbox[0].subject == "Van de hosts: Over je vraag"
    assert f"/notices/{notice.pk}/" in str(mailoutbox[0].body)
    assert "lezen" not in source
    assert "Hilde" not in source
    assert "List-Unsubscribe" not in source
    assert "de hosts schrijven je als hosts" in str(mailoutbox[0].body)


def test_a_host_writes_on_a_page_and_finds_it_at_the_desk(cast: Cast) -> None:
    client = cast.client_of(cast.host)
    path = f"/desk/official/new/?to={cast.applicant.pk}"
    page = client.get(path).content.decode()
    assert "Aziz Karimi" in page
    assert 'name="to"' not in page
    answer = client.post(path, {"title": " Bijna  zover ", "text": TEXT})
    assert answer["Location"] == "/desk/official/"
    official = Official.objects.get()
    assert (official.to, official.by, official.title) == (cast.applicant, cast.host, "Bijna zover")
    listed = cast.client_of(cast.second_host).get("/desk/official/").content.decode()
    for said in ("Bijna zover", "Aziz Karimi", "Hilde Maes"):
        assert said in listed


def test_without_an_addressee_the_page_asks_for_a_handle(cast: Cast) -> None:
    client, path = cast.client_of(cast.host), "/desk/official/new/"
    assert 'name="to"' in client.get(path).content.decode()
    client.post(path, {"to": "@bram", "title": "T", "text": "x"})
    assert Official.objects.get().to == cast.bram
    nobody = client.post(path, {"to": "nobody", "title": "T", "text": "Bewaar mij"})
    assert nobody.status_code == 422
    assert "Bewaar mij" in nobody.content.decode()


@pytest.mark.parametrize(
    "given",
    [
        {"title": "x" * (TITLE + 1), "text": "x"},
        {"title": "T", "text": "x" * (LETTER + 1)},
        {"title": "", "text": "x"},
        {"title": "T", "text": "  "},
        {"title": "T", "text": "x\x00"},
    ],
    ids=["long title", "long text", "no title", "no text", "a NUL"],
)
def test_what_does_not_fit_is_written_by_no_door(cast: Cast, given: dict[str, str]) -> None:
    path = f"/desk/official/new/?to={cast.anna.pk}"
    assert cast.client_of(cast.host).post(path, given).status_code == 422
    by_program = cast.api_of(cast.host).post("/desk/official-notices", given | {"to": cast.anna.pk})
    assert by_program.status_code == 422
    assert not Official.objects.exists()


def test_to_oneself_the_page_says_why_not_and_keeps_what_was_typed(cast: Cast) -> None:
    path = f"/desk/official/new/?to={cast.host.pk}"
    answer = cast.client_of(cast.host).post(path, {"title": "T", "text": "Bewaar mij"})
    assert answer.status_code == 403
    assert "Bewaar mij" in answer.content.decode()


def test_a_letter_at_the_desk_leads_to_an_answer_as_the_hosts(cast: Cast) -> None:
    write_letter(by=cast.anna, text="Mag dat?")
    write_letter(by=None, name="Lou", email="lou@example.org", text="En ik?")
    page = cast.client_of(cast.host).get("/desk/letters/").content.decode()
    assert page.count("/desk/official/new/?to=") == 1
    assert f"/desk/official/new/?to={cast.anna.pk}" in page


def test_programs_of_hosts_write_and_read_it(cast: Cast) -> None:
    given = {"to": cast.anna.pk, "title": "Over je vraag", "text": TEXT}
    made = cast.api_of(cast.host).post("/desk/official-notices", given)
    assert made.status_code == 201
    told = made.json()
    assert (told["to"]["id"], told["by"]["id"]) == (cast.anna.pk, cast.host.pk)
    assert (told["title"], told["text"]) == ("Over je vraag", TEXT)
    sent = cast.api_of(cast.second_host).get("/desk/official-notices").json()
    assert sent == {"items": [told], "next": None}
    (mine,) = cast.api_of(cast.anna).get("/official-notices").json()["items"]
    assert mine == {key: told[key] for key in ("id", "title", "text", "html", "sent_at")}
    assert cast.api_of(cast.bram).get("/official-notices").json()["items"] == []


def test_members_have_no_such_desk(cast: Cast) -> None:
    api, given = cast.api_of(cast.anna), {"to": cast.bram.pk, "title": "T", "text": "x"}
    assert api.post("/desk/official-notices", given).status_code == 403
    assert api.get("/desk/official-notices").status_code == 403
    client = cast.client_of(cast.anna)
    for path in ("/desk/official/", "/desk/official/new/"):
        assert client.get(path).status_code == 403
    assert client.post(f"/desk/official/new/?to={cast.bram.pk}", given).status_code == 403
    assert not Official.objects.exists()


def test_long_lists_come_in_pages_without_a_hole(cast: Cast) -> None:
    made = [written(cast).pk for _ in range(35)]
    for api, path in (
        (cast.api_of(cast.host), "/desk/official-notices"),
        (cast.api_of(cast.anna), "/official-notices"),
    ):
        first = api.get(path).json()
        second = api.get(path, cursor=first["next"]).json()
        found = [item["id"] for item in first["items"] + second["items"]]
        assert (found, second["next"]) == (made[::-1], None)


def test_its_notice_goes_nowhere_else(cast: Cast) -> None:
    official = written(cast)
    assert Notice.objects.get().member == cast.anna
    assert queries.known_official(cast.anna, official.pk).exists()
    assert not queries.known_official(cast.bram, official.pk).exists()
    follow = Notice.objects.get()
    assert cast.client_of(cast.anna).get(f"/notices/{follow.pk}/")["Location"] == (
        f"/official/{official.pk}/"
    )
