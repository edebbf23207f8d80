"""The addresses of this room's pages."""

from __future__ import annotations

from django.urls import path

from comity.notices.views import choosing, outbox, reading

app_name = "notices"
urlpatterns = [
    path("notices/", reading.index, name="index"),
    path("notices/bell/", reading.bell, name="bell"),
    path("notices/read/", reading.read, name="read"),
    path("notices/<str:key>/", reading.follow, name="follow"),
    path("notices/unsubscribe/<str:token>/", choosing.unsubscribe, name="unsubscribe"),
    path("settings/notices/", choosing.choose, name="choose"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/<str:key>/", outbox.kept_mail, name="kept-mail"),
]
