"""When can it be done, with which odds, and what do they rest on?"""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

import numpy as np
from django.db.models import Count, Max, Q

from footpath.catalog.models import Service
from footpath.people.models import Team
from footpath.people.queries import members_of
from footpath.pure.forecast import Model, fit
from footpath.pure.odds import dots_by_day, twenty_outcomes
from footpath.pure.quote import LatestAsk, Quote
from footpath.pure.recalibration import LEVELS, P50, P85
from footpath.pure.request_history import History
from footpath.pure.working_time import Calendar
from footpath.requests.models import Promise, ServiceRequest
from footpath.requests.models.promised import PromiseKind
from footpath.requests.states import IN_QUEUE, State

OWN_OUTCOMES_ENOUGH = 30  # below that, the organization's other teams speak too
LONGEST_HISTORY = 6000  # requests; the engine looks no further back


@dataclass(frozen=True)
class Odds:
    """The odds of one request at one moment; the dates are None where nothing honest can be said."""

    quote: Quote
    model: Model
    service: Service
    team: Team
    ahead: int  # requests of the team that are in the queue before it
    age: float = 0.0  # working seconds since it was complete

    @property
    def known(self) -> bool:
        """Whether there is a date that may be shown."""
        return self.quote.p85 is not None

    def at(self, level: float) -> datetime | None:
        """The moment by which it is done at .5, .85 or .95."""
        seconds = {0.5: self.quote.p50, 0.85: self.quote.p85, 0.95: self.quote.p95}[level]
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)

    def day(self, level: float) -> date | None:
        """The working day by whose end it is done at that level."""
        moment = self.at(level)
        return None if moment is None else self.model.calendar.day_ending(moment)

    def chance_by(self, moment: datetime) -> float | None:
        """The chance that it is done by then."""
        return self.model.chance(self.quote, moment.timestamp(), self.quote.made_at)

    def work_left(self, worked: float) -> float | None:
        """The median of the work left, in working seconds, when `worked` seconds are done; None when unknown."""
        table = self.model.work_table(self.service.pk, 99)
        if table is None:
            hours = self.service.delivery if self.service.delivery_unit == "hours" else None
            return None if hours is None else max(hours * 3600.0 - worked, 0.0)
        longer = table[table > worked]
        return float(np.median(longer) - worked) if longer.size else 0.0

    def days(self) -> list[tuple[date, int]]:
        """How many of twenty equally likely outcomes fall on which working day, in order."""
        outcomes = twenty_outcomes([float(level) for level in LEVELS], self.quote.grid)
        return dots_by_day(outcomes, datetime.fromtimestamp(self.quote.made_at, UTC), self.model.calendar)

    def latest_ask(self, needed_by: date) -> LatestAsk:
        """The latest moment to ask for it to be ready, at 17 chances in 20, on the day it is needed."""
        end = self.model.calendar.end_of_working_day(needed_by)
        return self.model.latest_ask(self.service.pk, end.timestamp(), self.quote.made_at)

    def reasons(self) -> dict[str, Any]:
        """What the odds rest on, as codes, numbers and working seconds; sentences are made when they are read."""
        made_at = datetime.fromtimestamp(self.quote.made_at, UTC)
        return {
            **asdict(self.quote.basis),
            **self._stretches(),
            "ahead": self.ahead,
            "people": members_of(self.team, made_at.date()).order_by().values("pk").count(),
            "flags": list(self.quote.flags),
        }

    def _stretches(self) -> dict[str, Any]:
        """How long it takes in all (half, 17 in 20), the work alone (middle half), and until somebody starts."""
        found: dict[str, Any] = {}
        work = self.model.work_table(self.service.pk, 2)
        if work is not None:
            found |= {"work": [round(seconds) for seconds in work], "n_work": self.model.work.similar(self.service.pk)}
        if self.quote.grid:
            found["takes"] = [round(self.quote.grid[level]) for level in (P50, P85)]
            middle = self.model.work_table(self.service.pk, 1)
            if middle is not None and not self.age:
                found["wait"] = max(round(self.quote.grid[P50] - middle[0]), 0)
        return found

    def as_columns(self) -> dict[str, Any]:
        """The odds as a row of Quote keeps them."""
        return {
            "grid": [round(seconds) for seconds in self.quote.grid],
            "base": [round(seconds) for seconds in self.quote.base],
            "p50_at": self.at(0.5),
            "p85_at": self.at(0.85),
            "p95_at": self.at(0.95),
            "reasons": self.reasons(),
        }


