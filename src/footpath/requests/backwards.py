"""For a day on which something is needed: by when must each service be asked, and each thing be handed in?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils import timezone

from footpath.catalog.models import Service
from footpath.catalog.requirements import Requirement
from footpath.pure.backwards import Link, chance_of_chain, latest_asks
from footpath.pure.working_time import Calendar
from footpath.requests.promise import Odds, odds_if_asked

COUNTED_ON = 0.85
LOOKED_AHEAD = 512  # days in which the first one that can be counted on is looked for


@dataclass(frozen=True)
class Step:
    """One service of the chain. `ask_until` is the last moment that is early enough for all that follows, `ask_by` the
    last working day that is so to its end: None where only a part of today is left. Both are None where it is too late
    (`too_late`), or nothing can be said of it or of what comes after it. `ready_by`: when the next one has to be asked.
    """

    service: Service
    odds: Odds
    ready_by: date | None
    ask_by: date | None
    ask_until: datetime | None
    too_late: bool

    @property
    def day(self) -> date | None:
        """The day on which it stands in a calendar."""
        return self.ask_by or (timezone.localdate(self.ask_until) if self.ask_until else None)

    @property
    def cannot_say(self) -> bool:
        """Whether of this very service nobody can say how long it takes."""
        return not self.odds.known

    @property
    def things(self) -> list[Requirement]:
        """What has to be handed in by then: the clock starts when all of it is there."""
        return [item for item in self.service.form if item.required]

    @property
    def notice_by(self) -> date | None:
        """The last day that gives the notice for which the service asks, where that is earlier than the odds need."""
        if not self.service.lead_days or self.ready_by is None or self.ask_by is None:
            return None
        calendar, day = self.service.calendar, self.ready_by
        while calendar.working_days_between(day, self.ready_by) < self.service.lead_days:
            day = calendar.last_working_day(day - timedelta(days=1))
        return day if day < self.ask_by else None


@dataclass(frozen=True)
class Backwards:
    """The whole plan, what is asked first first. `chance`: that all of it is ready on the day if one begins today;
    `earliest`: the first day that can be counted on; each None where nothing can be said.
    """

    day: date
    steps: Sequence[Step]
    chance: float | None
    earliest: date | None

    @property
    def in_time(self) -> bool:
        """Whether there is still time to ask for each of them."""
        return all(step.ask_until is not None for step in self.steps)

    @property
    def unknown(self) -> list[Step]:
        """Those of which nobody can say how long they take."""
        return [step for step in self.steps if step.cannot_say]

    @property
    def first(self) -> Step:
        """Where it begins."""
        return self.steps[0]


def plan_backwards(services: Sequence[Service], day: date, now: datetime) -> Backwards:
    """Plan from the end, each service asked when the one before is there: for each the last day on which it can be
    asked so that it and all that follow are there on the day with 17 chances in 20.
    """
    chain = [odds_if_asked(service, now) for service in services]
    links = [Link(odds.model.calendar, odds.quote.grid if odds.known else ()) for odds in chain]
    moments = latest_asks(links, _end(chain, day), COUNTED_ON)
    steps: list[Step] = []
    ready_by: date | None = day
    for odds, moment in zip(reversed(chain), reversed(moments), strict=True):
        steps.insert(0, _step(odds, moment, ready_by, now))
        ready_by = steps[0].day
    chance = chance_of_chain(links, _end(chain, day), now.timestamp())
    return Backwards(day, steps, chance, None if chance is None else _earliest(chain, links, now))


def _end(chain: Sequence[Odds], day: date) -> float:
    return chain[-1].model.calendar.end_of_working_day(day).timestamp()


def _step(odds: Odds, moment: float | None, ready_by: date | None, now: datetime) -> Step:
    if moment is None or moment < now.timestamp():
        return Step(odds.service, odds, ready_by, None, None, too_late=moment is not None)
    at = datetime.fromtimestamp(round(moment), UTC)
    day = _whole_day(odds.model.calendar, at)
    has_begun = odds.model.calendar.end_of_working_day(day) >= now
    return Step(odds.service, odds, ready_by, day if has_begun else None, at, too_late=False)


def _whole_day(calendar: Calendar, at: datetime) -> date:
    """The last working day that is over by then."""
    day = calendar.day_ending(at)
    return day if calendar.end_of_working_day(day) <= at else calendar.last_working_day(day - timedelta(days=1))


def _earliest(chain: Sequence[Odds], links: Sequence[Link], now: datetime) -> date | None:
    """The first day on which all of it is ready with 17 chances in 20; None where it lies too far ahead."""
    today = timezone.localdate(now)

    def reached(days: int) -> bool:
        moment = latest_asks(links, _end(chain, today + timedelta(days=days)), COUNTED_ON)[0]
        return moment is not None and moment >= now.timestamp()

    low, high = 0, LOOKED_AHEAD
    if not reached(high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if reached(middle) else (middle + 1, high)
    return today + timedelta(days=low)
