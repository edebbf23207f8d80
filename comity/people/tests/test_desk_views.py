"""The hosts' pages about people."""

from __future__ import annotations

import re

import pytest

from comity.people import actions, queries
from comity.people.models import Company, Member, Role
from comity.people.tests.test_views import someone, text
from tests.cast import Cast


def test_a_host_lets_an_applicant_in(cast: Cast) -> None:
    client = someone(cast, "host")
    assert "Aziz Karimi" in text(client.get("/desk/applicants/"))
    client.post(f"/desk/applicants/{cast.applicant.pk}/admit/")
    assert Member.objects.get(pk=cast.applicant.pk).role == Role.MEMBER
    assert "Aziz Karimi" not in re.sub(
        r"(?s)id=.messages.*?<div class=.page", "", text(client.get("/desk/applicants/"))
    )


def test_an_applicant_is_not_declined_without_a_reason(cast: Cast) -> None:
    path = f"/desk/applicants/{cast.applicant.pk}/decline/"
    client = someone(cast, "host")
    assert client.post(path, {"reason": " "}).status_code == 422
    assert queries.applicants(cast.host) == [cast.applicant]
    assert client.post(path, {"reason": "Please say more."}).status_code == 302
    assert queries.applicants(cast.host) == []


@pytest.mark.parametrize("who", ["stranger", "applicant", "anna"])
@pytest.mark.parametrize(
    "path",
    [
        "/desk/applicants/{applicant}/admit/",
        "/desk/applicants/{applicant}/decline/",
        "/desk/companies/{company}/",
        "/desk/hosts/",
        "/desk/hosts/step-down/",
    ],
)
def test_the_desk_does_nothing_for_others(cast: Cast, who: str, path: str) -> None:
    company = Company.objects.get(name="Zomer Stores")
    data = {"reason": "x", "is_vendor": "yes", "handle": "bram"}
    full = path.format(applicant=cast.applicant.pk, company=company.pk)
    assert someone(cast, who).post(full, data).status_code == (302 if who == "stranger" else 403)
    assert Member.objects.get(pk=cast.applicant.pk).introduced_at is not None
    assert not Company.objects.get(pk=company.pk).wears_badge


def test_a_company_is_decided_about_and_can_be_decided_anew(cast: Cast) -> None:
    company = Company.objects.get(name="Zomer Stores")
    client = someone(cast, "host")
    for is_vendor in ("yes", "no"):
        data = {"is_vendor": is_vendor, "reason": "We asked."}
        client.post(f"/desk/companies/{company.pk}/", data)
        assert Company.objects.get(pk=company.pk).vendor == is_vendor
    assert "Zomer Stores" in text(client.get("/desk/companies/"))


@pytest.mark.parametrize(
    ("handle", "status"),
    [("bram", 302), ("@bram", 302), ("aziz", 422), ("nobody", 422), ("samir", 403)],
)
def test_a_host_is_appointed_by_handle(cast: Cast, handle: str, status: int) -> None:
    answer = someone(cast, "host").post("/desk/hosts/", {"handle": handle})
    assert answer.status_code == status
    assert Member.objects.get(pk=cast.bram.pk).is_host is (status == 302)


def test_the_last_host_is_told_why_they_stay(cast: Cast) -> None:
    actions.step_down(by=cast.second_host)
    client = someone(cast, "second_host")
    assert client.post("/desk/hosts/step-down/").status_code == 403
    answer = someone(cast, "host").post("/desk/hosts/step-down/")
    assert answer.status_code == 409
    assert "enige host" in text(answer)
