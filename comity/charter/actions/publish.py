"""Publish a version of the code."""

from __future__ import annotations

from django.db import connection

from comity.answer import YES, require
from comity.charter import policy, queries
from comity.charter.models import Clause, Version
from comity.charter.source import Source
from comity.doors.acting import action, log
from comity.writing.markdown import render


@action
def publish_first(source: Source) -> Version | None:
    """At a start: publish the shipped code as version 1 where none was published yet.

    Returns the new version, or None where there is one already. Several processes may ask at once.
    """
    require(YES)
    _take_turns()
    return None if queries.in_force() else _publish(source, number=1, required=1)


@action
def publish(source: Source, *, new_acceptance: bool) -> Version:
    """Publish a code as the next version, in force from now on; the operator does this.

    With `new_acceptance` members accept it before they write again; without, whose acceptance
    sufficed goes on. Raises Refused (conflict) where nothing would change by it.
    """
    require(YES)
    _take_turns()
    before = queries.in_force()
    if before is None:
        return _publish(source, number=1, required=1)
    require(policy.may_publish(new_acceptance or not _says(before, source)), kind="conflict")
    number = before.number + 1
    return _publish(source, number=number, required=number if new_acceptance else before.required)


def _take_turns() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('comity.charter.publish'))")


def _publish(source: Source, *, number: int, required: int) -> Version:
    version = Version.objects.create(
        number=number, required=required, preamble=source.preamble, settings=_settings(source)
    )
    Clause.objects.bulk_create(_clauses(version, source))
    log("publish-code", by=None, about=version, required=required)
    return version


def _says(version: Version, source: Source) -> bool:
    """Whether a version says, and sets, just what this source does."""
    rows = version.clauses.values_list("language", "position", "anchor", "title", "text")
    wanted = {
        (c.language, c.position, c.anchor, c.title, c.text) for c in _clauses(version, source)
    }
    texts = set(rows) == wanted and version.preamble == source.preamble
    return texts and version.settings == _settings(source)


def _settings(source: Source) -> dict[str, dict[str, int | str]]:
    return {
        anchor: {"kept_by": keeper, **source.settings.get(anchor, {})}
        for anchor, keeper in source.kept_by.items()
    }


def _clauses(version: Version, source: Source) -> list[Clause]:
    return [
        Clause(
            version=version,
            anchor=text.anchor,
            language=language,
            position=position,
            title=text.title,
            text=text.text,
            html=render(text.text),
        )
        for language, texts in source.texts.items()
        for position, text in enumerate(texts)
    ]
