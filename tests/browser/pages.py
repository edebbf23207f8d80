"""Every page there is, and who looks at it. An address with neither a row nor a reason fails."""

from __future__ import annotations

from tests.laws.addresses import Row, addresses, rows
from tests.laws.doors import PAGES as DOORS
from tests.laws.doors import PROGRAMS

STRANGERS = """
/
/about/
/accounts/confirm-email/
/accounts/confirm-email/no-such-key/
/accounts/inactive/
/accounts/login/
/accounts/password/reset/
/accounts/password/reset/done/
/accounts/password/reset/key/1-no-such-key/
/accounts/password/reset/key/done/
/accounts/signup/
/c/{story}/
/code/
/feed/
/illegal-content/
/no/such/page/
/outbox/
/outbox/{mail}/
/outside/{outside}/
/notices/unsubscribe/{stop}/
/setup/{token}/
/spaces/
/spaces/square/
/transparency/
/transparency/?year=2025
"""
"""What a visitor sees, the demo's pages and the page of the first start among it."""

MEMBERS = """
/
/about/
/accounts/email/
/accounts/logout/
/accounts/password/change/
/accounts/reauthenticate/
/alerts/
/alerts/new/
/alerts/new/?about=comment:{reply}
/alerts/new/?about=message:{message}
/c/{question}/
/c/{question}/comments/?reply_to={reply}
/c/{story}/
/c/{story}/delete/
/c/{story}/edit/
/c/{question}/history/
/code/
/code/accept/
/comments/{answer}/
/comments/{answer}/delete/
/comments/{answer}/edit/
/comments/{answer}/history/
/contact/
/contact/?show=answered
/contact/?show=asked
/contact/?show=ended
/contact/?show=in-touch
/contact/?show=muted
/contact/?show=stops
/contact/ask/{bram}/
/contact/cards/{hilde}/
/contact/requests/{got}/
/contact/requests/{sent}/
/contact/stop/{vera}/
/conversations/
/conversations/new/
/conversations/search/?q=koffie
/conversations/search/?q=thee
/conversations/with/{nora}/
/conversations/{group}/
/conversations/{group}/leave/
/conversations/{group}/people/
/conversations/{group}/title/
/conversations/{invited}/
/conversations/{pair}/
/conversations/{pair}/people/
/conversations/{pair}/?at={message}
/desk/
/feed/
/companies/{company}/
/members/
/members/?q=an
/members/?q=nobody-has-this-name
/decisions/
/decisions/{decision}/
/desk/
/feed/
/hearings/{hearing}/
/objections/{returned}/
/members/{anna}/
/members/{anna}/contributions/
/messages/{own}/delete/
/messages/{own}/edit/
/notices/
/promotion/
/promotion/exceptions/new/
/promotion/exceptions/{exception}/
/promotion/exceptions/{exception}/publish/
/settings/
/settings/contact/
/settings/data/
/settings/leave/
/settings/notices/
/settings/preferences/
/settings/tokens/
/spaces/
/spaces/back-room/
/spaces/conversation/
/spaces/conversation/?kind=success
/spaces/conversation/new/
/spaces/conversation/new/?kind=share
/c/{share}/
"""
"""What a member sees; the desk is not for them, and says so."""

HOSTS = """
/c/{waiting}/
/desk/
/desk/alerts/
/desk/alerts/?answered=1
/desk/alerts/{alert}/
/desk/alerts/{alerted}/
/desk/cases/
/desk/cases/?lane=done
/desk/cases/{case}/
/desk/cases/{done}/
/desk/cases/{waits}/
/desk/cases/{case}/decide/
/desk/objections/
/desk/objections/{objection}/
/desk/safety/
/desk/remove/?about=contribution:{story}
/desk/work/
/desk/applicants/
/desk/applicants/{applicant}/decline/
/desk/companies/
/desk/companies/{company}/
/desk/community/
/desk/directory/
/desk/directory/canaries/
/desk/directory/export/
/desk/exceptions/
/desk/exceptions/?answered=1
/desk/exceptions/{exception}/
/desk/promotions/
/desk/promotions/companies/
/desk/promotions/ledger/
/desk/spaces/conversation/promotion/
/desk/sponsorships/
/desk/sponsorships/new/
/desk/held/{held}/
/desk/hosts/
/desk/letters/
/desk/requests/
/desk/stops/
/desk/official/
/desk/official/new/
/desk/official/new/?to={anna}
/official/{official}/
/desk/statements/
/desk/statements/{entry}/
/spaces/back-room/people/
/spaces/conversation/edit/
/spaces/conversation/people/
/spaces/conversation/remove/
/spaces/new/
"""
"""What a host sees."""

NEWCOMERS = """
/
/code/accept/
/join/about-you/
/spaces/conversation/new/
"""
"""What somebody sees who has just confirmed their address."""

NO_PAGE = {
    "accounts/login/code/confirm/": "leads to sign-in, as nobody signs in by code",
    "accounts/password/set/": "leads on, as everybody has a password",
    "api/v1/docs": "the documentation of the API, which comes whole from a library",
    "api/v1/openapi.json": "for programs",
    "contact/answer/<str:token>/": "looked at in test_contact, as its language is its reader's",
    "decisions/<str:key>/statement.pdf": "a PDF, which care/tests/test_pdf.py reads",
    "favicon.ico": "a picture",
    "healthz": "for programs",
    "notices/<str:key>/": "leads to what the notice is about",
    "notices/bell/": "a piece of every page",
    "readyz": "for programs",
    "robots.txt": "for programs",
    "transparency/<str:year>.csv": "a file",
}


def paths(table: str) -> list[str]:
    """The rows of one of the tables above."""
    return table.split()


def unlooked_at() -> set[str]:
    """The addresses that show a page to a browser and stand in none of the tables."""
    programs = {row.route for row in rows(PROGRAMS)}
    posts = {row.route for row in rows(DOORS) if row.method == "GET" and 405 in row.expected}
    seen = {
        Row("GET", path.split("?")[0], ()).route
        for table in (STRANGERS, MEMBERS, HOSTS, NEWCOMERS)
        for path in paths(table)
        if path != "/no/such/page/"
    }
    shown = {route for method, route in addresses() if method == "GET"}
    return shown - programs - posts - seen - NO_PAGE.keys()
