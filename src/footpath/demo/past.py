"""What was asked of every team in the last two years, and how long did it take? (Of two teams as in a real log.)"""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from footpath.catalog.models import Service, Signer
from footpath.demo import desk, season
from footpath.demo.life import Offer, Plan, Usual
from footpath.demo.organization import Northfield
from footpath.demo.work import Work
from footpath.people.models import Person, Team

YEARS = timedelta(days=728)
ASKS_MORE = 4  # times as much as the others: the teams that a service is for
BUSY = {"ana": 6, "ben": 3, "cleo": 3, "dov": 5, "viktor": 3, "hanna": 3, "luis": 2, "greta": 2, "paul": 2}
SERVES_MORE = {"ben": 3, "lena": 2, "jonas": 2, "ana": 2, "dov": 2, "piet": 3, "mei": 2}
SELDOM = 0.25  # how much of it a lead does
OUTSIDE = 0.06  # of what is worked on waits for somebody outside
WAITS = (0.15, 0.75)  # shares of the time until it is done that pass before somebody begins
GROWTH = (0.72, 1.28)  # how much is asked at the beginning and at the end, compared with the middle: the airport grows
MOST = 3.0  # standard deviations: nothing takes longer than that


class Past:
    """The plans of all that is not told by hand."""

    def __init__(self, northfield: Northfield, work: Work, now: datetime) -> None:
        """The past of an airport that has had its people and services for two years."""
        self.northfield, self.work, self.now = northfield, work, now
        self.homes = {person.pk: team for team, members in northfield.members.items() for person in members}
        self._names = {person.pk: name for name, person in northfield.people.items()}
        self._above = {team.pk: team for team in northfield.teams.values()}
        self._offers = {kind: self._offered(service) for kind, service in northfield.services.items()}
        self._asking: dict[str, tuple[list[Person], list[float]]] = {}

    def plans(self) -> list[Plan]:
        """All of them, in the order in which they were asked."""
        found = [plan for kind in self.northfield.work for plan in self.of_service(kind)]
        return sorted([*found, *self.of_log()], key=lambda plan: (plan.asked_at, plan.key))

    def of_log(self) -> Iterator[Plan]:
        """What the log of a real desk says of Facilities and IT."""
        rows = desk.past(self.now)
        usual = self._usual(rows)
        for one in rows:
            started = one.row.started_at or one.opened_at + (one.closed_at - one.opened_at) / 3
            calendar = self.northfield.teams[one.team].calendar
            begun, done = (calendar.next_open(max(at, one.opened_at)) for at in (started, one.closed_at))
            plan = self._plan(one.row.id, one.service, (one.opened_at, begun, max(begun, done)), usual[one.service])
            yield replace(plan, from_log=True)

    def of_service(self, kind: str) -> Iterator[Plan]:
        """What is generated for one service: it comes in waves, and takes as long as its description says."""
        described, service = self.northfield.work[kind], self.northfield.services[kind]
        if "weekly" not in described:
            return
        calendar, chance = service.team.calendar, self.work.lots.many(kind, "asked")
        day, spread = service.team.hours.day_seconds, described["spread"]
        first, last = described.get("trend", (1.0, 1.0))
        since = self.now - YEARS
        asked = season.moments(
            chance, weekly=described["weekly"], growth=GROWTH, season=described.get("season", ""), since=since,
            until=self.now,
        )  # fmt: skip
        for turn, at in enumerate(asked):
            slower = first + (last - first) * ((at - since) / YEARS)
            takes = described["days"] * day * slower * math.exp(spread * max(-MOST, min(chance.gauss(0, 1), MOST)))
            begun = calendar.add(at, takes * chance.uniform(*WAITS))
            usual = Usual(described["days"] * day * slower, spread)
            yield self._plan(f"{kind} {turn}", kind, (at, begun, calendar.add(at, takes)), usual)

    def _plan(self, key: str, kind: str, moments: tuple[datetime, datetime, datetime], usual: Usual) -> Plan:
        at, begun, done = moments
        service, described = self.northfield.services[kind], self.northfield.work[kind]
        chance = self.work.lots.many(key, "who")
        [asker] = chance.choices(*self._askers(kind, service, described))
        members = self.northfield.members[service.team.name]
        [server] = chance.choices(members, [self._serves(person, service.team) for person in members])
        return Plan(
            key=key, kind=kind, service=service, offer=self._offer_at(kind, at), asker=asker, server=server,
            signer=self.signer(service, asker), asked=self.work.asked(kind, key, at), asked_at=at, begun_at=begun,
            done_at=done, usual=usual, outside=described.get("outside", OUTSIDE),
        )  # fmt: skip

    def _offered(self, service: Service) -> list[Offer]:
        """The terms of a service, those that hold now first."""
        published = service.versions.filter(number__isnull=False).order_by("-number")
        return [Offer(version) for version in published]

    def _offer_at(self, kind: str, moment: datetime) -> Offer:
        offers = self._offers[kind]
        held = (one for one in offers if one.version.published_at and one.version.published_at <= moment)
        return next(held, offers[-1])

    def _askers(self, kind: str, service: Service, described: dict[str, Any]) -> tuple[list[Person], list[float]]:
        """Everybody who may ask for a service, with how often they do."""
        if kind not in self._asking:
            found = [
                (person, self._asks(person, team, described))
                for team, members in self.northfield.members.items()
                for person in members
                if team != service.team.name and self._is_meant(self.northfield.teams[team], service)
                if not described.get("by_leads") or self.northfield.teams[team].lead_id == person.pk
            ]
            self._asking[kind] = ([person for person, _ in found], [weight for _, weight in found])
        return self._asking[kind]

    def _asks(self, person: Person, team: str, described: dict[str, Any]) -> float:
        often = ASKS_MORE if team in described.get("from", ()) else 1
        return often * BUSY.get(self._names[person.pk], 1)

    def _is_meant(self, team: Team, service: Service) -> bool:
        """Whether the service is offered to this team, or to one above it."""
        return not service.audience or bool({team.pk, team.parent_id} & set(service.audience))

    def _serves(self, person: Person, team: Team) -> float:
        return SELDOM if person.pk == team.lead_id else SERVES_MORE.get(self._names[person.pk], 1)

    def signer(self, service: Service, asker: Person) -> Person | None:
        """Who has to agree to it; nobody where it is the asker's own money or word."""
        team = self.northfield.teams[self.homes[asker.pk]]
        if service.sign_off == Signer.NAMED:
            return None if service.sign_off_by_id == asker.pk else service.sign_off_by
        if service.sign_off == Signer.BUDGET_OWNER:
            return None if team.budget_owner_id == asker.pk else team.budget_owner
        if service.sign_off == Signer.LINE_MANAGER:
            above = self._above[team.parent_id] if team.parent_id else team
            return above.lead if team.lead_id == asker.pk else team.lead
        return None

    def _usual(self, rows: list[desk.Past]) -> dict[str, Usual]:
        """How long the services of the log take."""
        found = {}
        for kind in {one.service for one in rows}:
            calendar = self.northfield.services[kind].team.calendar
            took = [max(calendar.measure(one.opened_at, one.closed_at), 900.0) for one in rows if one.service == kind]
            lengths = np.log(np.array(took))
            found[kind] = Usual(float(np.exp(np.median(lengths))), float(lengths.std()))
        return found
