"""The addresses of the code."""

from __future__ import annotations

from django.urls import path

from comity.charter import views

app_name = "charter"

urlpatterns = [
    path("code/", views.code, name="code"),
    path("code/accept/", views.accept, name="accept"),
    path("code/hints/", views.hints, name="hints"),
]
