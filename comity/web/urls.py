"""The front page and what belongs to the site as a whole."""

from __future__ import annotations

from django.urls import path

from comity.talk.views import reading
from comity.web import demo, views

app_name = "web"

urlpatterns = [
    path("", views.front, name="front"),
    path("demo/sign-in/", demo.sign_in, name="demo-sign-in"),
    path("feed/", reading.feed, name="feed"),
    path("language/", views.language, name="language"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("robots.txt", views.robots, name="robots"),
]
