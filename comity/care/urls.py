"""The addresses of this room's pages."""

from __future__ import annotations

from django.urls import path

from comity.care.views import (
    about,
    alerts,
    cases,
    desk,
    official,
    outside,
    own,
    promotions,
    removing,
    safety,
)

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
    path("desk/alerts/<str:key>/set-aside/", desk.set_aside, name="set-aside"),
    path("desk/cases/", cases.index, name="cases"),
    path("desk/cases/<slug:slug>/", cases.case, name="case"),
    path("desk/cases/<slug:slug>/take/", cases.take, name="take"),
    path("desk/cases/<slug:slug>/recuse/", cases.recuse, name="recuse"),
    path("desk/cases/<slug:slug>/notes/", cases.note, name="note"),
    path("desk/cases/<slug:slug>/hearing/", cases.hearing, name="ask"),
    path("desk/cases/<slug:slug>/emergency/", cases.emergency, name="emergency"),
    path("desk/cases/<slug:slug>/reopen/", cases.reopen, name="reopen"),
    path("desk/cases/<slug:slug>/intervene/", cases.intervene, name="intervene"),
    path("desk/cases/<slug:slug>/measures/<str:key>/", cases.review, name="review"),
    path("desk/cases/<slug:slug>/decide/", cases.decide, name="decide"),
    path("desk/cases/<slug:slug>/decisions/<str:key>/", cases.cosign, name="cosign"),
    path("desk/remove/", removing.remove, name="remove"),
    path("desk/objections/", removing.objections, name="objections"),
    path("desk/objections/<str:key>/", removing.objection, name="objection"),
    path("desk/work/", removing.work, name="work"),
    path("desk/safety/", safety.safety, name="safety"),
    path("desk/safety/outside/", safety.outside, name="outside"),
    path("outside/<str:key>/", outside.answer, name="answer-outside"),
    path("decisions/", own.decisions, name="decisions"),
    path("decisions/<str:key>/", own.decision, name="decision"),
    path("decisions/<str:key>/statement.pdf", own.statement, name="statement"),
    path("objections/<str:key>/", own.returned, name="returned"),
    path("hearings/<str:key>/", own.hearing, name="hearing"),
    path("illegal-content/", own.illegal, name="illegal"),
    path("desk/letters/", desk.letters, name="desk-letters"),
    path("desk/letters/<str:key>/done/", desk.finish_letter, name="finish-letter"),
]
