"""What a member left behind beside texts: a part of the action leave."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db.models import Q

from comity.care.models import Letter
from comity.charter.models import Hint
from comity.directory.models import Sighting
from comity.doors.models import ApiToken
from comity.notices.models import KeptMail, Notice, NoticeWish, QuietHours
from comity.people.models import Company, Employment, Member, VendorClass
from comity.promotion.models import Answered, Permission, Reply
from comity.spaces.models import Membership
from comity.talk.models import Held, Seen


def forget(member: Member) -> None:
    """Delete what is about this member alone, and take the name off the letters that hosts keep.

    Part of an action. A company of which hosts have not decided goes with its last person, as there
    is nothing left to decide.
    """
    addresses = EmailAddress.objects.filter(user=member)
    known = [member.email, *addresses.values_list("email", flat=True)]
    KeptMail.objects.filter(to__in=known).delete()
    addresses.delete()
    ApiToken.objects.filter(owner=member).delete()
    Notice.objects.filter(member=member).delete()
    NoticeWish.objects.filter(member=member).delete()
    QuietHours.objects.filter(member=member).delete()
    Held.objects.filter(author=member).delete()
    Hint.objects.filter(member=member).delete()
    Seen.objects.filter(member=member).delete()
    Membership.objects.filter(member=member).delete()
    Sighting.objects.filter(Q(by=member) | Q(member=member)).delete()
    Employment.objects.filter(member=member).delete()
    Permission.objects.filter(member=member).delete()
    Answered.objects.filter(member=member).delete()
    Reply.objects.filter(member=member).delete()
    Letter.objects.filter(member=member).update(name="")
    others = Member.objects.exclude(pk=member.pk).filter(company__isnull=False).values("company")
    undecided = Company.objects.filter(pk=member.company_id, vendor=VendorClass.UNDECIDED)
    undecided.exclude(pk__in=others).delete()
