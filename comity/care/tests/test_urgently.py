"""The urgent lane calls an address of the operator's, where there is one (clause
care-for-each-other)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.error import HTTPError

import pytest
import time_machine
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from comity.care import actions
from comity.care.actions.watch import ring
from comity.care.jobs import call_webhook
from comity.care.tests.matters import alerted, case_of
from comity.care.tests.threads import contribution
from comity.environment import read
from tests.cast import Cast


class Telephone(HTTPServer):
    """An address that remembers with what it was called."""

    answer = 200
    calls: list[dict[str, str]]


class Ringing(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, Telephone)
        said = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.calls.append(json.loads(said))
        self.send_response(self.server.answer)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  its name is http's
        """Say nothing."""


@pytest.fixture
def telephone(settings: Settings) -> Iterator[Telephone]:
    """The address, configured and listening."""
    server = Telephone(("127.0.0.1", 0), Ringing)
    server.calls = []
    settings.URGENT_WEBHOOK = f"http://127.0.0.1:{server.server_port}/ring"
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def queued() -> list[dict[str, str]]:
    jobs = ProcrastinateJob.objects.filter(task_name="comity.care.call_webhook")
    return [job.args for job in jobs.order_by("pk")]


def run_all() -> None:
    for args in queued():
        call_webhook(**args)


def test_danger_calls_at_once_and_says_no_more_than_where(cast: Cast, telephone: Telephone) -> None:
    case = case_of(alerted(cast.anna, category="danger"))
    run_all()
    (said,) = telephone.calls
    assert said["case"] == case.name
    assert said["link"].endswith(case.get_absolute_url())
    assert set(said) == {"community", "case", "link"}
    whole = json.dumps(said)
    for secret in (cast.anna.name, cast.anna.pk, "danger", "Dit is niet aardig."):
        assert secret not in whole


def test_the_job_carries_an_id_and_nothing_else(cast: Cast, telephone: Telephone) -> None:
    case = case_of(alerted(cast.anna, category="needs-help"))
    assert queued() == [{"case_id": case.pk}]


def test_what_is_not_urgent_calls_nobody(cast: Cast, telephone: Telephone) -> None:
    alerted(cast.anna, category="no-harassment")
    assert queued() == []


def test_without_an_address_nothing_is_queued(cast: Cast, settings: Settings) -> None:
    settings.URGENT_WEBHOOK = ""
    alerted(cast.anna, category="danger")
    assert queued() == []


def test_it_calls_again_until_someone_takes_it(cast: Cast, telephone: Telephone) -> None:
    case = case_of(alerted(cast.anna, category="danger"))
    now = timezone.now()
    for minutes, times in ((31, 2), (40, 2), (92, 3)):
        with time_machine.travel(now + timedelta(minutes=minutes)):
            ring()
        assert len(queued()) == times
    actions.take(by=cast.host, case=case)
    run_all()
    assert telephone.calls == []


def test_where_a_host_is_in_conflict_the_address_is_not_called(
    cast: Cast, telephone: Telephone
) -> None:
    """All hosts may hear it ring, and one of them may not know that there is anything."""
    alerted(cast.anna, contribution(cast.host, cast.conversation), category="danger")
    alerted(cast.bram, category="danger", details=actions.Details(to=cast.second_host))
    assert queued() == []


@pytest.mark.parametrize("answer", [500, 404])
def test_an_address_that_fails_is_tried_again(
    cast: Cast, telephone: Telephone, answer: int
) -> None:
    telephone.answer = answer
    alerted(cast.anna, category="danger")
    with pytest.raises(HTTPError) as failed:
        run_all()
    failed.value.close()
    assert isinstance(failed.value, OSError)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org", "example.org"])
def test_only_an_address_of_the_web_can_be_configured(address: str) -> None:
    with pytest.raises(ValueError, match="COMITY_URGENT_WEBHOOK"):
        read({"COMITY_URGENT_WEBHOOK": address})


def test_it_is_read_from_the_environment() -> None:
    address = "https://ring.example.org/urgent"
    assert read({"COMITY_URGENT_WEBHOOK": address}).urgent_webhook == address
