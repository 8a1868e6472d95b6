"""What does it cost the others that a request comes before its turn?"""

import math
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
from django.db import models
from django.utils.translation import gettext_lazy as _

from footpath.people.models import Team
from footpath.pure.before_turn import BREAKS, BeforeTurn, Dates, Place, before_turn
from footpath.pure.crew import Request
from footpath.pure.working_time import Calendar, CalendarError
from footpath.requests.models import ServiceRequest
from footpath.requests.overtaking import lanes_of
from footpath.requests.plans import plan_of
from footpath.requests.states import State

FELT = 1_800.0  # working seconds: who is moved by less than half an hour is not counted
LOSES = 0.1  # of a chance: whose promise loses so much is told, however little it moves
MOST_FUTURES = 200_000  # requests times futures: the longer the queue, the fewer its futures
FEWEST_FUTURES = 64
IN_WORK = "in_work"


class Choice(models.TextChoices):
    """What can be decided."""

    FAST = "fast", _("Fast lane")
    STAY = "stay", _("Stay in line")
    OVERTAKE = "overtake", _("Let it overtake")


@dataclass(frozen=True)
class Slip:
    """A request that waits longer for it, so that its customer hears of it. seconds: working seconds, on average;
    day_before, day_after: by whose end it is ready with 17 chances in 20.
    """

    pk: int
    seconds: float
    before: float | None
    after: float | None
    promised: date | None
    day_before: date | None
    day_after: date | None


@dataclass(frozen=True)
class Option:
    """One choice: when it is ready itself (at half, 17 and 19 of 20), and who waits longer, in the line's order.

    told: those whom it moves by half a day, or whose promise it endangers; others: those who feel it less, each with
    their working seconds, where it was not read from a row; rest: how many these are; seconds: all waiting together.
    """

    choice: str
    after: int | None = None
    half: date | None = None
    most: date | None = None
    sure: date | None = None
    broken: float = 0.0
    told: tuple[Slip, ...] = ()
    others: tuple[tuple[int, float], ...] = ()
    rest: int = 0
    seconds: float = 0.0

    @property
    def breaks(self) -> bool:
        """Whether a promise likely breaks."""
        return self.broken >= BREAKS

    @property
    def moved(self) -> int:
        """How many wait longer."""
        return len(self.told) + self.rest

    def as_json(self) -> dict[str, Any]:
        """As a row keeps it: of those who feel it less, only how many they are."""
        plain = {field.name: _plain(getattr(self, field.name)) for field in fields(self) if field.name not in _LISTS}
        return plain | {"told": [{name: _plain(value) for name, value in vars(one).items()} for one in self.told]}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Option":
        """As it was kept."""
        told = tuple(Slip(**{**one, **_days(one, "promised", "day_before", "day_after")}) for one in kept["told"])
        return cls(**{**kept, **_days(kept, "half", "most", "sure"), "told": told})


_LISTS = ("told", "others")


@dataclass(frozen=True)
class Price:
    """What each choice costs; `cannot_say` is the code for why nothing is known of it, else empty."""

    options: tuple[Option, ...] = ()
    cannot_say: str = ""

    def option(self, choice: str) -> Option | None:
        """What that choice costs."""
        return next((one for one in self.options if one.choice == choice), None)

    @property
    def shown(self) -> list[Option]:
        """Those that differ: to overtake is not shown beside a fast lane that is the first place in line anyway, nor a
        fast lane by which it is not ready any earlier.
        """
        fast, stay, first = (self.option(one) for one in (Choice.FAST, Choice.STAY, Choice.OVERTAKE))
        if fast is None or first is None or stay is None:
            return list(self.options)
        if not first.breaks:
            return [fast, stay]
        return [one for one in self.options if one is not fast or fast.most is None or fast.most != stay.most]

    @property
    def fast_is_earlier(self) -> bool:
        """Whether it is ready a day earlier in the fast lane than at its turn, as far as that can be said."""
        fast, stay = self.option(Choice.FAST), self.option(Choice.STAY)
        if fast is None or stay is None or fast.most is None or stay.most is None:
            return False
        return fast.most < stay.most

    def as_json(self) -> dict[str, Any]:
        """As a row keeps it."""
        return {"options": [one.as_json() for one in self.options], "cannot_say": self.cannot_say}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Price":
        """As it was kept; nothing where there is none."""
        return cls(tuple(map(Option.from_json, kept.get("options", ()))), kept.get("cannot_say", ""))


