"""What would have been promised to the last requests, how did it turn out, and has it lately stopped being true?"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np

from footpath.pure.cohort import ENOUGH_OF_ITS_OWN, Unfolding
from footpath.pure.drift import HEARD_FOR, SAID, Watch
from footpath.pure.kaplan_meier import Bools, Floats, Ints
from footpath.pure.recalibration import LEVELS, PROMISES_HEARD, Recalibration, recalibrate, share_on_grid
from footpath.pure.request_history import Spans

CORRECTED_EVERY = 5  # promises: so often the correction that a past promise would have had is learned anew


@dataclass(frozen=True)
class Drift:
    """Dates at 85 % lately held clearly less often than they should (`fewer`), or clearly more often.

    since: when the first request of that stretch was created, in seconds since 1970.
    """

    since: float
    fewer: bool


@dataclass(frozen=True)
class Hindsight:
    """What past promises teach: how to correct the next one, and whether something has just changed."""

    recalibration: Recalibration
    drift: Drift | None


@dataclass(frozen=True)
class _Promises:
    """The last promises in the order of creation, (n,) each: what `spans` says of them, and grids (n, 26).

    known: finished by now. pause: what is known of their pauses. lasted: working seconds so far, less pauses.
    """

    spans: Spans
    grids: Floats
    known: Bools
    pause: Floats
    lasted: Floats


def look_back(
    spans: Spans, now: float, now_work: float, prior: Spans | None = None, teams: Ints | None = None
) -> Hindsight:
    """Go back to when the last requests were created, forecast each from what was known then, and see what came of it.

    teams (n of prior,): whose the requests of `prior` are. A team with few outcomes learns together with the other such
    teams, for a handful of promises of its own says nothing.
    """
    outcomes = np.count_nonzero(_by(spans.known_from, now))
    if prior is None or outcomes >= ENOUGH_OF_ITS_OWN:
        promises = _promises([spans], [Unfolding(spans, prior)], now, now_work)
        return Hindsight(_corrected(promises), _drift(promises, now_work))
    small = [] if teams is None else _small(prior, teams, now)
    pasts = [Unfolding(spans, prior)]
    pasts += [Unfolding(prior.select(mine), _joined([spans, prior.select(~mine)])) for mine in small]
    promises = _promises([spans, *(prior.select(mine) for mine in small)], pasts, now, now_work)
    return Hindsight(_corrected(promises), None)


def _small(prior: Spans, teams: Ints, now: float) -> list[Bools]:
    """The requests of each of the other teams that has few outcomes, too."""
    numbers, team = np.unique(teams, return_inverse=True)
    outcomes = np.bincount(team[_by(prior.known_from, now)], minlength=numbers.size)
    return [team == one for one in np.flatnonzero(outcomes < ENOUGH_OF_ITS_OWN)]


def _promises(parts: Sequence[Spans], pasts: Sequence[Unfolding], now: float, now_work: float) -> _Promises:
    """The last promises of all parts together."""
    counts = [int(np.searchsorted(part.created, now, side="left")) for part in parts]
    whose = np.repeat(np.arange(len(parts)), counts)
    at = np.concatenate([np.arange(count) for count in counts])
    created = np.concatenate([part.created[:count] for part, count in zip(parts, counts, strict=True)])
    last = np.argsort(created, kind="stable")[-PROMISES_HEARD:]
    curves = [pasts[part].curve(row) for part, row in zip(whose[last].tolist(), at[last].tolist(), strict=True)]
    said = np.array([curve is not None for curve in curves], dtype=np.bool_)
    grids = np.array([curve.time_of(LEVELS) for curve in curves if curve]).reshape(-1, LEVELS.size)
    chosen = last[said]
    mixed = _joined([part.select(at[chosen[whose[chosen] == number]]) for number, part in enumerate(parts)])
    known = _by(mixed.done, now)
    pause = np.where(known | np.isnan(mixed.done), mixed.paused, 0.0)
    lasted = np.where(known, mixed.took, np.maximum(now_work - mixed.begin - pause, 0.0))
    return _Promises(mixed, grids, known, pause, lasted)


def _joined(parts: Sequence[Spans]) -> Spans:
    """Several pasts as one, in the order of creation."""
    if len(parts) == 1:
        return parts[0]
    both = Spans(
        **{field.name: np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Spans)}
    )
    return both.select(np.argsort(both.created, kind="stable"))


def _corrected(promises: _Promises) -> Recalibration:
    return recalibrate(share_on_grid(promises.grids, promises.lasted), promises.known)


def _drift(promises: _Promises, now_work: float) -> Drift | None:
    """The alarm that still counts: it was raised at the date of one of the last promises."""
    spans, quoted = promises.spans, _quoted(promises)
    due = spans.begin + promises.pause + quoted
    ripe = np.flatnonzero(due <= now_work)  # a promise counts on its date: kept ones are known earlier, missed ones not
    ripe = ripe[np.argsort(due[ripe], kind="stable")]
    held = promises.known[ripe] & (promises.lasted[ripe] <= quoted[ripe])
    watch, last = Watch(), None
    for kept in held.tolist():
        last = watch.add(kept) or last
    if last is None or np.count_nonzero(spans.begin >= due[ripe[last.at]]) >= HEARD_FOR:
        return None
    return Drift(float(spans.created[ripe[last.since]]), last.fewer)


def _quoted(promises: _Promises) -> Floats:
    """(n,) working seconds at 85 %, corrected by what was known when each of them was made."""
    spans = promises.spans
    final = share_on_grid(promises.grids, np.where(promises.known, promises.lasted, 0.0))
    quoted = np.zeros(promises.known.size)
    for first in range(0, quoted.size, CORRECTED_EVERY):
        known = _by(spans.known_from[:first], spans.created[first])
        running = np.flatnonzero(~known)
        values = final[:first].copy()
        values[running] = share_on_grid(promises.grids[running], spans.begin[first] - spans.begin[running])
        correction = recalibrate(values, known)
        level = correction.level(correction.raised(SAID))
        for at in range(first, min(first + CORRECTED_EVERY, quoted.size)):
            quoted[at] = np.interp(level, LEVELS, promises.grids[at])
    return quoted


def _by(moments: Floats, now: float) -> Bools:
    with np.errstate(invalid="ignore"):
        return np.asarray(moments <= now, dtype=np.bool_)
