"""How does somebody say how they see the behavior of a coworker?"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.appraisals import states
from footpath.appraisals.models import Rater
from footpath.appraisals.taking_in import spool
from footpath.people import typed
from footpath.people.models import Person
from footpath.pure.rater_figures import STEPS
from footpath.surveys.refusals import NotTaken

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two devices make two answers
KEEP_UP, HELP_MORE = "keep_up", "help_more"
QUESTIONS = (KEEP_UP, HELP_MORE)  # in own words
LONGEST = 600
NOT_SEEN = "na"


def rate(
    rater: Rater, *, steps: Mapping[str, object], words: Mapping[str, str], now: datetime, passes: bool = False
) -> None:
    """Take in what one rater says, once. That leaves two things: that this seat is done, without a moment, and a locked
    row in the spool, without a person. No event, no job, no notice. What is not observed is left out.

    Raises ValidationError naming the field; NotTaken, always in the same words, for what was answered, closed, called
    off or not asked.
    """
    it = rater.appraisal
    if rater.done or not rater.is_open or it.state != states.COLLECTING or (it.closes_at and it.closes_at <= now):
        raise NotTaken
    kept = {item["key"]: _step(item["key"], steps.get(item["key"])) for item in it.items}
    seen = {key: step for key, step in kept.items() if step is not None}
    said = {one: typed.many_lines(one, words.get(one, ""), longest=LONGEST) for one in QUESTIONS}
    if not seen:
        raise ValidationError({"": _("Nothing is answered yet: one behavior that you have seen is enough.")})
    with transaction.atomic():
        if not _once(rater):
            raise NotTaken
        told = {one: text for one, text in said.items() if text}
        spool(it.pk, group=rater.group, steps=seen, words=told, passes=passes)
    rater.done = True


def _step(key: str, value: object) -> int | None:
    """How often somebody saw it; None where they did not, or say nothing."""
    if value in (None, "", NOT_SEEN):
        return None
    step = int(value) if isinstance(value, (int, str)) and str(value) in map(str, range(1, STEPS + 1)) else 0
    if not step:
        raise ValidationError({key: _("Choose one of the answers.")})
    return step


def _once(rater: Rater) -> bool:
    """Mark it as done; False where another device, or the close, was faster, or they have left. The update names
    columns of its own row alone.
    """
    if not Person.objects.filter(pk=rater.person_id, is_active=True).exists():
        return False
    unanswered = {"done": False, "is_open": True} if GUARDED else {}
    return Rater.objects.filter(pk=rater.pk, **unanswered).update(done=True) == 1
