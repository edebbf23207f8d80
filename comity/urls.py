"""Every door of the product."""

from __future__ import annotations

from django.urls import include, path

from comity.api import api
from comity.running import health

urlpatterns = [
    path("", include("comity.web.urls")),
    path("", include("comity.charter.urls")),
    path("", include("comity.spaces.urls")),
    path("", include("comity.promotion.urls")),
    path("", include("comity.talk.urls")),
    path("", include("comity.contact.urls")),
    path("", include("comity.conversations.urls")),
    path("", include("comity.directory.urls")),
    path("", include("comity.care.urls")),
    path("", include("comity.transparency.urls")),
    path("", include("comity.leaving.urls")),
    path("", include("comity.notices.urls")),
    path("", include("comity.people.urls")),
    path("", include(health)),
    path("accounts/", include("allauth.account.urls")),
    path("api/v1/", api.urls),
]

handler400 = "comity.web.views.bad_request"
handler403 = "comity.web.views.forbidden"
handler404 = "comity.web.views.not_found"
handler500 = "comity.web.views.server_error"
