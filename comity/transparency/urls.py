"""The addresses of this room's pages."""

from __future__ import annotations

from django.urls import path

from comity.transparency import views

app_name = "transparency"

urlpatterns = [
    path("transparency/", views.index, name="account"),
    path("transparency/<str:year>.csv", views.file, name="file"),
    path("desk/statements/", views.statements, name="statements"),
    path("desk/statements/<str:key>/", views.statement, name="statement"),
]
