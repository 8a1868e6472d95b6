"""Is this process alive, and can it serve?"""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from footpath.jobs.queries import health


@login_not_required
@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """The database answers and somebody runs jobs; otherwise 503 and which of the two is missing."""
    try:
        queue = health(now=timezone.now())
    except (DatabaseError, InterfaceError):
        return JsonResponse({"database": "does not answer", "jobs": "unknown"}, status=503)
    facts = {
        "database": "ok",
        "jobs": "ok" if queue.workers else "no worker",
        "workers": queue.workers,
        "waiting": queue.ready,
        "waiting_since": queue.oldest,
        "parked": queue.parked,
    }
    return JsonResponse(facts, status=200 if queue.workers else 503)
