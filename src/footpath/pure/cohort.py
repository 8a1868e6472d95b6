"""Which earlier requests speak for a new one, and how loudly?"""

from bisect import insort
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from footpath.pure.kaplan_meier import Bools, Curve, Floats, Ints, curve_of
from footpath.pure.request_history import Spans, rounded

SHORTEST_HALF_LIFE = 75  # requests: fewer would let single cases swing the promise
HALF_LIVES_KEPT = 7  # beyond it a weight is below 1/128
MOST_KEPT = 6_000
STRANGERS = 10.0  # pseudo-requests: what all requests of other types weigh together
ENOUGH_OF_ITS_OWN = 30  # outcomes, from which on a team needs no help from other teams
READ_AT_ONCE = 2_000  # requests that are put in order of length together, when a past is read forward


@dataclass(frozen=True)
class Cohort:
    """Past requests as evidence at one moment: the finished ones first, shortest first; every array is (n,).

    duration: working seconds, less pauses.
    finished: False where the request was still open, so that its duration is "at least".
    recency:  weight by age, in (0, 1]: halves every `half_life` requests, and every `half_life_of_others` of those of
              other teams, which are one queue.
    own:      False for requests of the organization's other teams.
    outcomes: how many of the team's requests had finished in all; longest: the longest of them, or of the
    other teams' where they speak too; still_open: how many of the team's requests were open.
    """

    duration: Floats
    finished: Bools
    type_id: Ints
    recency: Floats
    own: Bools
    half_life: int
    outcomes: int
    still_open: int
    longest: float
    half_life_of_others: int = SHORTEST_HALF_LIFE

    def weights(self, type_id: int) -> Floats:
        """(n,): those of the same type at full weight; all other types, and all other teams, as STRANGERS each."""
        weights = self.recency
        for group in (self.own & (self.type_id != type_id), ~self.own):
            total = float(np.where(group, self.recency, 0.0).sum())
            if total > STRANGERS:
                weights = np.where(group, weights * (STRANGERS / total), weights)
        return weights

    def curve(self, type_id: int) -> Curve | None:
        """How long a new request of this type takes; None when nothing like it has ever finished."""
        return curve_of(self.duration, int(np.count_nonzero(self.finished)), self.weights(type_id))

    def similar(self, type_id: int) -> int:
        """How many finished requests of this type and team the curve rests on."""
        return int(np.count_nonzero(self.own & self.finished & (self.type_id == type_id)))


@dataclass(frozen=True)
class Finished:
    """What had finished by a moment. outcomes: how many; long, longest: P95 and the most of what they took."""

    outcomes: int
    long: float
    longest: float


class Unfolding:
    """A team's past read forward: the forecasts that its requests would have had when they were created.

    It gives what `curve_at_creation` gives, and puts each outcome in its place once instead of once a request.
    """

    def __init__(self, spans: Spans, prior: Spans | None = None) -> None:
        over = np.flatnonzero(~np.isnan(spans.done))
        over = over[np.argsort(spans.known_from[over], kind="stable")]
        self._spans, self._prior = spans, prior
        self._known, self._took = spans.known_from[over], spans.took[over]
        self._sorted: list[float] = []
        self._by_length = np.zeros(0, dtype=np.int64)
        self._upto = 0

    def curve(self, at: int) -> Curve | None:
        """As `curve_at_creation`; `at` must not go back."""
        spans, now = self._spans, float(self._spans.created[at])
        if at >= self._upto:
            first, self._upto = max(0, at - MOST_KEPT), at + READ_AT_ONCE
            self._by_length = _by_length(spans, first, self._upto)
        here = float(spans.begin[at])
        own = _part(spans, now, here, live=False, finished=self._finished(now), by_length=self._by_length)
        return _with_others(own, self._prior, now, here).curve(int(spans.type_id[at]))

    def _finished(self, now: float) -> Finished:
        have, count = len(self._sorted), int(np.searchsorted(self._known, now, side="right"))
        if have:
            for took in self._took[have:count].tolist():
                insort(self._sorted, took)
        else:
            self._sorted = np.sort(self._took[:count]).tolist()
        if not count:
            return Finished(0, 0.0, 0.0)
        below, part = divmod(0.95 * (count - 1), 1.0)  # between which two, as in np.quantile
        low, high = self._sorted[int(below)], self._sorted[min(int(below) + 1, count - 1)]
        return Finished(count, low + (high - low) * part, self._sorted[-1])


