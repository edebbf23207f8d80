"""The web server: `python -m comity.running.web HOST PORT WORKERS`, started by the supervisor."""

from __future__ import annotations

import os
import sys

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

MASTER = "COMITY_WEB_MASTER"
THREADS = 8
_ERRORS = {"class": "logging.StreamHandler", "formatter": "generic"}
_LOGS = {"handlers": {"console": _ERRORS, "access": _ERRORS}}


def serve(host: str, port: int, workers: int) -> None:
    """Serve until SIGTERM. A worker that dies is started again; one that outlives the server by
    accident ends itself (comity.wsgi). `THREADS` per worker matches the pool of connections."""
    os.environ[MASTER] = str(os.getpid())
    Server(
        "comity.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        websockets=False,
        log_level=LogLevels.error,
        log_dictconfig=_LOGS,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=10,
    ).serve()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
