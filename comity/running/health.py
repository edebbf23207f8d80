"""Whether this community is alive (/healthz) and ready (/readyz). Neither tells a secret."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from procrastinate.contrib.django.models import ProcrastinateWorker

HEARTBEAT = timedelta(seconds=30)


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 as long as the process answers."""
    return JsonResponse({"status": "alive"})


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """200 when members can be served; 503 with what is missing when not."""
    found = checks()
    ready = all(found.values())
    body = {"status": "ready" if ready else "not ready", **found}
    return JsonResponse(body, status=200 if ready else 503)


def checks() -> dict[str, bool]:
    """What must be true to be ready: the database answers, has every migration, and a background
    worker gave a sign of life within `HEARTBEAT`."""
    try:
        return {"database": True, "migrations": _migrated(), "worker": _working()}
    except DatabaseError:
        return {"database": False, "migrations": False, "worker": False}


def _working() -> bool:
    since = timezone.now() - HEARTBEAT
    return ProcrastinateWorker.objects.filter(last_heartbeat__gte=since).exists()


def _migrated() -> bool:
    return bool(_seen_migrated()) or _look()


@cache
def _seen_migrated() -> list[bool]:
    """Filled once migrated: this process holds the same migrations for as long as it lives."""
    return []


def _look() -> bool:
    executor = MigrationExecutor(connection)
    complete = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    if complete:
        _seen_migrated().append(True)
    return complete


urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]
