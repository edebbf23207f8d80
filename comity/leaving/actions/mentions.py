"""A handle that is nobody's any more: a part of the action leave.

The words that others wrote are theirs. A mention is more than a word: it names a member, leads to
them, and would name whoever takes the handle next. So it becomes a mention of nobody.
"""

from __future__ import annotations

import re

from django.db.models import Q

from comity.notices.models import Notice
from comity.people.models import Member
from comity.talk.models import TITLE, Comment, Contribution, Revision

BATCH = 500


def rename(member: Member, handle: str) -> None:
    """Write the new handle wherever the old one is mentioned, linked or not: in texts, in what they
    said before, and in the titles of which others were told. Part of an action."""
    old = re.compile(rf"(?<![\w@/.])@{re.escape(member.handle)}(?![\w@-])")
    new = f"@{handle}"
    for model in (Contribution, Comment, Revision):
        rows = list(model.objects.filter(_mentions(member, titled=model is not Comment)))
        for row in rows:
            row.body = old.sub(new, row.body)
            row.html = old.sub(new, _unlinked(row.html, member))
            if not isinstance(row, Comment):
                row.title = old.sub(new, row.title)[:TITLE]
        fields = ["body", "html", *([] if model is Comment else ["title"])]
        model.objects.bulk_update(rows, fields, batch_size=BATCH)
    _rename_in_notices(member, old, new)


def _mentions(member: Member, *, titled: bool) -> Q:
    mention = f"@{member.handle}"
    found = Q(body__contains=mention) | Q(html__contains=f"/members/{member.pk}/")
    return found | Q(title__contains=mention) if titled else found


def _unlinked(html: str, member: Member) -> str:
    """The same without links to the member's page, as `writing.markdown` makes them."""
    return re.sub(rf'<a [^>]*href="/members/{member.pk}/"[^>]*>([^<]*)</a>', r"\1", html)


def _rename_in_notices(member: Member, old: re.Pattern[str], new: str) -> None:
    told = list(Notice.objects.filter(params__title__icontains=f"@{member.handle}"))
    for notice in told:
        notice.params["title"] = old.sub(new, notice.params["title"])
    Notice.objects.bulk_update(told, ["params"], batch_size=BATCH)
