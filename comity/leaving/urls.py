"""The addresses of this room's pages."""

from __future__ import annotations

from django.urls import path

from comity.leaving import views

app_name = "leaving"

urlpatterns = [
    path("settings/data/", views.data, name="data"),
    path("settings/leave/", views.leave, name="leave"),
]
