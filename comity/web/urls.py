"""The front page and what belongs to the site as a whole."""

from __future__ import annotations

from django.urls import path

from comity.talk.views import reading
from comity.web import views

app_name = "web"

urlpatterns = [
    path("", views.front, name="front"),
    path("feed/", reading.feed, name="feed"),
    path("language/", views.language, name="language"),
    path("robots.txt", views.robots, name="robots"),
]
