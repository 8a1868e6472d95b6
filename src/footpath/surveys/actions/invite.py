"""Who is asked by a survey that is always on?"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.surveys.actions._invite import make_invitations
from footpath.surveys.audience import Asked
from footpath.surveys.events import WaveAsked
from footpath.surveys.models import Invitation, Wave, WaveState
from footpath.surveys.refusals import Refused, not_now


@transaction.atomic
def invite(wave: Wave, asked: Sequence[tuple[Asked, Mapping[str, str]]], *, now: datetime) -> list[Invitation]:
    """Ask these people, each with the cells that will hold for their answer, in a wave that is always on; whoever was
    asked about the same before is left out. Those without room in their budget wait.

    Raises Refused for any other wave: nobody joins one that is open, that would tell whose answer is new (D-AN-08).
    """
    if not wave.always_on:
        raise Refused(_("Nobody can be added to a survey that is open. Plan the next one."))
    if wave.state != WaveState.OPEN:
        raise not_now(wave)
    known = set(Invitation.objects.filter(wave=wave).values_list("person_id", "about"))
    made = make_invitations(
        wave, [(one, cells) for one, cells in asked if (one.person.pk, one.about) not in known], now=now
    )
    people = sorted({one.person_id for one in made if one.is_open})
    if people:
        record(WaveAsked(people), subject=wave, by=None, now=now)
    return made
