"""Forget a kept mail that went out."""

from __future__ import annotations

from comity.answer import YES, require
from comity.doors.acting import action
from comity.notices.models import KeptMail


@action
def forget_kept(*, mail: KeptMail) -> None:
    """Remove a mail that was kept until it could be sent. It holds an address and a secret link."""
    require(YES)
    KeptMail.objects.filter(pk=mail.pk).delete()
