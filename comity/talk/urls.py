"""The addresses of talk."""

from __future__ import annotations

from django.urls import path, register_converter

from comity.talk.models import ReactionKind
from comity.talk.views import promoting, reading, writing

app_name = "talk"


class ReactionConverter:
    """One of the four reactions, as the path writes it."""

    regex = "|".join(ReactionKind.values)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ReactionConverter, "reaction")

A_COMMENT = {"is_comment": True}

urlpatterns = [
    path("promotion/exceptions/<str:key>/publish/", promoting.publish_granted, name="granted"),
    path("promotion/why/", promoting.why, name="why"),
    path("spaces/<slug:slug>/", reading.space, name="space"),
    path("spaces/<slug:slug>/new/", writing.contribute, name="contribute"),
    path("preview/", writing.preview, name="preview"),
    path("c/<str:key>/", reading.contribution, name="contribution"),
    path("c/<str:key>/comments/", writing.comment, name="comment"),
    path("c/<str:key>/edit/", writing.edit, name="edit"),
    path("c/<str:key>/delete/", writing.delete, name="delete"),
    path("c/<str:key>/history/", reading.history, name="history"),
    path("c/<str:key>/answer/", writing.answer, name="answer"),
    path("c/<str:key>/reactions/<reaction:kind>/", writing.react, name="react"),
    path("comments/<str:key>/", reading.comment, name="one-comment"),
    path("comments/<str:key>/edit/", writing.edit, A_COMMENT, name="edit-comment"),
    path("comments/<str:key>/delete/", writing.delete, A_COMMENT, name="delete-comment"),
    path(
        "comments/<str:key>/history/",
        reading.history,
        A_COMMENT,
        name="history-of-comment",
    ),
    path(
        "comments/<str:key>/reactions/<reaction:kind>/",
        writing.react,
        A_COMMENT,
        name="react-to-comment",
    ),
]
