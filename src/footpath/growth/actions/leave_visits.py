"""What becomes of visits when somebody leaves?"""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.growth.actions.move_visit_on import move_visit_on
from footpath.growth.actions.withdraw_place import withdraw_place
from footpath.growth.models import PlaceState, Visit, VisitPlace
from footpath.growth.shadowing import states
from footpath.people.models import Person


@transaction.atomic
def leave_visits(person: Person, *, now: datetime) -> None:
    """The places of somebody who has left are taken back, their own visits end, and instead of them their successor is
    asked where their yes was waited for.
    """
    for place in VisitPlace.objects.filter(host=person, state=PlaceState.OPEN).select_related("host"):
        withdraw_place(place, by=None, now=now, reason=_("The host does not work here any more."))
    theirs = Q(visitor=person) | Q(consents__person=person)
    for visit in Visit.objects.filter(theirs, state__in=states.BEFORE).distinct():
        move_visit_on(visit, now=now)
