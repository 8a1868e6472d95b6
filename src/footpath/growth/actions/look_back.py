"""Who is asked, sixty days after a workshop, how sure they are now?"""

from datetime import datetime

from django.db import transaction

from footpath.growth.events import WorkshopLookBackDue
from footpath.growth.models import Moment, Workshop
from footpath.growth.workshops import states
from footpath.history.record import record
from footpath.people.actions import draw_for_all, let_go
from footpath.people.models import Person

MINUTES = 1


@transaction.atomic
def look_back(workshop: Workshop, *, now: datetime) -> list[int]:
    """Those with an account who took part and have not said it yet, as far as their budget of questions reaches; once.
    Whom it does not reach finds the question on their own page, as do guests with their personal link. The numbers of
    those who are asked.
    """
    due = {"state": states.CLOSED, "asked_at": None, "closed_at__lte": now - states.LOOK_BACK}
    if Workshop.objects.filter(pk=workshop.pk, **due).update(asked_at=now) != 1:
        return []
    here = workshop.participants.filter(removed_at=None, person__is_active=True)
    ids = here.exclude(ratings__moment=Moment.DAY60).values_list("person", flat=True)
    people = list(Person.objects.filter(pk__in=ids).order_by("pk"))
    asked = sorted(draw_for_all(people, "review", MINUTES, about=f"workshop:{workshop.pk}", now=now))
    let_go("review", about=f"workshop:{workshop.pk}")  # it does not wait for whom it does not reach
    if asked:
        record(WorkshopLookBackDue(people=asked), subject=workshop, by=None, now=now)
    return asked
