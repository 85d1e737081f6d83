"""Whether the process lives, and whether it can serve."""

from functools import cache

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import Error
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from provisions.api.errors import ApiError, respond


@csrf_exempt  # what writes is told that nothing can be written, not that a token is missing
@never_cache
@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    """Needs nothing but the process."""
    return JsonResponse({"status": "ok"})


@csrf_exempt
@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """The database answers and has every migration of this program; 503 otherwise."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        check_migrations()
    except (Error, ApiError) as exc:
        return respond(request, exc)
    return JsonResponse({"status": "ok"})


@cache
def check_migrations() -> None:
    """Raises ApiError while a migration is missing; asked no more once none is (what raises is not remembered)."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise ApiError("migrations_pending")
