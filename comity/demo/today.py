"""What happens in the demo community today, by the same actions as anywhere: it makes notices,
mail in the outbox, a text that waits for the hosts, and an alert that waits for an answer."""

from __future__ import annotations

from comity.care.actions import alert
from comity.care.models import Category
from comity.people.models import Member
from comity.spaces.models import Space
from comity.talk.actions.comment import comment
from comity.talk.actions.contribute import contribute
from comity.talk.composing import Draft
from comity.talk.models import Contribution

_OFFER = Draft(
    title="Our routing suite, half price until Friday",
    body=(
        "Hi all, book a free demo of our routing suite this week. "
        "Sign up before Friday and get 50% off the first year."
    ),
    language="en",
)
_ALERT = (
    "Ik vrees dat in mijn verhaal genoeg staat om deze klant te herkennen. Wil een van jullie "
    "meelezen en zeggen wat ik beter weghaal?"
)
_WELCOME = Draft(
    body="Welcome, good to have you here. Ask anything; somebody will have broken it before you.",
    language="en",
)
_THANKS = Draft(
    body="Dit blijft hangen, @sanne-de-wit. Ik lees het morgen voor in ons weekoverleg.",
    language="nl",
)


def happen(members: dict[str, Member], spaces: dict[str, Space]) -> None:
    """Let today's four things happen."""
    contribute(by=members["victor-lang"], space=spaces["conversation"], kind="story", draft=_OFFER)
    comment(
        by=members["aoife-brennan"], contribution=_latest(members["zofia-krol"]), draft=_WELCOME
    )
    subject = _latest(members["sanne-de-wit"])
    comment(by=members["joris-hendriks"], contribution=subject, draft=_THANKS)
    alert(
        by=members["sanne-de-wit"],
        category=Category.SMALL,
        text=_ALERT,
        about_type="contribution",
        about_id=subject.pk,
    )


def _latest(author: Member) -> Contribution:
    return Contribution.objects.filter(author=author).latest("created_at")
