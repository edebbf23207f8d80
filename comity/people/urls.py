"""The addresses of this room's pages."""

from __future__ import annotations

from django.urls import path

from comity.people.views import desk, joining, settings

app_name = "people"

urlpatterns = [
    path("join/about-you/", joining.about_you, name="about-you"),
    path("setup/<str:token>/", joining.set_up, name="set-up"),
    path("settings/", settings.profile, name="settings"),
    path("settings/preferences/", settings.preferences, name="preferences"),
    path("settings/tokens/", settings.tokens, name="tokens"),
    path("settings/tokens/<str:key>/end/", settings.end_token, name="end-token"),
    path("desk/applicants/", desk.applicants, name="applicants"),
    path("desk/applicants/<str:key>/admit/", desk.admit, name="admit"),
    path("desk/applicants/<str:key>/decline/", desk.decline, name="decline"),
    path("desk/companies/", desk.companies, name="companies"),
    path("desk/companies/<str:key>/", desk.company, name="company"),
    path("desk/companies/<str:key>/merge/", desk.merge, name="merge-company"),
    path("desk/community/", desk.community, name="community"),
    path("desk/hosts/", desk.hosts, name="hosts"),
    path("desk/hosts/step-down/", desk.step_down, name="step-down"),
]
