"""How would dates at these odds have held for a team's own past requests?

Each request is quoted from what was known when it was complete, walking forward (pure.backtest), and judged in working
time, less the waiting for the customer, once the latest of its dates has come. That choice does not look at how it went
on; whoever is still open then was not done by any of them.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from footpath.people.models import Team
from footpath.pure.backtest import DEFAULT, SIMULATION, promises
from footpath.pure.cohort import ENOUGH_OF_ITS_OWN
from footpath.pure.forecast import FARTHEST
from footpath.pure.kaplan_meier import Bools, Floats, Ints
from footpath.pure.recalibration import PROMISES_HEARD
from footpath.pure.request_history import History, cycle_spans
from footpath.pure.scoring import REPORTED, column
from footpath.pure.spans import paused_seconds, pauses
from footpath.requests.clocks import spans_of
from footpath.requests.histories import history_of
from footpath.requests.models import ServiceRequest, TeamForecast
from footpath.requests.states import State, WaitsFor

LEVELS = REPORTED
COLUMNS = [column(level) for level in LEVELS]
MOST, MOST_SIMULATED = 1000, 300  # requests that are judged, the newest
HEARD_BEFORE = PROMISES_HEARD  # that are quoted before these, so that their dates are corrected as they would have been
NEWEST = PROMISES_HEARD  # what is said in one sentence: as many as correct the next date
MONTHS = timedelta(days=150)  # what is judged over at least so long is told by months, else by weeks
ROUNDING = 1.0  # working seconds


@dataclass(frozen=True)
class Stretch:
    """The dates of the requests of one month or week: how many, how many held at each of LEVELS, and how far ahead the
    middle one of those at 17 in 20 lay, in working seconds.
    """

    since: date
    quoted: int
    held: tuple[int, ...]
    ahead: float


@dataclass(frozen=True)
class Record:
    """All that was judged: by `unit` (month or week) of the day on which a request was complete, oldest first; the
    newest NEWEST together (None: nothing yet); and how many requests have dates that are still to come.
    """

    unit: str = "month"
    stretches: tuple[Stretch, ...] = ()
    newest: Stretch | None = None
    to_come: int = 0

    @property
    def quoted(self) -> int:
        """How many requests were judged."""
        return sum(one.quoted for one in self.stretches)

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        stretches = [_plain(one) for one in self.stretches]
        newest = None if self.newest is None else _plain(self.newest)
        return {"unit": self.unit, "stretches": stretches, "newest": newest, "to_come": self.to_come}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Record":
        """What was kept; an empty one where nothing was, or in a form that is not known any more."""
        try:
            newest = None if kept["newest"] is None else _stretch(kept["newest"])
            stretches = tuple(_stretch(one) for one in kept["stretches"])
            return cls(str(kept["unit"]), stretches, newest, int(kept["to_come"]))
        except (KeyError, TypeError, ValueError):
            return cls()


def note_record(team: Team, now: datetime) -> bool:
    """Keep how well dates would have held by now, made as the team's are; False where nothing was learned of it yet."""
    row = TeamForecast.objects.filter(team=team)
    simulated = row.values_list("simulated", flat=True).first()
    if simulated is None:
        return False
    record = record_of(team, now, simulated=simulated).as_json()
    return bool(row.update(record=record, recorded_at=now))


