"""Which earlier requests speak for a new one, and how loudly?"""

from dataclasses import dataclass

import numpy as np

from footpath.pure.kaplan_meier import Bools, Curve, Floats, Ints, fit_curve
from footpath.pure.request_history import Spans

SHORTEST_HALF_LIFE = 75  # requests: fewer would let single cases swing the promise
HALF_LIVES_KEPT = 7  # beyond it a weight is below 1/128
MOST_KEPT = 6_000
STRANGERS = 10.0  # pseudo-requests: what all requests of other types weigh together
ENOUGH_OF_ITS_OWN = 30  # outcomes, from which on a team needs no help from other teams


@dataclass(frozen=True)
class Cohort:
    """Past requests as evidence at one moment, durations in working seconds; every array is (n,).

    finished: False where the request was still open, so that its duration is "at least".
    recency:  weight by age, in (0, 1]: halves every `half_life` requests.
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

    def weights(self, type_id: int) -> Floats:
        """(n,): those of the same type at full weight; all other types, and all other teams, as STRANGERS each."""
        same = self.own & (self.type_id == type_id)
        weights = np.where(same, self.recency, 0.0)
        for group in (self.own & ~same, ~self.own):
            total = float(self.recency[group].sum())
            if total > 0:
                weights[group] = self.recency[group] * min(1.0, STRANGERS / total)
        return weights

    def curve(self, type_id: int) -> Curve | None:
        """How long a new request of this type takes; None when nothing like it has ever finished."""
        return fit_curve(self.duration, self.finished, self.weights(type_id))

    def similar(self, type_id: int) -> int:
        """How many finished requests of this type and team the curve rests on."""
        return int(np.count_nonzero(self.own & self.finished & (self.type_id == type_id)))


def cohort_at(spans: Spans, now: float, now_work: float, prior: Spans | None = None, live: bool = False) -> Cohort:
    """The evidence there was just before `now` (`now_work` on the calendar's scale), by FORECAST 5.1.

    `live`: the history was taken now, hence the pauses of its open requests are those until now; otherwise they
    became known later and count as 0. `prior`: other teams, heard until the team has outcomes of its own.
    """
    own = _part(spans, now, now_work, live)
    if prior is None or own.outcomes >= ENOUGH_OF_ITS_OWN:
        return own
    others = _part(prior, now, now_work, live)
    return Cohort(
        duration=np.concatenate([own.duration, others.duration]),
        finished=np.concatenate([own.finished, others.finished]),
        type_id=np.concatenate([own.type_id, others.type_id]),
        recency=np.concatenate([own.recency, others.recency]),
        own=np.concatenate([own.own, ~others.own]),
        half_life=own.half_life,
        outcomes=own.outcomes,
        still_open=own.still_open,
        longest=max(own.longest, others.longest),
    )


def curve_at_creation(spans: Spans, at: int, prior: Spans | None = None) -> Curve | None:
    """The forecast that one of the requests would have had when it was created, from what was known then."""
    cohort = cohort_at(spans, float(spans.created[at]), float(spans.begin[at]), prior)
    return cohort.curve(int(spans.type_id[at]))


def _part(spans: Spans, now: float, now_work: float, live: bool) -> Cohort:
    count = int(np.searchsorted(spans.created, now, side="left"))
    begin, done, paused = spans.begin[:count], spans.done[:count], spans.paused[:count]
    with np.errstate(invalid="ignore"):
        finished = done < now
    counted_pause = np.where(finished | (np.isnan(done) & live), paused, 0.0)
    until = np.where(finished, spans.end[:count], now_work)
    duration = np.maximum(until - begin - counted_pause, 0.0)
    ended = duration[finished]
    long = float(np.quantile(ended, 0.95)) if ended.size else 0.0
    recent = int(np.count_nonzero(begin > now_work - long))
    half_life = max(SHORTEST_HALF_LIFE, recent)
    first = max(0, count - min(HALF_LIVES_KEPT * half_life, MOST_KEPT))
    lag = np.arange(count - first - 1, -1, -1, dtype=np.float64)
    return Cohort(
        duration=duration[first:],
        finished=finished[first:],
        type_id=spans.type_id[first:count],
        recency=np.exp2(-lag / half_life),
        own=np.ones(count - first, dtype=np.bool_),
        half_life=half_life,
        outcomes=int(ended.size),
        still_open=int(count - ended.size),
        longest=float(ended.max()) if ended.size else 0.0,
    )
