"""Who may see a visit or a place, and who may do what there?

A place stands open to everybody, without what is confidential there. A visit is for the visitor, the host once the
visitor wants to come, and those whose yes it takes; what the visitor wants to do differently is theirs alone until they
show it. No administrator sees any of it as such; champions see who waits and which places are open, in a round.
"""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.growth.models import Part, PlaceState, Visit, VisitPlace
from footpath.growth.shadowing import states
from footpath.growth.shadowing.line import supervisor_of
from footpath.people.models import Person
from footpath.people.permissions import reach


def visible_places(person: Person) -> QuerySet[VisitPlace]:
    """The open places of people who work here; the host's own always, and one that somebody has a visit to."""
    if not person.is_active:
        return VisitPlace.objects.none()
    mine = Q(host=person) | Q(pk__in=Visit.objects.filter(visitor=person, place__isnull=False).values("place"))
    found = VisitPlace.objects.filter(mine | Q(state=PlaceState.OPEN, host__is_active=True))
    return found.select_related("host", "team__hours")


def visible_visits(person: Person) -> QuerySet[Visit]:
    """The visits of which somebody may read."""
    if not person.is_active:
        return Visit.objects.none()
    host = Q(place__host=person) & ~Q(state__in=(states.REQUESTED, states.OFFERED))
    found = Visit.objects.filter(Q(visitor=person) | host | Q(consents__person=person)).distinct()
    return found.select_related("visitor", "team__hours", "wanted", "place__host", "place__team__hours")


def sees_spots(person: Person, place: VisitPlace, on: date) -> bool:
    """The host, and whoever leads the host: what is confidential is not for guests."""
    lead = supervisor_of(place.host, on)
    return person.is_active and (person.pk == place.host_id or (lead is not None and lead.pk == person.pk))


def is_visitor(person: Person, visit: Visit) -> bool:
    """Whose visit it is."""
    return person.is_active and person.pk == visit.visitor_id


def is_host(person: Person, visit: Visit) -> bool:
    """Who receives the visitor, once they want to come."""
    shown = visit.state not in (states.REQUESTED, states.OFFERED)
    return person.is_active and visit.place is not None and person.pk == visit.place.host_id and shown


def leads_part(person: Person, visit: Visit) -> bool:
    """Whether somebody was asked as the lead of one of the two."""
    leads = (Part.OWN_LEAD, Part.HOST_LEAD)
    return person.is_active and any(one.person_id == person.pk and one.part in leads for one in visit.consents.all())


def can_run_round(person: Person) -> bool:
    """Champions."""
    return person.is_active and person.champions


def home_of(person: Person, now: datetime) -> int:
    """The team in which somebody counts; PermissionDenied where they are in none."""
    home = reach(person, now.date()).home
    if not person.is_active or home is None:
        raise PermissionDenied
    return home


def require(is_theirs: bool) -> None:
    """PermissionDenied unless it is."""
    if not is_theirs:
        raise PermissionDenied