def record_of(team: Team, now: datetime, *, simulated: bool = False) -> Record:
    """How well dates would have held by now, from the calibrated past or from the simulation. A second for a long past,
    three where the queue is played through.
    """
    history, calendar = _with_waits(history_of(team, now), team, now), team.calendar
    method, most = (SIMULATION, MOST_SIMULATED) if simulated else (DEFAULT, MOST)
    spans = cycle_spans(history, calendar)
    spent = float(calendar.to_work(np.array([now.timestamp()]))[0]) - spans.begin - spans.paused
    lasted = spans.end - spans.begin - spans.paused
    walked = _walked(history, spent, lasted, most + HEARD_BEFORE)
    if not walked.size:
        return Record()
    dates = promises(history, calendar, walked, method).times[:, COLUMNS]
    counted = (np.arange(walked.size) >= walked.size - most) & _own_outcomes(history)[walked]
    with np.errstate(invalid="ignore"):
        counted &= dates[:, -1] <= FARTHEST  # nan: no date could be given
        held = lasted[walked, None] <= dates + ROUNDING
        due = counted & (spent[walked] >= dates[:, -1])
    zone = ZoneInfo(team.hours.zone)
    days = [datetime.fromtimestamp(at, zone).date() for at in history.created[walked][due].tolist()]
    newer = len(history) - 1 - int(walked[-1])
    return _record(days, held[due], dates[due, 1], int(np.count_nonzero(counted & ~due)) + newer)


def _with_waits(history: History, team: Team, now: datetime) -> History:
    """The history, in which what waits for the customer has waited until now: what is kept of it is as old as the last
    verb.
    """
    waiting = ServiceRequest.objects.filter(team=team, state=State.WAITING, waits_for=WaitsFor.CUSTOMER)
    paused, still_open = history.paused.copy(), np.isnan(history.done)
    for one in waiting.filter(complete_at__lte=now).prefetch_related("spans"):
        assert one.complete_at is not None
        waits = pauses(spans_of(one), one.complete_at, now)
        rows = np.flatnonzero(still_open & (history.created == one.complete_at.timestamp()))
        paused[rows[:1]] = paused_seconds(waits, team.calendar)
    return replace(history, paused=paused)


def _walked(history: History, spent: Floats, lasted: Floats, most: int) -> Ints:
    """The requests that get a date: the newest before which anything had finished; of a long past, the newest whose
    dates have likely come.
    """
    finished = ~np.isnan(history.done)
    if not finished.any():
        return np.zeros(0, dtype=np.int64)
    first, last = int(np.searchsorted(history.created, history.done[finished].min(), side="right")), len(history)
    if last > most:
        last = int(np.count_nonzero(spent >= np.quantile(lasted[finished], LEVELS[-1])))
    return np.arange(max(first, last - most), last)


def _own_outcomes(history: History) -> Bools:
    """(n,): whether enough requests of the team had finished when this one was complete."""
    finished = np.sort(history.done[~np.isnan(history.done)])
    return np.asarray(np.searchsorted(finished, history.created, side="left") >= ENOUGH_OF_ITS_OWN)


def _record(days: list[date], held: Bools, ahead: Floats, to_come: int) -> Record:
    """What was judged, put together; of each one the day on which it was complete, what held, how far the date lay."""
    if not days:
        return Record(to_come=to_come)
    unit = "month" if days[-1] - days[0] >= MONTHS else "week"
    rows: dict[date, list[int]] = {}
    for row, day in enumerate(days):
        rows.setdefault(_begin(day, unit), []).append(row)

    def together(since: date, some: list[int]) -> Stretch:
        counts = held[some].sum(axis=0).tolist()
        return Stretch(since, len(some), tuple(counts), round(float(np.median(ahead[some]))))

    newest = list(range(max(0, len(days) - NEWEST), len(days)))
    stretches = tuple(together(since, some) for since, some in rows.items())
    return Record(unit, stretches, together(days[newest[0]], newest), to_come)


def _begin(day: date, unit: str) -> date:
    return day.replace(day=1) if unit == "month" else day - timedelta(days=day.weekday())


def _plain(stretch: Stretch) -> dict[str, Any]:
    return asdict(stretch) | {"since": stretch.since.isoformat()}


def _stretch(kept: Mapping[str, Any]) -> Stretch:
    half, most, nearly_all = (int(count) for count in kept["held"])
    since = date.fromisoformat(kept["since"])
    return Stretch(since, int(kept["quoted"]), (half, most, nearly_all), float(kept["ahead"]))
