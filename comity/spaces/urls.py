"""The addresses of spaces. A space's own page, /spaces/<slug>/, is talk's: mount these before."""

from __future__ import annotations

from django.urls import path

from comity.spaces import views

app_name = "spaces"

urlpatterns = [
    path("spaces/", views.list_, name="list"),
    path("spaces/new/", views.new, name="new"),
    path("spaces/<slug:slug>/edit/", views.edit, name="edit"),
    path("spaces/<slug:slug>/remove/", views.remove, name="remove"),
    path("spaces/<slug:slug>/people/", views.people, name="people"),
    path("spaces/<slug:slug>/people/<slug:handle>/", views.person, name="person"),
]
