"""How is the plan of a wave changed, before anybody is asked?"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person
from footpath.surveys.actions._move import change
from footpath.surveys.actions._plan import Facts, columns_of, keep_cuts
from footpath.surveys.events import WaveReplanned
from footpath.surveys.models import Wave
from footpath.surveys.permissions import require_run
from footpath.surveys.refusals import not_now
from footpath.surveys.states import possible


@transaction.atomic
def replan_wave(
    wave: Wave, *, opens_at: datetime, closes_at: datetime | None, audience: Mapping[str, Any], by: Person,
    now: datetime, cuts: Sequence[str] = ("team",), threshold: int = 5, comment_threshold: int = 10,
    detail_threshold: int = 10, officers: Sequence[int] = (), strict: bool = False, crossed: Sequence[str] = (),
) -> Wave:  # fmt: skip
    """Change all that was planned of a wave, as `plan_wave` takes it. Once it is open nothing of it can be changed:
    no threshold, no cut, nobody more and nobody less; whoever wants that plans the next wave.

    Raises PermissionDenied, Unclear naming the field, Refused where it is not planned any more, SomebodyWasFaster.
    """
    require_run(by, wave.instrument)
    if not possible("open", wave.state):
        raise not_now(wave)
    facts = Facts(
        opens_at, closes_at, audience, list(cuts), threshold, comment_threshold, detail_threshold, officers, strict,
        list(crossed),
    )  # fmt: skip
    change(wave, **columns_of(facts, wave.instrument, always_on=wave.always_on, now=now))
    keep_cuts(wave, facts.cuts)
    record(WaveReplanned(), subject=wave, by=by, now=now)
    return wave
