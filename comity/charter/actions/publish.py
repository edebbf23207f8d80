"""Publish a version of the code."""

from __future__ import annotations

from django.db import connection

from comity.answer import YES, require
from comity.charter import queries
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
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('comity.charter.publish'))")
    if queries.in_force() is not None:
        return None
    version = Version.objects.create(
        number=1, required=1, preamble=source.preamble, settings=_settings(source)
    )
    Clause.objects.bulk_create(_clauses(version, source))
    log("publish-code", by=None, about=version)
    return version


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