def odds_of(service_request: ServiceRequest, now: datetime) -> Odds:
    """The odds of a request that is in the queue or in work, given how long it has been there."""
    team = service_request.team
    queue = ServiceRequest.objects.filter(team=team, state__in=IN_QUEUE)
    ahead = queue.filter(complete_at__lt=service_request.complete_at).count() if service_request.complete_at else 0
    return _odds(service_request, model_of(team, now), now, ahead)


def odds_of_queue(queue: Sequence[ServiceRequest], team: Team, now: datetime) -> list[Odds]:
    """The odds of all requests of a team's queue, which comes in the order in which they were complete."""
    model = model_of(team, now)
    return [_odds(service_request, model, now, ahead) for ahead, service_request in enumerate(queue)]


def odds_if_asked(service: Service, now: datetime) -> Odds:
    """The odds of a request for `service` that would be complete right now."""
    model = model_of(service.team, now)
    ahead = ServiceRequest.objects.filter(team=service.team, state__in=IN_QUEUE).count()
    return Odds(model.quote(service.pk, now.timestamp()), model, service, service.team, ahead)


def quote_now(service_request: ServiceRequest, now: datetime) -> Odds | None:
    """The odds to write down; None where nothing honest can be said."""
    odds = odds_of(service_request, now)
    return odds if odds.known else None


def delivery_promises(service_request: ServiceRequest) -> list[Promise]:
    """The promises of a delivery in the order in which they were made, each superseding the one before."""
    found = [promise for promise in service_request.promises.all() if promise.kind == PromiseKind.DELIVERY]
    return sorted(found, key=lambda promise: promise.pk)


def latest_promise(service_request: ServiceRequest) -> Promise | None:
    """The delivery promise that holds now."""
    return next(reversed(delivery_promises(service_request)), None)


def _odds(service_request: ServiceRequest, model: Model, now: datetime, ahead: int) -> Odds:
    begun = service_request.complete_at or now
    age = max(model.calendar.measure(begun, now) - service_request.paused_seconds, 0.0)
    quote = model.quote(service_request.service_id, now.timestamp(), age)
    return Odds(quote, model, service_request.service, service_request.team, ahead, age)


def model_of(team: Team, now: datetime) -> Model:
    """The team's forecast; learned again when something was delivered, and at least every ten minutes."""
    finished = ServiceRequest.objects.filter(team=team, delivered_at__isnull=False)
    slot = now.replace(minute=now.minute - now.minute % 10, second=0, microsecond=0)
    version = finished.aggregate(done=Count("id"), last=Max("delivered_at"))
    return _learned(team.pk, team.calendar, slot, tuple(version.values()))


@lru_cache(maxsize=256)
def _learned(team_id: int, calendar: Calendar, slot: datetime, version: tuple[Any, ...]) -> Model:
    moment = (slot + timedelta(minutes=10)).timestamp()
    own = _history(Q(team_id=team_id), moment)
    few = int((~np.isnan(own.done)).sum()) < OWN_OUTCOMES_ENOUGH
    return fit(own, moment, calendar, _history(~Q(team_id=team_id), moment) if few else None)


def _history(which: Q, moment: float) -> History:
    """What is known of past requests; those that were declined or withdrawn say nothing about how long work takes."""
    rows = (
        ServiceRequest.objects.filter(which, complete_at__isnull=False)
        .exclude(state__in=(State.DECLINED, State.WITHDRAWN))
        .order_by("-complete_at", "-id")
        .values_list("complete_at", "started_at", "delivered_at", "service_id", "paused_seconds", "state")
    )[:LONGEST_HISTORY]
    known = [row for row in rows if row[0] is not None and row[0].timestamp() <= moment]
    return History.from_arrays(
        created=[_seconds(row[0]) for row in known],
        started=[_seconds(row[1]) for row in known],
        done=[math.nan if row[5] in IN_QUEUE else _seconds(row[2]) for row in known],
        type_id=[row[3] for row in known],
        paused=[row[4] for row in known],
    )


def _seconds(moment: datetime | None) -> float:
    return math.nan if moment is None else moment.timestamp()