def finished_by(spans: Spans, now: float) -> Finished:
    """What had finished by `now` (seconds since 1970)."""
    with np.errstate(invalid="ignore"):
        took = spans.took[spans.known_from <= now]
    if not took.size:
        return Finished(0, 0.0, 0.0)
    return Finished(int(took.size), float(np.quantile(took, 0.95)), float(took.max()))


def cohort_at(spans: Spans, now: float, now_work: float, prior: Spans | None = None, live: bool = False) -> Cohort:
    """The evidence there was at `now` (`now_work` on the calendar's scale): created before it, ended up to it.

    `live`: the history was taken now, hence the pauses of its open requests are those until now; otherwise they
    became known later and count as 0. `prior`: other teams, heard until the team has outcomes of its own.
    """
    own = _part(spans, now, now_work, live=live, finished=finished_by(spans, now))
    return _with_others(own, prior, now, now_work, live)


def curve_at_creation(spans: Spans, at: int, prior: Spans | None = None) -> Curve | None:
    """The forecast that one of the requests would have had when it was created, from what was known then."""
    cohort = cohort_at(spans, float(spans.created[at]), float(spans.begin[at]), prior)
    return cohort.curve(int(spans.type_id[at]))


def arranged(cohort: Cohort) -> Cohort:
    """The same with its arrays in the order that `Cohort` says."""
    order = np.argsort(np.where(cohort.finished, cohort.duration, np.inf), kind="stable")
    return replace(
        cohort,
        duration=cohort.duration[order],
        finished=cohort.finished[order],
        type_id=cohort.type_id[order],
        recency=cohort.recency[order],
        own=cohort.own[order],
    )


@lru_cache(maxsize=64)
def recency_of(half_life: int) -> Floats:
    """(MOST_KEPT,): the weight of the newest request, of the one before it, and so on."""
    weights = np.exp2(-np.arange(MOST_KEPT) / half_life)
    weights.setflags(write=False)
    return weights


def _with_others(own: Cohort, prior: Spans | None, now: float, now_work: float, live: bool = False) -> Cohort:
    if prior is None or own.outcomes >= ENOUGH_OF_ITS_OWN:
        return own
    others = _part(prior, now, now_work, live=live, finished=finished_by(prior, now))
    both = replace(
        own,
        duration=np.concatenate([own.duration, others.duration]),
        finished=np.concatenate([own.finished, others.finished]),
        type_id=np.concatenate([own.type_id, others.type_id]),
        recency=np.concatenate([own.recency, others.recency]),
        own=np.concatenate([own.own, ~others.own]),
        longest=max(own.longest, others.longest),
        half_life_of_others=others.half_life,
    )
    return arranged(both)


def _by_length(spans: Spans, first: int, end: int) -> Ints:
    """The positions of the finished requests among those from `first` to before `end`, shortest first."""
    order = np.argsort(spans.took[first:end], kind="stable") + first
    return order[: np.count_nonzero(~np.isnan(spans.done[first:end]))]


def _part(
    spans: Spans, now: float, now_work: float, *, live: bool, finished: Finished, by_length: Ints | None = None
) -> Cohort:
    count = int(np.searchsorted(spans.created, now, side="left"))
    # Requests of the last P95 of cycle times, in working time: with fewer the tail would be out of sight.
    recent = int(np.count_nonzero(spans.begin[:count] > now_work - finished.long))
    half_life = max(SHORTEST_HALF_LIFE, recent)
    first = max(0, count - min(HALF_LIVES_KEPT * half_life, MOST_KEPT))
    rows = _by_length(spans, first, count) if by_length is None else by_length
    with np.errstate(invalid="ignore"):
        ended = rows[(rows >= first) & (rows < count) & (spans.done[rows] <= now)]
        running = np.flatnonzero(~(spans.done[first:count] <= now)) + first
    paused = np.where(np.isnan(spans.done[running]) & live, spans.paused[running], 0.0)
    so_far = rounded(np.maximum(now_work - spans.begin[running] - paused, 0.0))
    chosen = np.concatenate([ended, running])
    return Cohort(
        duration=np.concatenate([spans.took[ended], so_far]),
        finished=np.arange(chosen.size) < ended.size,
        type_id=spans.type_id[chosen],
        recency=recency_of(half_life)[count - 1 - chosen],
        own=np.ones(chosen.size, dtype=np.bool_),
        half_life=half_life,
        outcomes=finished.outcomes,
        still_open=count - finished.outcomes,
        longest=finished.longest,
    )
