"""A handle that is nobody's any more: a part of the action leave.

The words that others wrote are theirs. A mention is more than a word: it names a member, leads to
them, and would name whoever takes the handle next. So it becomes a mention of nobody.
"""

from __future__ import annotations

import re

from django.db.models import Q

from comity.people.models import Member
from comity.talk.models import TITLE, Comment, Contribution, Revision

BATCH = 500


def rename(member: Member, handle: str) -> None:
    """Write the new handle wherever the old one is mentioned, linked or not. Part of an action."""
    new = f"@{handle}"
    old = re.compile(rf"(?<![\w@/.])@{re.escape(member.handle)}(?![\w@-])")
    link = re.compile(rf'<a [^>]*href="/members/{member.pk}/"[^>]*>([^<]*)</a>')
    for model in (Contribution, Comment, Revision):
        titled = model is not Comment
        named = Q(body__contains=f"@{member.handle}") | Q(html__contains=f"/members/{member.pk}/")
        if titled:
            named |= Q(title__contains=f"@{member.handle}")
        rows = list(model.objects.filter(named))
        for row in rows:
            row.body = old.sub(new, row.body)
            row.html = old.sub(new, link.sub(r"\1", row.html))
            if not isinstance(row, Comment):
                row.title = old.sub(new, row.title)[:TITLE]
        fields = ["body", "html", *(["title"] if titled else [])]
        model.objects.bulk_update(rows, fields, batch_size=BATCH)