def price(service_request: ServiceRequest, now: datetime) -> Price:
    """What it would cost to let the request in before its turn, and where no promise likely breaks. Where nothing can
    be said it is to be decided all the same: then the choices stand there without figures.
    """
    it = service_request
    if it.state == State.WORKING or it.started_at is not None:
        return Price((Option(Choice.STAY),), IN_WORK)
    plan = plan_of(it.team, now)
    plan = replace(plan, S=max(FEWEST_FUTURES, min(plan.S, MOST_FUTURES // max(len(plan.queue), 1))))
    asked = next((one for one in plan.queue if one.id == it.pk), Request(it.pk, it.service_id))
    let_in = {key for key, _after in lanes_of([one.id for one in plan.queue])}
    found = before_turn(plan, asked, let_in - {it.pk})
    if found.cannot_say or found.first is None:
        return Price((Option(Choice.STAY), Option(Choice.OVERTAKE)), found.cannot_say or "")
    return Price(_options(found, it.team))


def _options(found: BeforeTurn, team: Team) -> tuple[Option, ...]:
    assert found.first is not None
    first, gentle = found.first, found.gentle
    half_day = team.hours.day_seconds / 2
    places = [first] if gentle is None else [first, gentle]
    rows = _rows({place.ids[at] for place in places for at in _told(place, half_day)})
    fast = _option(Choice.FAST, gentle, team, rows) if gentle else None
    half, most, sure = _ready(team.calendar, found.stay)
    stay = Option(Choice.STAY, None, half, most, sure)
    return tuple(one for one in (fast, stay, _option(Choice.OVERTAKE, first, team, rows)) if one is not None)


Row = tuple[date | None, datetime | None]  # the day promised, and when it is ready with 17 chances in 20


def _rows(pks: Iterable[int]) -> dict[int, Row]:
    """What is known of those who are told; one query."""
    found = ServiceRequest.objects.filter(pk__in=pks).values_list("pk", "promised_day", "forecast_p85_at")
    return {pk: (promised, ready) for pk, promised, ready in found}


def _told(place: Place, half_day: float) -> list[int]:
    """Whose customers hear of it: places in its lists."""
    lost = np.nan_to_num(place.keep_before - place.keep_after)
    found: list[int] = np.flatnonzero((place.slip_mean >= half_day) | (lost >= LOSES)).tolist()
    return found


def _option(choice: Choice, place: Place, team: Team, rows: Mapping[int, Row]) -> Option:
    told = _told(place, team.hours.day_seconds / 2)
    felt = place.slip_mean >= FELT
    felt[told] = False
    rest = np.flatnonzero(felt).tolist()
    seconds = float(place.slip_mean[told].sum() + place.slip_mean[rest].sum())
    half, most, sure = _ready(team.calendar, place.dates)
    return Option(
        choice,
        place.after,
        half,
        most,
        sure,
        broken=math.floor(place.broken * 1000) / 1000,
        told=tuple(_slip_at(place, at, team, rows) for at in told),
        others=tuple((place.ids[at], round(float(place.slip_mean[at]))) for at in rest),
        rest=len(rest),
        seconds=round(seconds),
    )


def _slip_at(place: Place, at: int, team: Team, rows: Mapping[int, Row]) -> Slip:
    pk, seconds = place.ids[at], round(float(place.slip_mean[at]))
    promised, ready = rows.get(pk, (None, None))
    days: tuple[date | None, date | None] = (None, None)
    if ready is not None:
        with suppress(CalendarError):
            later = team.calendar.add(ready, float(place.slip_p85[at]))
            days = (team.calendar.day_ending(ready), team.calendar.day_ending(later))
    return Slip(pk, seconds, _known(place.keep_before[at]), _known(place.keep_after[at]), promised, *days)


def _ready(calendar: Calendar, dates: Dates) -> list[date | None]:
    return [None if one is None else calendar.day_ending(datetime.fromtimestamp(one, UTC)) for one in dates]


def _known(value: np.float64) -> float | None:
    return None if np.isnan(value) else round(float(value), 4)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Choice) else value.isoformat() if isinstance(value, date) else value


def _days(kept: Mapping[str, Any], *names: str) -> dict[str, date | None]:
    return {name: date.fromisoformat(kept[name]) if kept.get(name) else None for name in names}
