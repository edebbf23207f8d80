"""A Django view that does nothing, served as Comity is.

`python -m bench.bare HOST PORT WORKERS`
"""

from __future__ import annotations

import sys

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import re_path
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from comity.running.web import THREADS

if not settings.configured:
    settings.configure(SECRET_KEY="bare", ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])  # noqa: S106


def bare(request: HttpRequest) -> HttpResponse:
    """The least that a view can do: take what was sent, and answer."""
    _ = request.body
    return HttpResponse("ok")


urlpatterns = [re_path("", bare)]
application = get_wsgi_application()


def serve(host: str, port: int, workers: int) -> None:
    """Serve until SIGTERM, with the processes and threads that Comity has."""
    Server(
        "bench.bare:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.error,
    ).serve()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
