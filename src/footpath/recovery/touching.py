"""Whom does a mistake touch, and who of them says whether it is right now?"""

from footpath.catalog.permissions import nearest_lead
from footpath.people.models import Person
from footpath.recovery.models import Check, Recovery


def asked_people(recovery: Recovery) -> list[Person]:
    """Everybody whom it touches, and whoever speaks for a team that it touches; never whoever put it right."""
    touched = recovery.touched.all()
    keys = {one.person_id for one in touched}
    if not recovery.confidential:
        keys |= {nearest_lead(one.team_id) for one in touched if one.team_id}
    found = Person.objects.filter(pk__in=[key for key in keys if key], is_active=True)
    return [one for one in found if one.pk != recovery.owner_id]


def open_check(recovery: Recovery, person: Person) -> Check | None:
    """The question that waits for somebody, whether or not they were reminded of it."""
    found = recovery.checks.filter(turn=recovery.doubled, person=person, answered_at=None)
    return found.first()
