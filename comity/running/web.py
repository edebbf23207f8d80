"""The web server that the supervisor starts: `comity.running.web HOST PORT WORKERS METRICS`."""

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


def serve(host: str, port: int, workers: int, metrics: int) -> None:
    """Serve until SIGTERM. A worker that dies is started again; one that outlives the server by
    accident ends itself (comity.wsgi). `THREADS` per worker matches the pool of connections.
    Where `metrics` is a port, it counts its requests for comity.running.metrics on the next one."""
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
        metrics_enabled=metrics > 0,
        metrics_scrape_interval=5,
        metrics_address="127.0.0.1",
        metrics_port=metrics + 1,
    ).serve()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), *map(int, sys.argv[3:5]))
