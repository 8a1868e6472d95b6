"""What if somebody new begins on another day?"""

from datetime import date, datetime

from django.db import transaction

from footpath.growth.actions._onboarding import check_first_day, held
from footpath.growth.events import FirstDayMoved
from footpath.growth.models import Onboarding
from footpath.growth.onboarding import states
from footpath.growth.onboarding.days import due_on
from footpath.growth.onboarding.permissions import can_guide, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import faster


@transaction.atomic
def move_first_day(onboarding: Onboarding, *, first_day: date | None, by: Person, now: datetime) -> Onboarding:
    """The days of all that is not confirmed yet move along.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(can_guide(by, onboarding, now.date()))
    it = held(onboarding)
    day = check_first_day(first_day, now.date())
    if Onboarding.objects.filter(pk=it.pk, first_day=onboarding.first_day).update(first_day=day) != 1:
        raise faster(it.subject_kind, it.pk)
    waiting = it.items.exclude(state__in=states.SETTLED)
    for count in set(waiting.values_list("due_day", flat=True)):
        waiting.filter(due_day=count).update(due_on=due_on(it.team.calendar, day, count))
    record(FirstDayMoved(), subject=it, by=by, now=now)
    return held(it)
