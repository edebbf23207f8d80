"""The addresses of directory."""

from __future__ import annotations

from django.urls import path

from comity.directory.views import desk, meeting

app_name = "directory"

urlpatterns = [
    path("members/", meeting.index, name="index"),
    path("members/<str:key>/", meeting.member, name="member"),
    path("members/<str:key>/contributions/", meeting.contributions, name="contributions"),
    path("companies/<str:key>/", meeting.company, name="company"),
    path("desk/directory/", desk.index, name="desk"),
    path("desk/directory/canaries/", desk.canaries, name="canaries"),
    path("desk/directory/canaries/<str:key>/uproot/", desk.uproot, name="uproot"),
    path("desk/directory/export/", desk.export, name="export"),
]
