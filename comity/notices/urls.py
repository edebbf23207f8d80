"""The addresses of this room's pages."""

from __future__ import annotations

from django.urls import path

from comity.notices import views

app_name = "notices"
urlpatterns = [
    path("notices/", views.index, name="index"),
    path("notices/bell/", views.bell, name="bell"),
    path("notices/read/", views.read, name="read"),
    path("notices/<str:key>/", views.follow, name="follow"),
    path("outbox/", views.outbox, name="outbox"),
    path("outbox/<str:key>/", views.kept_mail, name="kept-mail"),
]
