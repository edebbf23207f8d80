"""The addresses of contact."""

from __future__ import annotations

from django.urls import path

from comity.contact.views import apart, asking, cards, desk, lists, mailed

app_name = "contact"

urlpatterns = [
    path("contact/", lists.index, name="index"),
    path("contact/ask/<str:key>/", asking.ask, name="ask"),
    path("contact/requests/<str:key>/", asking.one, name="request"),
    path("contact/requests/<str:key>/answer/", asking.answer, name="answer"),
    path("contact/requests/<str:key>/withdraw/", asking.withdraw, name="withdraw-request"),
    path("contact/answer/<str:token>/", mailed.answer, name="mailed"),
    path("contact/consents/<str:key>/withdraw/", apart.withdraw, name="withdraw"),
    path("contact/stop/<str:key>/", apart.stop, name="stop"),
    path("contact/stop/<str:key>/lift/", apart.lift, name="lift"),
    path("contact/mutes/<str:key>/", apart.mute, name="mute"),
    path("contact/mutes/<str:key>/end/", apart.unmute, name="unmute"),
    path("contact/cards/<str:key>/", cards.exchange, name="cards"),
    path("contact/cards/<str:key>/end/", cards.take_back, name="take-back-card"),
    path("settings/contact/", cards.settings, name="settings"),
    path("desk/requests/", desk.requests, name="desk-requests"),
    path("desk/requests/<str:key>/release/", desk.release, name="release"),
    path("desk/requests/<str:key>/return/", desk.return_, name="return"),
    path("desk/stops/", desk.stops, name="desk-stops"),
]
