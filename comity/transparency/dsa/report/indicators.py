"""The parts that are lists of indicators: complaints and repeated offenders, automated means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from comity.transparency.dsa.report import headings
from comity.transparency.dsa.report.facts import Complaint, Notice, Restriction, Year
from comity.transparency.dsa.report.tables import ALL, HOSTING, PLATFORMS, Table, Value, hours

Row = tuple[str, str, str, str, Value]
"""Applicability, section, indicator, scope, value."""

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
_MEANS = "Use of automated means for content moderation"
_ACCURACY = tuple(
    f"Accuracy of the automated means - {what}" for what in ("Accuracy", "Precision", "Recall")
)


def appeals(year: Year) -> Table:
    """Part 7. Nobody here keeps what bodies outside decided, nor which suspension was for something
    manifest in the sense of Article 23: blank."""
    return _table("7_appeals_and_recidivism", year, _appeals(year.complaints))


def automated_means(year: Year) -> Table:
    """Part 8. Where nothing was decided by a machine, there is no accuracy to tell: blank."""
    return _table("8_automated_means", year, _means(year))


def _table(name: str, year: Year, rows: Iterable[Row]) -> Table:
    full = tuple((row[0], year.service, year.period, *row[1:]) for row in rows)
    return Table(name, headings.INDICATORS, full)


def _appeals(complaints: Sequence[Complaint]) -> Iterator[Row]:
    whole = dict(_outcomes(complaints))
    yield ALL, _COMPLAINTS, _SUBMITTED, "Total number", whole.pop("Total number")
    for scope, value in whole.items():
        yield PLATFORMS, _COMPLAINTS, _SUBMITTED, scope, value
    omitted = sum(not one.outcome for one in complaints)
    yield PLATFORMS, _COMPLAINTS, _SUBMITTED, "Decision omitted", omitted
    renewed = "Number of restrictions newly imposed as a result of an internal complaint"
    yield PLATFORMS, _COMPLAINTS, renewed, "Total number", None
    for about, indicator in _ABOUT.items():
        for scope, value in _outcomes([one for one in complaints if about in one.about]):
            yield PLATFORMS, _COMPLAINTS, indicator, scope, None if about == "money" else value
    for scope in _DISPUTE_SCOPES:
        yield PLATFORMS, _COURTS, _DISPUTES, scope, None
    for indicator in _MANIFESTLY:
        yield PLATFORMS, _REPEATED, indicator, "Total number", None


def _outcomes(complaints: Sequence[Complaint]) -> Iterator[tuple[str, Value]]:
    yield "Total number", len(complaints)
    yield "Decisions upheld", sum(one.outcome == "upheld" for one in complaints)
    yield "Decisions partially reversed", sum(one.outcome == "partly" for one in complaints)
    yield "Decisions reversed", sum(one.outcome == "reversed" for one in complaints)
    yield "Median time", hours(one.hours for one in complaints)


def _means(year: Year) -> Iterator[Row]:
    own = [one for one in year.restrictions if not one.on_notice]
    yield from _measures(year.restrictions, "Total number")
    yield from _measures(own, "Own-initiative ")
    yield from _processed(year.notices, HOSTING, "NAM Total")
    trusted = [one for one in year.notices if one.trusted]
    yield from _processed(trusted, PLATFORMS, "NAM Trusted Flagger")


def _measures(measures: Sequence[Restriction], scope: str) -> Iterator[Row]:
    alone = sum(one.fully_automated for one in measures)
    yield ALL, _MEANS, "Number of measures solely taken by automated means ", scope, alone
    people = "Number of measures not taken by automated means"
    yield ALL, _MEANS, people, scope, len(measures) - alone
    for indicator in _ACCURACY:
        yield ALL, _MEANS, indicator, scope, None


def _processed(notices: Sequence[Notice], whom: str, scope: str) -> Iterator[Row]:
    """Every notice is read and answered by a person."""
    yield whom, _MEANS, "Number of notices solely processed by automated means ", scope, 0
    people = "Number of notices not processed by automated means"
    yield whom, _MEANS, people, scope, len(notices)
    for indicator in _ACCURACY:
        yield whom, _MEANS, indicator, scope, None
