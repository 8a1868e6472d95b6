"""How is kept what somebody writes in an exercise of the workbook?"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.models import Entry, Participant, Workshop
from footpath.growth.workshops import states
from footpath.growth.workshops.exercises import exercise_named
from footpath.growth.workshops.locked import lock
from footpath.people.refusals import Refused, SomebodyWasFaster

MOST = 60_000  # signs of all that somebody writes in one exercise


def keep_entry(
    participant: Participant, *, exercise: str, answers: Mapping[str, Any], now: datetime, edits: int | None = None
) -> Entry:
    """What was written there, whole. `edits` is how often it had been changed when the writer read it, 0 for nothing;
    None where it replaces whatever is there.

    It leaves no event: nobody is told when somebody writes for themself. Raises ValidationError naming the fields,
    `exercise` for one that there is not; SomebodyWasFaster where it was changed elsewhere since; Refused where the
    workshop is closed or they were taken out of it.
    """
    kept = _checked(exercise, answers, participant)
    try:
        with transaction.atomic():
            _require_open(participant)
            kept_until = now + states.KEPT  # from the last word on; written down once a day
            stale = Workshop.objects.filter(pk=participant.workshop_id, delete_at__lt=kept_until - timedelta(days=1))
            stale.update(delete_at=kept_until)
            return _written(participant, exercise, kept, edits, now)
    except IntegrityError as twice:  # the first text, from two places at once
        raise _changed_elsewhere() from twice


def _checked(key: str, answers: Mapping[str, Any], participant: Participant) -> str:
    exercise = exercise_named(key)
    if exercise is None:
        raise ValidationError({"exercise": _("There is no such exercise.")})
    form = exercise.form(answers, participant=participant)
    if not form.is_valid():
        raise ValidationError(form.errors.as_data())
    found = form.answers
    texts = json.dumps(found)
    if "\\u0000" in texts:
        raise ValidationError({"exercise": _("This has an invisible control sign in it. Type it again.")})
    if len(texts) > MOST:
        raise ValidationError({"exercise": _("This is too long to be kept. Shorten it a little.")})
    return lock(found)


def _require_open(participant: Participant) -> None:
    found = Participant.objects.select_related("workshop").filter(pk=participant.pk).first()
    if found is None or not Workshop.objects.filter(pk=found.workshop_id).exists():
        raise Refused(_("This workbook was deleted. What you typed is still in this page: copy it before you leave."))
    if found.removed_at is not None:
        raise Refused(_("You were taken out of this workshop. Nothing more can be written here."))
    if found.workshop.state not in states.WRITTEN:
        raise Refused(_("The workshop is closed. What you wrote until then is kept and can be taken home."))


def _written(participant: Participant, exercise: str, kept: str, edits: int | None, now: datetime) -> Entry:
    mine = Entry.objects.select_for_update(no_key=True).filter(participant=participant, exercise=exercise)
    before = mine.first()
    if before is None:
        if edits:
            raise _changed_elsewhere()
        return Entry.objects.create(participant=participant, exercise=exercise, locked=kept, changed_at=now)
    if edits is not None and before.edits != edits:
        raise _changed_elsewhere()
    if mine.filter(edits=before.edits).update(locked=kept, edits=before.edits + 1, changed_at=now) != 1:
        raise _changed_elsewhere()
    return Entry.objects.get(pk=before.pk)


def _changed_elsewhere() -> SomebodyWasFaster:
    return SomebodyWasFaster(
        _(
            "This was changed on another page or device since you opened it. Nothing is lost: what you typed stands "
            "below, and what is kept beside it. Keep yours, or take the other one."
        )
    )
