"""When does the big screen say what all wrote together, and how often?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._led import led, told
from footpath.growth.events import WorkshopResultShown
from footpath.growth.models import Entry, ShownResult, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.exercises import exercise_named
from footpath.growth.workshops.leading import Facilitator
from footpath.growth.workshops.locked import lock
from footpath.history.record import record
from footpath.people.refusals import Refused


@transaction.atomic
def show_result(workshop: Workshop, *, exercise: str, by: Facilitator, now: datetime) -> Workshop:
    """As it is now, once so many have answered as the room was told. It stands still from then on, and is counted anew
    only when at least as many have written something since: else the difference would tell what one of them wrote.

    Raises PermissionDenied, and Refused with what is missing.
    """
    workshop = led(workshop, states.OPEN, by=by)
    found = exercise_named(exercise)
    if found is None or found.result is None:
        raise Refused(_("This part has nothing for the big screen: what people write in it is theirs alone."))
    entries = list(
        Entry.objects.filter(
            participant__workshop=workshop, participant__removed_at=None, exercise=exercise
        ).select_related("participant")
    )
    written = [one for one in entries if one.answers and "lost" not in one.answers]
    _require_enough(workshop, exercise, written)
    by_lot = sorted(written, key=lambda one: one.participant.seed)  # nobody sees who came first
    result = found.result([one.answers for one in by_lot], workshop.threshold)
    if result is None:
        raise Refused(_("Nothing can be shown of this yet. Wait until a few more have written something."))
    kept = lock({"template": result.template, "facts": result.facts})
    facts = {"locked": kept, "n": len(written), "shown_at": now}
    ShownResult.objects.update_or_create(workshop=workshop, exercise=exercise, defaults=facts)
    workshop = told(workshop, now)
    record(WorkshopResultShown(exercise=exercise), subject=workshop, by=by.person, now=now)
    return workshop


def _require_enough(workshop: Workshop, exercise: str, written: list[Entry]) -> None:
    needed = workshop.threshold
    if len(written) < needed:
        raise Refused(
            _("So far too few have written something. From %(needed)d people on it can be shown.") % {"needed": needed}
        )
    before = ShownResult.objects.filter(workshop=workshop, exercise=exercise).first()
    if before and sum(one.changed_at > before.shown_at for one in written) < needed:
        raise Refused(
            _("It stays as it is until %(needed)d people have written since: else it would tell who wrote what.")
            % {"needed": needed}
        )
