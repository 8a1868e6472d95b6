"""What do all verbs on the onboarding of somebody new have in common?"""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from footpath.growth.events import OnboardingCompleted
from footpath.growth.models import Onboarding, OnboardingItem
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import today_of
from footpath.growth.onboarding.locked import lock
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, faster

GUARDED = True  # switched off by the control of the race tests alone: without the guard, two people both win
WORD, PROOF = 600, 2000


def held(onboarding: Onboarding) -> Onboarding:
    """As it is now, held until the end of the transaction; Refused where it is over."""
    found = Onboarding.objects.select_for_update(of=("self",), no_key=True).filter(pk=onboarding.pk)
    found = found.select_related("hire", "team__hours", "buddy", "checker")
    it = found.first()
    if it is None or it.state != states.UNDER_WAY:
        raise Refused(_("This onboarding is over. What was done stays as it is."))
    return it


def move(item: OnboardingItem, to: str, *, texts: dict[str, Any] | None = None, **columns: Any) -> None:
    """Bring one thing to another state, by whoever saw it as it is; who is slower is told who was faster. Refused where
    no way leads there.
    """
    if item.state == states.LOCKED and to == states.DONE:
        raise Refused(_("Everything opens as soon as a buddy is named. Whoever leads the team was told."))
    if to not in states.AHEAD[item.state]:
        raise Refused(_("That cannot be done now: it is “%(state)s”.") % {"state": item.get_state_display()})
    seen: dict[str, Any] = {"state": item.state, "done_at": item.done_at}
    if texts is not None:
        columns["locked"] = lock({**item.texts, **texts})
    if OnboardingItem.objects.filter(pk=item.pk, **(seen if GUARDED else {})).update(state=to, **columns) != 1:
        raise faster(Onboarding.subject_kind, item.onboarding_id)


def complete_if_settled(onboarding: Onboarding, *, by: Person | None, now: datetime) -> None:
    """It is complete as soon as nothing is left to do."""
    if onboarding.items.exclude(state__in=states.SETTLED).exists():
        return
    running = Onboarding.objects.filter(pk=onboarding.pk, state=states.UNDER_WAY)
    if running.update(state=states.COMPLETE, ended_at=now):
        record(OnboardingCompleted(), subject=onboarding, by=by, now=now)


def check_first_day(first_day: date | None, today: date) -> date:
    """A day within half a year; ValidationError naming the field."""
    if first_day is None:
        raise ValidationError({"first_day": _("Say on which day they begin, or began.")})
    if abs(first_day - today) > states.FURTHEST:
        raise ValidationError({"first_day": _("Choose a day within half a year from today, before or after it.")})
    return first_day


def check_guide(field: str, somebody: Person, hire: Person) -> Person:
    """Somebody who works here and is not whoever is new; ValidationError naming the field."""
    if somebody.pk == hire.pk:
        raise ValidationError({field: _("Choose somebody else: nobody looks after themself.")})
    if not somebody.is_active:
        raise ValidationError({field: _("%(name)s does not work here any more.") % {"name": somebody.name}})
    return somebody


def settled(onboarding: Onboarding, by: Person | None, now: datetime) -> dict[str, Any]:
    """Who settled something on which day, as the new colleague has it."""
    return {"settled_by": by, "settled_on": today_of(onboarding, now)}
