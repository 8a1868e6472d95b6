"""When can it be done, with which odds, and what do they rest on?"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any

import numpy as np
from django.db.models import QuerySet

from footpath.catalog.models import Service
from footpath.people.models import Team
from footpath.people.queries import head_count, heads
from footpath.pure.crew import Request
from footpath.pure.forecast import Model
from footpath.pure.odds import dots_by_day, twenty_outcomes
from footpath.pure.quote import CANNOT_SAY, LatestAsk, Quote
from footpath.pure.recalibration import LEVELS, P50, P85
from footpath.requests.alike import first_alike
from footpath.requests.announced import ahead_of, announced_codes
from footpath.requests.displaced import held_up, load_displacements
from footpath.requests.grounds import evidence
from footpath.requests.hops import Ahead, codes_of, with_needs
from footpath.requests.learning import Learned, learned_of
from footpath.requests.links import load_links
from footpath.requests.models import HeadsUp, Promise, ServiceRequest
from footpath.requests.models.promised import PromiseKind
from footpath.requests.quoted import NOT_HELD, Known, known_of, quoted
from footpath.requests.states import IN_QUEUE
from footpath.ui.counts import Counts

_LONG_AGO, _FAR_OFF = datetime(1900, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
NEWCOMER = 0  # the number of a request that is not there yet


@dataclass(frozen=True)
class Odds:
    """The odds of one request at one moment; the dates are None where nothing honest can be said."""

    quote: Quote
    learned: Learned
    service: Service
    team: Team
    ahead: int  # requests of the team that are in the queue before it
    hands: tuple[int, int]  # people of the team, and how many of them are away today
    age: float = 0.0  # working seconds since it was complete
    simulated: bool = False  # the queue was played through, because that does better in this team's past
    announced: tuple[HeadsUp, ...] = ()  # work that is announced to the team
    counted: frozenset[int] = frozenset()  # the keys of what of that is in the date
    later: float = 0.0  # working seconds by which that moves the date (17 in 20), where it comes from the past
    held: float = 0.0  # working seconds for which an emergency holds it up, where they are added to the past
    ahead_of_it: tuple[Ahead, ...] = ()  # what it needs first, the last one first
    earliest: date | None = None  # with the last of it

    @property
    def model(self) -> Model:
        """What was learned of how long the team takes."""
        return self.learned.model

    @property
    def as_of(self) -> datetime:
        """When that was learned: what happened since is not in it."""
        return self.learned.as_of

    @cached_property
    def known(self) -> bool:
        """Whether there is a date that may be shown: one of which can be said what it rests on. Every date that people
        or programs read comes through here.
        """
        return self.quote.p85 is not None and bool(evidence(self._basis(), self.team.name))

    def at(self, level: float) -> datetime | None:
        """The moment by which it is done at .5, .85 or .95."""
        seconds = {0.5: self.quote.p50, 0.85: self.quote.p85, 0.95: self.quote.p95}[level]
        return None if seconds is None or not self.known else datetime.fromtimestamp(seconds, UTC)

    def day(self, level: float) -> date | None:
        """The working day by whose end it is done at that level."""
        return (moment := self.at(level)) and self.model.calendar.day_ending(moment)

    def chance_by(self, moment: datetime) -> float | None:
        """The chance that it is done by then."""
        return self.model.chance(self.quote, moment.timestamp(), self.quote.made_at) if self.known else None

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
        if not self.known:
            return LatestAsk(None, None, (CANNOT_SAY,))
        end = self.model.calendar.end_of_working_day(needed_by)
        # What is announced for these days makes whoever asks now late, and is done when somebody asks later.
        is_late = self.quote.p85 is not None and end.timestamp() < self.quote.p85
        of = self.quote if self.simulated or (self.counted and is_late) else self.service.pk
        return self.model.latest_ask(of, end.timestamp(), self.quote.made_at)

    def reasons(self) -> dict[str, Any]:
        """What the odds rest on, as codes, numbers and working seconds; sentences are made when they are read.

        people and away today; capacity: how much those who are there have in hand at once; urgent_share: of the team's
        work, what was taken before its turn; as_of: when it was learned, in seconds since 1970. One query.
        """
        people, away = self.hands
        crew, alike = self.learned.crew, self.quote.basis.n_similar
        since = first_alike(self.team.pk, self.service.pk, alike, self.as_of)
        return {
            **self._basis(),
            **self._stretches(),
            "similar_since": since and round(since.timestamp()),
            "ahead": self.ahead,
            "people": people,
            "away": away,
            "capacity": max(round((people - away) * crew.slots * crew.share), min(people - away, 1)),
            "urgent_share": crew.urgent_share,
            "simulated": self.simulated,
            "as_of": round(self.as_of.timestamp()),
            **codes_of(self.ahead_of_it, self.earliest),
            **({"held_up": round(self.held)} if self.held else {}),
            **announced_codes(self.announced, self.day(0.95), self.counted, self.later),
        }

    def _basis(self) -> dict[str, Any]:
        """What the quote itself says that it rests on."""
        return {**asdict(self.quote.basis), "flags": list(self.quote.flags)}

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
    ahead, *counted = _counted(team.pk, service_request.complete_at or _LONG_AGO, now.date())
    return with_needs(_odds(service_request, known_of(team, now, *counted), now, ahead), service_request, now)


def odds_of_queue(queue: Sequence[ServiceRequest], team: Team, now: datetime) -> list[Odds]:
    """The odds of all requests of a team's queue, which comes in the order in which they were complete."""
    known = known_of(team, now, *head_count(team, now.date()))
    load_links(queue, ahead_only=True)
    if known.learned.simulated is None:
        load_displacements(queue)
    return [with_needs(_odds(one, known, now, ahead), one, now) for ahead, one in enumerate(queue)]


