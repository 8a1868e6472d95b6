"""How does an everyday request go, from the ask to the close? (What lies after now has not happened.)"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import numpy as np

from footpath.catalog.models import Service, ServiceVersion
from footpath.demo.work import Asked, Work
from footpath.people.models import Person
from footpath.pure.working_time import Calendar

APART = timedelta(seconds=40)  # nobody does two things at once


@dataclass(frozen=True)
class Step:
    """A verb at its moment: by whom, with which facts."""

    at: datetime
    verb: str
    by: Person | None
    facts: dict[str, Any]


@dataclass(frozen=True)
class Usual:
    """How long a service usually takes, in working seconds: the median, and the spread of its logarithm."""

    median: float
    spread: float


class Offer:
    """The terms of a service as they were published once, read once for all lives."""

    def __init__(self, version: ServiceVersion) -> None:
        """What is asked, how the work goes, and what a good delivery looks like."""
        self.version = version
        self.form = version.form
        self.steps = {step.key: step.name for step in version.workflow}
        self.level = next((one.name for one in version.qualities), "")
        self.criteria = list(version.criteria(self.level))
        texts = [one.key for one in self.form if one.required and not one.when and one.kind in ("text", "long_text")]
        self.left_out = "" if version.confidential else next(iter(texts), "")  # the question that some leave out


@dataclass(frozen=True)
class Plan:
    """What is given before a life is told: who asks what, when somebody begins, and when it is done."""

    key: str
    kind: str  # the service by key
    service: Service
    offer: Offer
    asker: Person
    server: Person
    signer: Person | None
    asked: Asked
    asked_at: datetime
    begun_at: datetime
    done_at: datetime
    usual: Usual
    outside: float  # how likely it waits for somebody outside
    from_log: bool = False  # of a real desk


@dataclass
class Life:
    """A plan with everything that happened up to now."""

    plan: Plan
    needed_by: date | None
    answers: dict[str, Any]  # as they were when it was asked
    steps: list[Step] = field(default_factory=list)


class Telling:
    """The words and the clocks with which a life is told, and where in it we are."""

    def __init__(self, plan: Plan, work: Work, office: Calendar) -> None:
        """At the beginning: it is asked."""
        self.plan, self.work, self.office = plan, work, office
        self.calendar = plan.service.team.calendar
        self.chance: Random = work.lots.many(plan.key, "life")
        self.life = Life(plan, None, dict(plan.asked.answers))
        self.at = plan.asked_at - APART  # the ask itself is at its moment
        marks = [plan.asked_at.timestamp(), plan.begun_at.timestamp(), plan.done_at.timestamp()]
        self.asked, self.begun, self.done = (float(mark) for mark in self.calendar.to_work(np.array(marks)))

    def then(self, at: datetime, verb: str, by: Person | None, **facts: Any) -> datetime:
        """The next step, at `at` or when the step before it has been taken."""
        self.at = max(at, self.at + APART)
        self.life.steps.append(Step(self.at, verb, by, facts))
        return self.at

    def when(self, worked: float) -> datetime:
        """The moment by which so much is worked, on the scale of `asked`, `begun` and `done`."""
        return datetime.fromtimestamp(round(float(self.calendar.to_wall(np.array([worked]))[0])), UTC)

    def between(self, share: float) -> datetime:
        """A moment while it is worked on."""
        return self.when(self.begun + share * (self.done - self.begun))

    def waiting(self, share: float) -> datetime:
        """A moment between the ask and the beginning."""
        return self.when(self.asked + share * (self.begun - self.asked))

    def later(self, least: float, most: float) -> datetime:
        """A moment in office hours so many hours later: when a customer comes to it."""
        return self.office.add(self.at, 3600 * self.chance.uniform(least, most))

    def may(self, share: float) -> bool:
        """Whether something happens that happens in that share of all lives."""
        return self.chance.random() < share

    def text(self, name: str, about: str = "") -> str:
        """Words from one of the lists."""
        return self.work.line(name, f"{self.plan.key} {about}")
