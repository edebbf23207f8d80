"""Notices for programs."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from django.http import HttpRequest
from ninja import Body, Router, Schema, Status
from pydantic import Field

from comity.doors.schema import Key
from comity.doors.tokens import READ, WRITE
from comity.notices import actions, queries
from comity.notices.reader import Reader
from comity.notices.sentences import Line, lines

router = Router(tags=["notices"])


class NoticeOut(Schema):
    """A notice; `text` is in the language of the request."""

    id: str
    kind: str
    text: str
    link: str
    created_at: datetime
    read: bool


class NoticesOut(Schema):
    """A page of notices; `next` is the cursor of the following one."""

    items: list[NoticeOut]
    next: str | None


class ReadIn(Schema):
    """Which notices were read; all of them where `ids` is not given."""

    ids: list[Key] | None = Field(default=None, max_length=1000)


@router.get("/notices", auth=READ, response=NoticesOut)
def list_notices(request: HttpRequest, cursor: str | None = None) -> NoticesOut:
    """Your notices, newest first."""
    page = queries.page_of(_reader(request), cursor)
    return NoticesOut(items=[_out(line) for line in lines(page.items)], next=page.next)


@router.post("/notices/read", auth=WRITE, response={204: None})
def read_notices(request: HttpRequest, given: ReadIn | None = Body(None)) -> Status[None]:  # type: ignore[type-arg]  # noqa: B008
    """Mark your notices as read."""
    actions.mark_read(by=_reader(request), ids=given.ids if given else None)
    return Status(204, None)


def _reader(request: HttpRequest) -> Reader:
    return cast(Reader, request.user)


def _out(line: Line) -> NoticeOut:
    notice = line.notice
    return NoticeOut(
        id=notice.pk,
        kind=notice.kind,
        text=line.text,
        link=notice.link,
        created_at=notice.created_at,
        read=notice.read_at is not None,
    )
