"""The addresses of conversations."""

from __future__ import annotations

from django.urls import path

from comity.conversations.views import mending, people, reading, talking

app_name = "conversations"

urlpatterns = [
    path("conversations/", reading.inbox, name="inbox"),
    path("conversations/new/", people.new, name="new"),
    path("conversations/search/", reading.search, name="search"),
    path("conversations/with/<str:key>/", talking.with_member, name="with"),
    path("conversations/<str:key>/", talking.conversation, name="conversation"),
    path("conversations/<str:key>/people/", people.people, name="people"),
    path("conversations/<str:key>/title/", people.title, name="title"),
    path("conversations/<str:key>/join/", people.join, name="join"),
    path("conversations/<str:key>/leave/", people.leave, name="leave"),
    path("messages/<str:key>/edit/", mending.edit, name="edit"),
    path("messages/<str:key>/delete/", mending.delete, name="delete"),
]
