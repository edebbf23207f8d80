"""The addresses of this room's pages."""

from __future__ import annotations

from django.urls import path

from comity.care.views import about, alerts, desk, official, promotions

app_name = "care"
urlpatterns = [
    path("desk/promotions/", promotions.overview, name="promotions"),
    path("desk/promotions/ledger/", promotions.ledger, name="promotion-ledger"),
    path("about/", about.about, name="about"),
    path("alerts/", alerts.index, name="alerts"),
    path("alerts/new/", alerts.new, name="new-alert"),
    path("desk/", desk.index, name="desk"),
    path("desk/held/<str:key>/", desk.held, name="held"),
    path("desk/held/<str:key>/release/", desk.release, name="release"),
    path("desk/held/<str:key>/return/", desk.return_, name="return"),
    path("desk/alerts/", desk.alerts, name="desk-alerts"),
    path("desk/alerts/<str:key>/", desk.alert, name="desk-alert"),
    path("official/<str:key>/", official.one, name="official"),
    path("desk/official/", official.sent, name="desk-officials"),
    path("desk/official/new/", official.new, name="new-official"),
    path("desk/letters/", desk.letters, name="desk-letters"),
    path("desk/letters/<str:key>/done/", desk.finish_letter, name="finish-letter"),
]
