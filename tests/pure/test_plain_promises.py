"""Is what is promised what docs/promises.md, 1 and 2, says? Once more in plain loops, one request after the other."""

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from footpath.pure.backtest import promises, scored_requests
from footpath.pure.history_file import read_history
from footpath.pure.recalibration import LEVELS
from footpath.pure.scoring import column
from footpath.pure.working_time import weekdays

LOG = Path(__file__).parents[1] / "data/incidents_two_teams.csv"
DAY = 86_400.0
SHOWN = (0.5, 0.85, 0.95)


@dataclass
class Plain:
    """One request of the log; begin and end in working seconds."""

    created: float
    done: float
    kind: int
    team: int
    begin: float
    end: float
    grid: list | None = None

    def known(self, now):
        return self.done <= now and self.created < now


def worked(moment):
    """Working seconds up to a moment: Monday to Friday, UTC; the first Monday of 1970 was the fifth of January."""
    weeks, rest = divmod(moment - 4 * DAY, 7 * DAY)
    return weeks * 5 * DAY + min(rest, 5 * DAY)


def kaplan_meier(rows):
    """Points of the curve from (duration, finished, weight), and the weight of all."""
    at_risk = total = sum(row[2] for row in rows)
    left, points = 1.0, []
    for duration, finished, weight in sorted(rows, key=lambda row: (row[0], not row[1])):
        if finished:
            left *= 1 - weight / at_risk
            points.append((duration, 1 - left))
        at_risk -= weight
    same = [0 < at < len(points) - 1 and points[at - 1][0] == points[at + 1][0] for at in range(len(points))]
    return [point for point, inside in zip(points, same, strict=True) if not inside], total


def quantiles(rows):
    """The time at each share."""
    points, total = kaplan_meier(rows)
    highest = 1 - 0.5 / max(total, 1)
    last = next((at for at, point in enumerate(points) if point[1] >= highest), len(points) - 1)
    times, shares = zip((0.0, 0.0), *((time, min(share, highest)) for time, share in points[: last + 1]), strict=True)
    depth = -math.log(1 - shares[-1])
    third = np.interp(1 - math.exp(-depth / 3), shares, times)
    rate = 2 / 3 * depth / (times[-1] - third)

    def time_of(share):
        if share <= shares[-1]:
            return float(np.interp(share, shares, times))
        return times[-1] + math.log((1 - shares[-1]) / (1 - share)) / rate

    return time_of


def heard(queue, now):
    """The last seven half-lives with their weights, and how many have finished in all."""
    took = [one.end - one.begin for one in queue if one.known(now)]
    long = np.quantile(took, 0.95) if took else 0.0
    half_life = max(75, sum(one.begin > worked(now) - long for one in queue))
    last = queue[-min(6_000, 7 * half_life) :]
    return [(one, 2 ** (-(len(last) - 1 - at) / half_life)) for at, one in enumerate(last)], len(took)


def all_as_ten(rows, strangers):
    """The same rows, in which those that are not like the new one weigh as ten together, at most."""
    total = sum(weight for one, weight in rows if strangers(one))
    return [(one, weight * min(1.0, 10 / total) if strangers(one) else weight) for one, weight in rows]


def forecast(past, new):
    now = new.created
    own, outcomes = heard([one for one in past if one.team == new.team], now)
    rows = all_as_ten(own, lambda one: one.kind != new.kind)
    if outcomes < 30:
        rows += all_as_ten(heard([one for one in past if one.team != new.team], now)[0], lambda one: True)
    kept = [(np.float32(min(one.end, worked(now)) - one.begin), one.known(now), weight) for one, weight in rows]
    return quantiles([(float(duration), finished, weight) for duration, finished, weight in kept])


def correction(promised, new):
    """The level to ask of the forecast for each share."""
    now, few = new.created, {one.team for one in promised}
    few = {team for team in few if sum(one.team == team and one.known(now) for one in promised) < 30}
    alone = new.team not in few and any(one.team == new.team for one in promised)
    mine = [one for one in promised if (one.team == new.team if alone else one.team in few)][-300:]
    rows = [((k + 0.5) / 60, True, 1.0) for k in range(60)]
    for lag, one in enumerate(reversed(mine)):
        lasted = min(one.end, worked(now)) - one.begin
        levels, times = [0.0, *LEVELS.tolist()], [0.0, *one.grid]
        if lasted < times[-1]:
            above = next(at for at, time in enumerate(times) if time > lasted)
            part = (lasted - times[above - 1]) / (times[above] - times[above - 1])
            share = levels[above - 1] + part * (levels[above] - levels[above - 1])
        else:
            steps = (lasted - times[-1]) / (times[-1] - times[-2])
            share = 1 - (1 - levels[-1]) * ((1 - levels[-1]) / (1 - levels[-2])) ** steps
        rows.append((share, one.known(now), 2 ** (-lag / 75)))
    points, total = kaplan_meier(rows)
    highest = 1 - 0.5 / total
    inside = [(value, min(share, highest)) for value, share in points if 0 < value < 1 - 1e-9]
    rising = [(0.0, 0.0)]
    rising += [point for at, point in enumerate(inside) if point[1] > max([0.0, *(one[1] for one in inside[:at])])]
    values, shares = zip(*rising, (1.0, 1.0), strict=True)
    effective = total**2 / sum(weight**2 for _, _, weight in rows)
    return lambda share: float(np.interp(min(0.999, share + (share > 0.5) * share / effective), shares, values))


def walked(history, scored):
    """The promises at SHOWN to the scored requests, and their forecasts before the correction, working seconds."""
    done = np.where(np.isnan(history.done), np.inf, history.done)
    columns = (history.created, done, history.type_id, history.team_id)
    queue = [
        Plain(*row, worked(row[0]), worked(row[1]) if row[1] < np.inf else np.inf) for row in zip(*columns, strict=True)
    ]
    said = []
    for at in scored.tolist():
        time_of = forecast([one for one in queue if one.created < queue[at].created], queue[at])
        level = correction([queue[one] for one in scored.tolist() if queue[one].created < queue[at].created], queue[at])
        said.append([time_of(level(share)) for share in SHOWN])
        queue[at].grid = [time_of(share) for share in LEVELS.tolist()]
    return np.array(said), np.array([queue[at].grid for at in scored.tolist()])


def test_the_promises_on_the_real_log_are_those_of_the_plain_words():
    history, calendar = read_history(LOG.read_bytes()).history(), weekdays("UTC")
    scored = scored_requests(history, 120)
    ours = promises(history, calendar, scored, "footpath")
    said, grids = walked(history, scored)
    assert ours.grids == pytest.approx(grids, rel=1e-9, abs=1e-3)
    assert ours.times[:, [column(level) for level in SHOWN]] == pytest.approx(said, rel=1e-9, abs=1e-3)
