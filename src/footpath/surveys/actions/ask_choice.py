"""Who is asked today whether they would choose a team again?"""

from datetime import datetime
from random import Random

from django.db import transaction

from footpath.surveys.actions.close_wave import close_wave
from footpath.surveys.actions.invite import invite
from footpath.surveys.actions.open_wave import open_wave
from footpath.surveys.actions.plan_wave import plan_wave
from footpath.surveys.choosing.asking import ROUND, SPREAD, whom_to_ask
from footpath.surveys.models import Invitation, Wave


@transaction.atomic
def ask_choice(wave: Wave, *, now: datetime, spread: int = SPREAD, luck: Random | None = None) -> list[Invitation]:
    """Ask those whose turn it is; the invitations that were made. After half a year the wave is closed and the next one
    opened, so that people can be asked again about the same service.

    Raises Refused where the wave is not open or not always on.
    """
    if wave.opened_at is not None and wave.opened_at + ROUND <= now:
        close_wave(wave, by=None, now=now)
        anew = plan_wave(
            wave.instrument, opens_at=now, closes_at=None, audience={}, cuts=("about",), always_on=True,
            by=wave.made_by, now=now, threshold=wave.threshold,
        )  # fmt: skip
        wave = open_wave(anew, by=None, now=now)
    return invite(wave, whom_to_ask(wave, now, spread=spread, luck=luck), now=now)
