"""What would the throughput Monte Carlo of agile tools have promised?

The classic one, as in Focused Objective's Throughput Forecaster (T. Magennis) and in D. Vacanti, When Will It Be Done?
(2020): draw one of the team's last days after the other, with replacement, and take off what was finished on each,
until all open requests and the new one are done. It knows no types and no ages, and takes first come, first served for
granted. Weekends and holidays are no days here: what was finished then counts for the working day before.
"""

from dataclasses import dataclass

import numpy as np

from footpath.pure.backtest_methods import Step, by_end
from footpath.pure.kaplan_meier import Floats, Ints
from footpath.pure.request_history import Spans
from footpath.pure.scoring import LEVELS_SCORED
from footpath.pure.working_time import Calendar

WEEKS = 12  # of the team's last days; fewer where its history is shorter
TRIALS = 1_000
MOST_DAYS = 4_000  # ahead; nobody means a date beyond
AT_ONCE = 128  # days drawn for all trials together
WEEK = 7 * 86_400.0


@dataclass(frozen=True)
class Flow:
    """What came in and went out, each sorted: created (n,), and from when on the ends are known (k,), in seconds since
    1970; the ends (k,) and the first beginning in working seconds.
    """

    created: Floats
    known: Floats
    end: Floats
    first: float


def throughput(spans: Spans, team_id: Ints, scored: Ints, calendar: Calendar, *, seed: int, step: Step) -> Floats:
    """(n, 19) working seconds at LEVELS_SCORED, in whole working days of the calendar.

    scored (n,): positions in the spans. Each team for itself; one that has not finished anything takes everybody's
    days and queue. Each promise draws by `seed` and its position alone.
    """
    day = day_length(calendar)
    everybody = _flow(spans)
    flows = {team: _flow(spans.select(team_id == team)) for team in np.unique(team_id[scored]).tolist()}
    now, begin = spans.created[scored], spans.begin[scored]
    window = begin - calendar.to_work(now - WEEKS * WEEK)
    times = np.full((scored.size, LEVELS_SCORED.size), np.nan)
    for row, at in enumerate(scored.tolist()):
        own = flows[int(team_id[at])]
        flow = own if own.known.size and own.known[0] <= now[row] else everybody
        known = int(np.searchsorted(flow.known, now[row], side="right"))
        if known:
            wanted = int(np.searchsorted(flow.created, now[row], side="left")) - known + 1
            counts = daily(flow.end[:known], flow.first, begin[row], window[row], day)
            needed = days_until(counts, wanted, np.random.default_rng([seed, at]))
            times[row] = day * np.quantile(needed, LEVELS_SCORED, method="inverted_cdf")
        step()
    return times


def day_length(calendar: Calendar) -> float:
    """The working seconds of a working day, on average over the week."""
    days = [sum(end - start for start, end in windows) for windows in calendar.week if windows]
    return 60.0 * sum(days) / len(days)


def daily(end: Floats, first: float, now: float, window: float, day: float) -> Ints:
    """How many were finished on each of the last days, today first: those of the window, or if there were none, all.

    end: (k,) sorted working seconds, none after `now`, k > 0; first: when the history began; window: so far back.
    """
    back = ((now - end) / day).astype(np.int64)
    days = max(int(min(window, now - first) / day), 1)
    recent = back[back < days]
    return np.bincount(recent, minlength=days) if recent.size else np.bincount(back)


def days_until(counts: Ints, wanted: int, rng: np.random.Generator) -> Ints:
    """(TRIALS,): after how many days, drawn from `counts` (some > 0), `wanted` requests are done; at most MOST_DAYS."""
    counts = counts.astype(np.int32)
    at_once = min(int(1.3 * wanted / float(counts.mean())) + 4, AT_ONCE)
    days = np.ones(TRIALS, dtype=np.int64)
    total = np.zeros(TRIALS, dtype=np.int32)
    for _ in range(0, MOST_DAYS, at_once):
        drawn = counts[rng.integers(counts.size, size=(at_once, TRIALS), dtype=np.uint32)]
        drawn[0] += total
        done = np.cumsum(drawn, axis=0, dtype=np.int32)
        total = done[-1]
        days += np.count_nonzero(done < wanted, axis=0)
        if total.min() >= wanted:
            break
    return np.minimum(days, MOST_DAYS)


def _flow(spans: Spans) -> Flow:
    ended = by_end(spans)
    return Flow(spans.created, spans.known_from[ended], spans.end[ended], float(spans.begin[0]))
