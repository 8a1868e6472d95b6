"""How sure is somebody of the four objectives sixty days after the workshop, and what have they done since?"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.models import Moment, ObjectiveRating, Participant, Workshop
from footpath.growth.workshops.objectives import BEHAVIORS, KEYS
from footpath.people.refusals import Refused

STEPS = range(1, 6)


@transaction.atomic
def rate_objectives(
    participant: Participant, *, values: Mapping[str, int | None], did: Sequence[str] = (), now: datetime
) -> ObjectiveRating:
    """From 1 to 5 each, none of them needed; a later answer takes the place of the earlier one. How sure they were
    before and after stands in what they wrote in those two exercises.

    It leaves no event. Raises ValidationError naming the objective, and Refused before the sixty days are over.
    """
    workshop = Workshop.objects.select_for_update(no_key=True).filter(pk=participant.workshop_id).first()
    mine = Participant.objects.filter(pk=participant.pk, removed_at=None)
    if workshop is None or not mine.exists():
        raise Refused(_("You are not in this workshop any more. Nothing more can be written here."))
    later = workshop.look_back_at
    if later is None or now < later:
        raise Refused(_("This is asked sixty days after the workshop."))
    kept: dict[str, object] = {key: _checked(key, values.get(key)) for key in KEYS}
    kept["did"] = [key for key in BEHAVIORS if key in did]
    found, _new = ObjectiveRating.objects.update_or_create(
        participant=participant, moment=Moment.DAY60, defaults={**kept, "rated_at": now}
    )
    return found


def _checked(key: str, value: int | None) -> int | None:
    if value is not None and (isinstance(value, bool) or value not in STEPS):
        raise ValidationError({key: _("Choose a step from 1 to 5.")})
    return value
