"""The addresses of this room's pages."""

from __future__ import annotations

from django.urls import path

from comity.promotion.views import desk, member

app_name = "promotion"

urlpatterns = [
    path("promotion/", member.index, name="index"),
    path("promotion/exceptions/new/", member.ask, name="ask"),
    path("promotion/exceptions/<str:key>/", member.exception, name="exception"),
    path("promotion/exceptions/<str:key>/withdraw/", member.withdraw, name="withdraw"),
    path("desk/exceptions/", desk.exceptions, name="desk-exceptions"),
    path("desk/exceptions/<str:key>/", desk.exception, name="desk-exception"),
    path("desk/exceptions/<str:key>/grant/", desk.grant, name="grant"),
    path("desk/exceptions/<str:key>/refuse/", desk.refuse, name="refuse"),
    path("desk/promotions/companies/", desk.companies, name="companies"),
    path("desk/sponsorships/", desk.sponsorships, name="desk-sponsorships"),
    path("desk/sponsorships/new/", desk.sponsor, name="sponsor"),
    path("desk/sponsorships/<str:key>/end/", desk.end, name="end-sponsorship"),
    path("desk/spaces/<slug:slug>/promotion/", desk.rules, name="rules"),
]
