"""Who is meant by those who decide about an emergency, and by those who look back at it?"""

from typing import Any

from footpath.history.models import Event
from footpath.people.models import Organization, Person
from footpath.requests.models import Emergency


def deciders(_emergency: Emergency, event: Event) -> set[int | None]:
    """Whoever was asked to decide, or stands in."""
    return set(event.facts.get("decider_ids", ()))


def lane_lead(_emergency: Emergency, event: Event) -> set[int | None]:
    """Who may let it into the fast lane of their team alone."""
    return {event.facts.get("lead_id")}


def lookers_back(_emergency: Emergency, event: Event) -> set[int | None]:
    """Those who know whether it could have been foreseen."""
    return set(event.facts.get("people", ()))


def emergency_asker(_service_request: Any, event: Event) -> set[int | None]:
    """Who asked to let it overtake, also where that was the serving side."""
    found = Emergency.objects.filter(pk=event.facts.get("emergency_id")).values_list("asked_by_id", flat=True)
    return set(found)


def administrators(_organization: Organization, _event: Event) -> set[int | None]:
    """Everybody who administers."""
    return set(Person.objects.filter(is_active=True, administers=True).values_list("pk", flat=True))
