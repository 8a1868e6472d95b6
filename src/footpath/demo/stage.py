"""How is a story told through the verbs, each step at its moment of the past?"""

import heapq
from collections.abc import Generator, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np

from footpath.demo.organization import Northfield
from footpath.people.models import Person, Team
from footpath.requests import actions
from footpath.requests.models import Promise, ServiceRequest
from footpath.requests.promise import odds_of, odds_of_queue

DAY = 8  # working hours

# A story yields the moment of its next step and goes on when everything earlier has happened; it is sent that moment.
Story = Generator[datetime, datetime, None]


class Stage:
    """Where the stories play: who is there, what day it is, and the few things that every story needs."""

    def __init__(self, northfield: Northfield, now: datetime) -> None:
        """The airport as it is now."""
        self.northfield, self.now = northfield, now
        self.calendar = northfield.cast.hours.calendar

    def who(self, name: str) -> Person:
        """Somebody by the first part of their address."""
        return self.northfield.people[name]

    def ago(self, days: float = 0, hours: float = 0) -> datetime:
        """The moment since which the airport's offices have been open for that long."""
        return min(self.before(self.now, hours=days * DAY + hours), self.now)

    def before(self, moment: datetime, *, hours: float) -> datetime:
        """So many working hours before a moment."""
        worked = self.calendar.to_work(np.array([moment.timestamp()])) - hours * 3600
        return datetime.fromtimestamp(round(float(self.calendar.to_wall(worked)[0])), UTC)

    def ahead(self, days: int) -> date:
        """The working day that many days ahead of today."""
        return self.calendar.working_day_after(self.now, days)

    def ask(
        self, service: str, by: str, title: str, now: datetime, *, details: str = "", needed: date | None = None,
        on_behalf: str = "", depends: tuple[str, str] = ("", ""), **answers: Any,
    ) -> ServiceRequest:  # fmt: skip
        """Somebody asks for a service; what the answers lack makes it incomplete. What `depends` on it: how many it
        stops, how soon it hurts.
        """
        draft = self.draft(
            service, by, title, now, details=details, needed=needed, on_behalf=on_behalf, depends=depends, **answers
        )  # fmt: skip
        return actions.submit(draft, by=self.who(by), now=now)

    def draft(
        self, service: str, by: str, title: str, now: datetime, *, details: str = "", needed: date | None = None,
        on_behalf: str = "", depends: tuple[str, str] = ("", ""), **answers: Any,
    ) -> ServiceRequest:  # fmt: skip
        """Somebody begins to ask."""
        return actions.save_draft(
            None, service=self.northfield.services[service], by=self.who(by), now=now, title=title, details=details,
            answers=answers, needed_by=needed, asked_for=self.who(on_behalf) if on_behalf else None,
            impact=depends[0], urgency=depends[1],
        )  # fmt: skip

    def forecast(self, team: Team, now: datetime) -> None:
        """Write down when what is in line at a team is likely ready, as the worker has whenever somebody looks; nobody
        is warned of it in the past.
        """
        queue = ServiceRequest.objects.in_queue().filter(team=team, complete_at__lt=now).order_by("complete_at", "id")
        found = list(queue.select_related("team__hours", "service__team__hours"))
        for one, odds in zip(found, odds_of_queue(found, team, now), strict=True):
            ready = {"forecast_p50_at": odds.at(0.5), "forecast_p85_at": odds.at(0.85), "forecast_at": now}
            ServiceRequest.objects.filter(pk=one.pk).update(**ready)

    def promise(
        self, request: ServiceRequest, by: str, now: datetime, *, level: float = 0.85, reason: str = "",
        wish: str = "", instead_of: Promise | None = None,
    ) -> Promise:  # fmt: skip
        """Promise the day that the odds propose; a week where nothing honest can be said."""
        day = odds_of(request, now).day(level) or self.calendar.working_day_after(now, 5)
        return actions.promise(
            request, by_day=day, by=self.who(by), now=now, reason=reason, wish=wish, instead_of=instead_of
        )  # fmt: skip


def play(stories: Iterable[Story], *, until: datetime) -> None:
    """Let all stories happen together, step by step in the order of time; what lies after `until` does not happen."""
    waiting: list[tuple[datetime, int, Story]] = []
    for place, story in enumerate(stories):
        heapq.heappush(waiting, (next(story), place, story))
    while waiting and waiting[0][0] <= until:
        moment, place, story = heapq.heappop(waiting)
        try:
            following = story.send(moment)
        except StopIteration:
            continue
        heapq.heappush(waiting, (max(following, moment + timedelta(seconds=1)), place, story))
