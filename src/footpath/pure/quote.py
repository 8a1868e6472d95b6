"""What do we tell somebody who asks when it can be done, and what does it rest on?"""

from dataclasses import dataclass
from datetime import date

PROVISIONAL = "provisional"  # the team has fewer than 30 outcomes of its own
NO_SIMILAR = "no_similar"  # nothing of this type has finished here yet: other types and teams speak for it
OLDER_THAN_ANY = "older_than_any"  # it is already open for longer than anything that ever finished took
TOO_FAR = "too_far"  # the date would lie further ahead than anybody can mean
STILL_LEARNING = "still_learning"  # what the team has done has still to be learned from: look again in a minute
DRIFT = "drift"  # dates lately held clearly less, or more, often than was said (Basis.drift_since, Basis.drift_fewer)
CANNOT_SAY = "cannot_say"  # there is no number, and none may be shown
TOO_LATE = "too_late"  # whoever asks now is already late for the day they need it


class BadQuestion(ValueError):
    """A moment or an age that no request can have; `field` names the argument."""

    def __init__(self, field: str, value: object) -> None:
        super().__init__(f"{field}: {value!r}")
        self.field = field


@dataclass(frozen=True)
class Basis:
    """What a quote rests on, as numbers for the sentence beside it.

    n_similar: finished requests of the same type by the same team among the evidence.
    n_finished, n_open: finished ever, and open now, in the team.
    half_life: after how many newer requests an old one counts half.
    n_promises: past promises that corrected the level; "in the last {n_promises} promises our 85 % was really
    {kept_at_85}, so we quote {level_for_85}".
    drift_since: with the flag DRIFT, when the first request was created (seconds since 1970) of those whose dates show
    that something has changed; drift_fewer: whether fewer of them held than was said (things take longer now), or more.
    """

    n_similar: int
    n_finished: int
    n_open: int
    half_life: int
    n_promises: int
    kept_at_85: float
    level_for_85: float
    drift_since: float | None = None
    drift_fewer: bool = False


@dataclass(frozen=True)
class Quote:
    """The odds of one request: dates in seconds since 1970 (UTC), None where nothing honest can be said.

    grid: working seconds from `made_at` at `recalibration.LEVELS`, corrected: what is quoted.
    base: the same before the correction: keep it with the promise, later corrections are learned from it.
    Both are empty when nothing can be said. flags: the codes at the top of this module.
    """

    made_at: float
    p50: float | None
    p85: float | None
    p95: float | None
    grid: tuple[float, ...]
    base: tuple[float, ...]
    basis: Basis
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class LatestAsk:
    """The latest moment to ask (seconds since 1970), and the last working day that is early enough to its end.

    `day` is None when only a part of today is left; `moment` is None when it is too late or nothing can be said
    (see flags).
    """

    moment: float | None
    day: date | None
    flags: tuple[str, ...] = ()
