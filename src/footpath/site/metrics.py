"""How is Footpath doing, in the form that monitoring reads? (`/metrics`)

The figures come from the database, so that each of many web processes gives the same; no name of a person or a team is
among them.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from hmac import compare_digest
from typing import TYPE_CHECKING

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.sessions.models import Session
from django.db import DatabaseError, InterfaceError, connection
from django.db.models import Count, Min
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from footpath import __version__
from footpath.jobs.queries import health
from footpath.notifications import outbox
from footpath.notifications.webhooks import counting
from footpath.people.programs.problems import Problem, told
from footpath.requests.models import ServiceRequest, TeamForecast
from footpath.requests.states import State

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry
    from prometheus_client.metrics_core import Metric

# A name, what it says, and for each set of labels the value.
Gauge = tuple[str, str, Sequence[tuple[dict[str, str], float]]]


@login_not_required
@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """All figures, for whoever shows FOOTPATH_METRICS_TOKEN; without that variable there is no such page."""
    wanted = settings.METRICS_TOKEN
    if not wanted:
        raise Http404
    scheme, _, shown = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not compare_digest(shown.strip().encode(), wanted.encode()):
        answer: HttpResponse = told(Problem(401, "A token is needed", "Show FOOTPATH_METRICS_TOKEN as bearer token."))
        answer["WWW-Authenticate"] = "Bearer"
        return answer
    from prometheus_client import generate_latest
    from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

    try:
        return HttpResponse(generate_latest(registry(timezone.now())), content_type=CONTENT_TYPE_PLAIN_0_0_4)
    except (DatabaseError, InterfaceError):
        return told(Problem(503, "The database does not answer"))


def registry(now: datetime) -> "CollectorRegistry":
    """A registry of this one answer: nothing is kept in the process between two."""
    from prometheus_client import CollectorRegistry, ProcessCollector

    made = CollectorRegistry()
    ProcessCollector(registry=made)  # memory, processor time and open files of the process that answers
    made.register(_Figures(now))
    return made


class _Figures:
    """What prometheus_client asks for the figures."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def describe(self) -> list["Metric"]:
        """Nothing beforehand: it would ask the database twice."""
        return []

    def collect(self) -> Iterator["Metric"]:
        """Each figure with what it says."""
        from prometheus_client.core import GaugeMetricFamily

        for name, says, samples in (*_desk(self.now), *_queue(self.now), *_outside(self.now), *_around(self.now)):
            metric = GaugeMetricFamily(f"footpath_{name}", says)
            for labels, value in samples:
                metric.add_sample(metric.name, labels, value)
            yield metric


def _desk(now: datetime) -> Iterator[Gauge]:
    """The work itself."""
    found = dict(ServiceRequest.objects.order_by().values_list("state").annotate(count=Count("pk")))
    each = [({"state": state.value}, found.get(state.value, 0)) for state in State]
    yield "requests", "Requests by state.", each
    promised = ServiceRequest.objects.in_queue().filter(promised_due_at__isnull=False)
    yield "promises_open", "Promises of what is not delivered yet.", [({}, promised.count())]
    overdue = promised.filter(promised_due_at__lt=now).count()
    yield "promises_overdue", "Those of them whose moment has passed.", [({}, overdue)]
    oldest = TeamForecast.objects.aggregate(at=Min("learned_at"))["at"]
    age = max((now - oldest).total_seconds(), 0) if oldest else 0
    yield "forecast_oldest_seconds", "How long ago the team was learned of whose turn is longest ago.", [({}, age)]


def _queue(now: datetime) -> Iterator[Gauge]:
    """What is done later, and by whom."""
    queue = health(now=now)
    by_state = [({"state": "waiting"}, queue.ready), ({"state": "parked"}, queue.parked)]
    yield "jobs", "Jobs that are due, and jobs that were given up.", by_state
    age = (now - queue.oldest).total_seconds() if queue.oldest else 0
    yield "job_oldest_seconds", "For how long the oldest waiting job has been due.", [({}, max(age, 0))]
    yield "workers", "Workers that were heard of in the last half minute.", [({}, queue.workers)]
    mails = outbox.counts()
    states = [({"state": "waiting"}, mails.waiting), ({"state": "failed"}, mails.failed)]
    yield "mails", "Mails that wait to go out, and mails that could not be delivered.", states


def _outside(now: datetime) -> Iterator[Gauge]:
    """What chats and programs outside are told."""
    found = counting.counts(now)
    hooks = [({"state": state}, count) for state, count in {**found.webhooks, "failing": found.failing}.items()]
    yield "webhooks", "Webhooks by state; failing are those that are on and did not get through lately.", hooks
    states = [({"state": state}, count) for state, count in found.deliveries.items()]
    yield "webhook_deliveries", "Deliveries to webhooks in the last 30 days by state.", states
    age = max((now - found.oldest).total_seconds(), 0) if found.oldest else 0
    yield "webhook_oldest_seconds", "For how long the oldest delivery has been due.", [({}, age)]


def _around(now: datetime) -> Iterator[Gauge]:
    """The house around it."""
    alive = Session.objects.filter(expire_date__gt=now).values("session_key")
    signed_in = UserSession.objects.filter(session_key__in=alive).count()
    yield "sessions", "Browsers in which somebody is signed in.", [({}, signed_in)]
    sql = "SELECT pg_database_size(current_database())"
    if connection.vendor == "sqlite":
        sql = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    with connection.cursor() as cursor:
        cursor.execute(sql)
        yield "database_bytes", "The size of the database.", [({}, cursor.fetchone()[0])]
    yield "info", "Which Footpath this is.", [({"version": __version__, "database": connection.vendor}, 1)]
