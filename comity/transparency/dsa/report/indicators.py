"""The parts that are lists of indicators: complaints and repeated offenders, automated means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from comity.transparency.dsa.report import headings
from comity.transparency.dsa.report.facts import Complaint, Holds, Notice, Restriction, Year
from comity.transparency.dsa.report.tables import ALL, HOSTING, PLATFORMS, Table, Value, hours

Row = tuple[Value, ...]
"""Applicability, section, indicator, scope, value, and the contextual information if any."""

_COMPLAINTS = "Internal complaints mechanism"
_SUBMITTED = "Number of complaints submitted to the internal-complaints mechanism"
_ABOUT = {
    "visibility": (
        "Complaint regarding a decision to remove or disable access to or restrict visibility of"
        " information"
    ),
    "service": (
        "Complaint regarding a decision to suspend or terminate the provision of the service"
    ),
    "account": "Complaint regarding a decision to suspend or terminate an account ",
    "money": "Complaint regarding a decision to restrict the ability to monetise information",
    "notice": (
        "Complaint regarding a decision not to take action on a notice submitted in accordance with"
        " Article 16"
    ),
    "trusted": (
        "Complaint regarding a decision not to take action on a notice submitted by a Trusted"
        " Flagger in accordance with Article 16"
    ),
}
_COURTS = "Out-of-court dispute settlement bodies"
_DISPUTES = "Number of disputes submitted to out-of-court dispute settlement bodies"
_DISPUTE_SCOPES = (
    "Total number",
    "Decisions upheld",
    "Decisions partially reversed",
    "Decisions reversed",
    "Median time",
    "Decision omitted",
    "Percentage of outcomes implemented",
)
_REPEATED = "Suspensions imposed on repeated offenders"
_MANIFESTLY = (
    "Number of suspensions enacted for the provision of manifestly illegal content ",
    "Number of suspensions enacted for the provision of manifestly unfounded notices",
    "Number of suspensions enacted for the provision of manifestly unfounded complaints",
)
_HAD_BEEN_WARNED = (
    "Suspensions and bans on the ground of the law of people about whom hosts had decided on that"
    " ground before."
)
_NEVER_SUSPENDED = "Every notice and every complaint is handled, whoever sends it."
_MEANS = "Use of automated means for content moderation"
_ACCURACY = "Accuracy of the automated means - "
_ALL_HELD = "Of {all} texts that a program held and a host decided about, {returned} were returned."
_UNSEEN = "What the program did not notice is not known."


def appeals(year: Year) -> Table:
    """Part 7. Nobody here keeps what bodies outside decided: blank."""
    rows = chain(_complaints(year), _disputes(), _repeated(year.repeated))
    return _table("7_appeals_and_recidivism", year, rows)


def automated_means(year: Year) -> Table:
    """Part 8. Programs decide nothing, they hold texts for a host: how often rightly is known, and
    what they missed is not. No program handles notices, so there is no accuracy to tell: blank."""
    return _table("8_automated_means", year, _means(year))


def _table(name: str, year: Year, rows: Iterable[Row]) -> Table:
    full = tuple((row[0], year.service, year.period, *row[1:]) for row in rows)
    return Table(name, headings.INDICATORS, full)


def _complaints(year: Year) -> Iterator[Row]:
    whole = dict(_outcomes(year.complaints))
    yield ALL, _COMPLAINTS, _SUBMITTED, "Total number", whole.pop("Total number")
    for scope, value in whole.items():
        yield PLATFORMS, _COMPLAINTS, _SUBMITTED, scope, value
    omitted = sum(not one.outcome for one in year.complaints)
    yield PLATFORMS, _COMPLAINTS, _SUBMITTED, "Decision omitted", omitted
    renewed = "Number of restrictions newly imposed as a result of an internal complaint"
    yield PLATFORMS, _COMPLAINTS, renewed, "Total number", year.renewed
    for about, indicator in _ABOUT.items():
        for scope, value in _outcomes([one for one in year.complaints if about in one.about]):
            yield PLATFORMS, _COMPLAINTS, indicator, scope, value


def _disputes() -> Iterator[Row]:
    for scope in _DISPUTE_SCOPES:
        yield PLATFORMS, _COURTS, _DISPUTES, scope, None


def _repeated(by_law: int) -> Iterator[Row]:
    said = ((by_law, _HAD_BEEN_WARNED), (0, _NEVER_SUSPENDED), (0, _NEVER_SUSPENDED))
    for indicator, (count, context) in zip(_MANIFESTLY, said, strict=True):
        yield PLATFORMS, _REPEATED, indicator, "Total number", count, context


def _outcomes(complaints: Sequence[Complaint]) -> Iterator[tuple[str, Value]]:
    yield "Total number", len(complaints)
    yield "Decisions upheld", sum(one.outcome == "upheld" for one in complaints)
    yield "Decisions partially reversed", sum(one.outcome == "partly" for one in complaints)
    yield "Decisions reversed", sum(one.outcome == "reversed" for one in complaints)
    yield "Median time", hours(one.hours for one in complaints)


def _means(year: Year) -> Iterator[Row]:
    own = [one for one in year.restrictions if not one.on_notice]
    yield from _measures(year.restrictions, "Total number", year.holds)
    yield from _measures(own, "Own-initiative ", year.holds)
    yield from _processed(year.notices, HOSTING, "NAM Total")
    trusted = [one for one in year.notices if one.trusted]
    yield from _processed(trusted, PLATFORMS, "NAM Trusted Flagger")


def _measures(measures: Sequence[Restriction], scope: str, holds: Holds) -> Iterator[Row]:
    alone = sum(one.fully_automated for one in measures)
    yield ALL, _MEANS, "Number of measures solely taken by automated means ", scope, alone
    people = "Number of measures not taken by automated means"
    yield ALL, _MEANS, people, scope, len(measures) - alone
    held = _ALL_HELD.format(all=holds.returned + holds.released, returned=holds.returned)
    yield ALL, _MEANS, f"{_ACCURACY}Accuracy", scope, None, _UNSEEN
    yield ALL, _MEANS, f"{_ACCURACY}Precision", scope, holds.precision, held
    yield ALL, _MEANS, f"{_ACCURACY}Recall", scope, None, _UNSEEN


def _processed(notices: Sequence[Notice], whom: str, scope: str) -> Iterator[Row]:
    """Every notice is read and answered by a person."""
    yield whom, _MEANS, "Number of notices solely processed by automated means ", scope, 0
    people = "Number of notices not processed by automated means"
    yield whom, _MEANS, people, scope, len(notices)
    for what in ("Accuracy", "Precision", "Recall"):
        yield whom, _MEANS, f"{_ACCURACY}{what}", scope, None
