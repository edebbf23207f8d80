"""Leave the community."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from comity.answer import require
from comity.care.actions import leaving as care
from comity.doors.acting import action, log
from comity.leaving import policy, queries
from comity.leaving.actions import conversations
from comity.leaving.actions.account import close
from comity.leaving.actions.contact import hold_still, let_go
from comity.leaving.actions.mentions import rename
from comity.leaving.actions.texts import take_away
from comity.leaving.actions.traces import forget
from comity.people.handles import opaque_handle
from comity.people.models import Member
from comity.spaces.models import Space


class Texts(models.TextChoices):
    """What becomes of what one published."""

    KEEP = "keep", _("They stay, as those of a former member")
    DELETE = "delete", _("They go; a mark stays where they stood, with what others wrote under it")


@action
def leave(*, by: Member, texts: Texts) -> Member:
    """Close an account and take the person out of it. Nobody can undo this.

    Their sessions, tokens, addresses, notices and places in conversations end here. Of what they
    wrote the words stay or go; what waited or was returned goes in either case. What others'
    threads and the hosts' work rest on stays without a name: acceptances of the code, alerts,
    letters, the log; and, where hosts have yet to decide about them, a keyed digest of their
    address until they do. Who calls this has seen the password. Raises Refused (conflict) for a
    last host.
    """
    care.hold_still(by)
    conversations.hold_still(by)
    hold_still(by)
    member = _locked(by)
    hosts, alone = queries.count_hosts(), queries.left_alone_by(member)
    require(policy.may_leave(member, hosts, alone), kind="conflict")
    care.keep_address(member)
    handle = opaque_handle()
    take_away(member, published=texts is Texts.DELETE)
    conversations.go(member, words=texts is Texts.DELETE)
    rename(member, handle)
    let_go(member)
    forget(member)
    close(member, handle)
    log("leave", by=member, about=member, texts=texts.value)
    return member


def _locked(by: Member) -> Member:
    """Who leaves, as they are now. With a host all hosts' rows are locked, and with a space's host
    those spaces, so that the last two cannot go at once; in the order in which others lock them."""
    keys = [by.pk, *(host.pk for host in Member.objects.hosts())] if by.is_host else [by.pk]
    rows = Member.objects.filter(pk__in=keys).order_by("pk").select_for_update(of=("self",))
    member = next(member for member in rows if member.pk == by.pk)
    led = member.memberships.filter(is_host=True).values("space")
    list(Space.objects.filter(pk__in=led).order_by("pk").select_for_update())
    return member
