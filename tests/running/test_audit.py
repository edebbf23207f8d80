"""`comity audit verify`: one sentence where all stands, a line for each event that does not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner

from comity import cli
from comity.care import actions, chain
from comity.care.models import Case, CaseEvent, EventPayload
from comity.care.queries.chaining import count, faults
from comity.care.tests.matters import NOTHING, alerted, case_of, decided
from comity.care.tests.threads import contribution
from comity.running.commands import audit
from tests.cast import Cast, by_hand


@pytest.fixture
def case(cast: Cast) -> Case:
    """A case with a handful of events."""
    found = case_of(alerted(cast.anna, contribution(cast.bram, cast.conversation)))
    actions.take(by=cast.host, case=found)
    actions.note(by=cast.host, case=found, text="Seen before.")
    decided(cast.host, found, NOTHING)
    return found


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """The command line, in this very community."""

    def here(home: Path | None, name: str) -> object:
        assert name == "audit"
        return audit

    monkeypatch.setattr(cli, "_in_community", here)
    return CliRunner()


@contextmanager
def changed(event: CaseEvent, **fields: object) -> Iterator[None]:
    """What a payload says is changed behind the product's back."""
    kept = EventPayload.objects.get(event=event)
    with by_hand():
        EventPayload.objects.filter(event=event).update(**fields)
    yield
    with by_hand():
        EventPayload.objects.filter(event=event).update(content=kept.content, salt=kept.salt)


def test_where_all_stands_it_says_how_many(case: Case, command: CliRunner) -> None:
    done = command.invoke(cli.app, ["audit", "verify"])
    assert done.exit_code == 0
    assert f"All {count()} events of cases stand as they were written." in done.output


def test_a_community_without_cases_stands_too(db: None, command: CliRunner) -> None:
    done = command.invoke(cli.app, ["audit", "verify"])
    assert (done.exit_code, count()) == (0, 0)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_changed_word_is_named_by_its_case_and_number(
    case: Case, command: CliRunner, number: int
) -> None:
    event = CaseEvent.objects.get(case=case, number=number)
    with changed(event, content={"something": "else"}):
        done = command.invoke(cli.app, ["audit", "verify"])
    assert done.exit_code == 1
    assert f"{case.code_name}, event {number}: what it says was changed." in done.output
    assert command.invoke(cli.app, ["audit", "verify"]).exit_code == 0


def test_another_salt_is_a_change_as_well(case: Case) -> None:
    event = CaseEvent.objects.get(case=case, number=2)
    with changed(event, salt=chain.new_salt()):
        assert [fault.number for fault in faults()] == [2]


def test_the_output_says_nothing_personal(cast: Cast, case: Case, command: CliRunner) -> None:
    event = CaseEvent.objects.get(case=case, number=4)
    with changed(event, content={"note": cast.anna.name}):
        said = command.invoke(cli.app, ["audit", "verify"]).output
    for secret in (cast.anna.name, cast.bram.name, "Seen before.", cast.host.name):
        assert secret not in said


def test_a_fault_in_one_case_is_none_of_another(cast: Cast, case: Case) -> None:
    other = case_of(alerted(cast.bram, contribution(cast.vendor, cast.conversation)))
    event = CaseEvent.objects.get(case=other, number=1)
    with changed(event, content={}):
        assert {fault.case for fault in faults()} == {other.code_name}


def test_the_same_words_have_another_digest_each_time() -> None:
    """Else one could try what was said."""
    said = {"text": "Yes."}
    digests = {chain.digest_of_payload(said, chain.new_salt()) for _ in range(20)}
    assert len(digests) == 20


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"text": "é"}, {"text": "\u00e9"}),
    ],
)
def test_the_form_of_a_payload_does_not_matter(
    one: dict[str, object], other: dict[str, object]
) -> None:
    assert chain.digest_of_payload(one, "s") == chain.digest_of_payload(other, "s")


@pytest.mark.parametrize(
    "other",
    [{"text": "yes."}, {"text": "Yes"}, {"text": ["Yes."]}, {"Text": "Yes."}, {}],
)
def test_its_words_do(other: dict[str, object]) -> None:
    said = chain.digest_of_payload({"text": "Yes."}, "s")
    assert chain.digest_of_payload(other, "s") != said


def test_a_link_depends_on_all_before_it() -> None:
    fields = {"kind": "noted"}
    first = chain.link(chain.BEGINNING, fields)
    assert chain.link(first, fields) != first
    assert chain.link(first, {"kind": "taken"}) != chain.link(first, fields)
