"""Logs: plain on a terminal, JSON otherwise, with the request's id and nothing personal.

Every line of Comity's and of its libraries passes `without_personal_data`. What a request asked
for is logged as its route (`c/<str:pk>/`), never as its path, which may hold a secret.
"""

from __future__ import annotations

import logging
import re
import sys
import time
from collections.abc import Callable, MutableMapping
from typing import Any

import structlog
from django.http import HttpRequest, HttpResponse

_SCRUBS = (
    (re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"), "(address)"),
    (re.compile(r"(?m)^DETAIL: .*$"), "DETAIL: (left out)"),
    (re.compile(r"(?<=[\w/])\?[^\s\"'#)]+"), "?(query)"),
    (re.compile(r"/(setup|confirm-email|reset/key)/[^\s/\"']+"), r"/\1/(secret)"),
    (re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}\b"), "(ip)"),
    (re.compile(r"\bcmty_[\w-]+"), "(token)"),
    (re.compile(r"(?i)\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b"), "(ip)"),
)
_LEVELS = {"granian": "WARNING", "_granian": "WARNING", "procrastinate": "WARNING"}
_PROBES = ("healthz", "readyz")
_request_log = structlog.get_logger("comity.request")


def scrubbed(text: str) -> str:
    """The text without e-mail addresses, IP addresses, query strings, tokens and the values that
    the database names in its errors."""
    for pattern, instead in _SCRUBS:
        text = pattern.sub(instead, text)
    return text


def without_personal_data(
    logger: object, method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Scrub every text of a line (a structlog processor)."""
    return {name: _scrubbed_value(name, value) for name, value in event.items()}


def _scrubbed_value(name: str, value: Any) -> Any:
    if name in ("level", "timestamp", "request_id"):
        return value
    return value if value is None or isinstance(value, int | float) else scrubbed(str(value))


def configure(level: str) -> None:
    """Send all logs of this process to standard error, from `level` up."""
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
        without_personal_data,
    ]
    plain = sys.stderr.isatty()
    renderer = structlog.dev.ConsoleRenderer() if plain else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    _take_over(_formatter(shared, renderer), level)


def _formatter(shared: list[Any], renderer: Any) -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
    )


def _take_over(formatter: logging.Formatter, level: str) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.captureWarnings(True)
    for name, least in _LEVELS.items():
        logging.getLogger(name).setLevel(least)
    logging.getLogger("django.request").setLevel("ERROR")


def requests(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Log each request's method, route, status and time (a middleware)."""

    def timed(request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        response = get_response(request)
        match = request.resolver_match
        if match is not None:
            spent = round((time.perf_counter() - started) * 1000)
            facts = {"method": request.method, "route": match.route, "ms": spent}
            level = "debug" if match.route in _PROBES else "info"
            getattr(_request_log, level)("request", status=response.status_code, **facts)
        return response

    return timed
