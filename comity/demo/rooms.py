"""The demo's spaces."""

from __future__ import annotations

from comity.demo.texts import tables, threads
from comity.people.models import Member
from comity.spaces.models import Membership, Space, Visibility


def open_spaces(members: dict[str, Member]) -> dict[str, Space]:
    """The spaces by slug. Those that are there from the first start are kept."""
    spaces = {}
    for position, entry in enumerate(tables("spaces.toml", "space")):
        spaces[entry["slug"]], _ = Space.objects.update_or_create(
            slug=entry["slug"],
            defaults={
                "visibility": entry["visibility"],
                "name_nl": entry["name"]["nl"],
                "name_en": entry["name"]["en"],
                "description_nl": entry["description"]["nl"],
                "description_en": entry["description"]["en"],
                "position": position,
            },
        )
    _invite(members, spaces)
    return spaces


def _invite(members: dict[str, Member], spaces: dict[str, Space]) -> None:
    """Into a private space: the hosts, who tend it, and whoever speaks there."""
    private = [space for space in spaces.values() if space.visibility == Visibility.PRIVATE]
    Membership.objects.bulk_create(
        Membership(space=space, member=members[handle], is_host=members[handle].is_host)
        for space in private
        for handle in sorted(_speakers(space.slug) | _hosts(members))
    )


def _speakers(slug: str) -> set[str]:
    return {
        text["author"]
        for thread in threads()
        if thread["space"] == slug
        for text in [thread, *thread.get("comment", [])]
    }


def _hosts(members: dict[str, Member]) -> set[str]:
    return {handle for handle, member in members.items() if member.is_host}