def odds_if_asked(service: Service, now: datetime) -> Odds:
    """The odds of a request for `service` that would be complete right now."""
    ahead, *counted = _counted(service.team_id, _FAR_OFF, now.date())
    known = known_of(service.team, now, *counted)
    found = quoted(known, Request(NEWCOMER, service.pk), now)
    ahead = ahead if known.plan is None else len(known.plan.queue)
    return Odds(
        found.quote, known.learned, service, service.team, ahead, known.hands, 0.0, found.simulated, known.announced,
        counted=found.counted, later=found.later,
    )  # fmt: skip


@Counts
def _counted(team: int, complete_at: datetime, on: date) -> Sequence[QuerySet[Any]]:
    """Who is in the queue before somebody, the people who serve it, and what is announced to them."""
    queue = ServiceRequest.objects.filter(team_id=team, state__in=IN_QUEUE)
    return queue.filter(complete_at__lt=complete_at), *heads(team, on), ahead_of(team, on)


def model_of(team: Team, now: datetime) -> Model:
    """What was learned of how long the team takes; a model that knows nothing where the worker has still to learn."""
    return learned_of(team, now).model


def quote_now(service_request: ServiceRequest, now: datetime) -> Odds | None:
    """The odds to write down; None where nothing honest can be said."""
    return odds if (odds := odds_of(service_request, now)).known else None


def delivery_promises(service_request: ServiceRequest) -> list[Promise]:
    """The promises of a delivery in the order in which they were made, each superseding the one before."""
    found = [promise for promise in service_request.promises.all() if promise.kind == PromiseKind.DELIVERY]
    return sorted(found, key=lambda promise: promise.pk)


def latest_promise(service_request: ServiceRequest) -> Promise | None:
    """The delivery promise that holds now."""
    return next(reversed(delivery_promises(service_request)), None)


def _odds(service_request: ServiceRequest, known: Known, now: datetime, ahead: int) -> Odds:
    begun, calendar = service_request.complete_at or now, known.learned.model.calendar
    age = max(calendar.measure(begun, now) - service_request.paused_seconds, 0.0)
    asked = Request(service_request.pk, service_request.service_id, age=age)
    held = NOT_HELD if known.learned.simulated else held_up(service_request, now)
    found = quoted(known, asked, now, held)
    its = service_request.service, service_request.team
    return Odds(
        found.quote, known.learned, *its, ahead, known.hands, age, found.simulated, known.announced,
        counted=found.counted, later=found.later, held=found.held,
    )  # fmt: skip
