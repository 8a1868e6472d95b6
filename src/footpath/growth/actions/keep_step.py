"""How does a step get into a plan?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth import states
from footpath.growth.actions._held import SHORT, STEPS, changed, day_ahead, held
from footpath.growth.locked import lock
from footpath.growth.models import Area, Step
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def keep_step(
    area: Area, *, what: str, until: date | None, by: Person, now: datetime, who: str = "", cue: str = "",
    step: Step | None = None,
) -> Step:  # fmt: skip
    """A new one, or `step` written anew: who does what until which day, and `cue`: when this happens, then I do it.

    Raises PermissionDenied, ValidationError naming each field, Refused where there are too many.
    """
    plan = held(area.plan, *states.WRITTEN, by=by, now=now)
    wrong: dict[str, list[ValidationError]] = {}
    texts = {}
    for name, text, needed in (("what", what, True), ("who", who, False), ("cue", cue, False)):
        try:
            texts[name] = typed.one_line(name, text, longest=SHORT, needed=needed)
        except ValidationError as error:
            wrong |= error.error_dict
    try:
        day = step.by if step is not None and until == step.by else day_ahead("until", until, by.today(now))
    except ValidationError as error:
        wrong |= error.error_dict
    if wrong:
        raise ValidationError(wrong)
    if step is not None:
        if not Step.objects.filter(pk=step.pk, area=area).update(by=day, locked=lock(texts)):
            raise Refused(_("Somebody took this step out meanwhile."))
    elif Step.objects.filter(area=area).count() >= STEPS:
        raise Refused(_("There are %(most)d steps already; that is as many as it takes.") % {"most": STEPS})
    else:
        step = Step.objects.create(area=area, by=day, locked=lock(texts))
    changed(plan, by=by, now=now)
    return Step.objects.get(pk=step.pk)
