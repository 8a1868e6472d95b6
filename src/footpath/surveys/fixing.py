"""Where does the life of a wave meet the release of its figures?"""

from datetime import datetime

from footpath.surveys import plans, releasing
from footpath.surveys.models import Wave


def fix_plan(wave: Wave, *, now: datetime) -> None:
    """Fix which figures may ever leave this wave, before anybody has answered."""
    del now  # a plan holds from the opening on
    plans.fix(wave)


def compute(wave: Wave, *, now: datetime) -> None:
    """Compute them, once, when nobody can answer any more."""
    releasing.compute(wave, now=now)


def compute_batches(wave: Wave, *, now: datetime) -> int:
    """Of a wave that is always on, compute those of each batch of new answers that is full; how many there were."""
    return releasing.release_batches(wave, now=now)
