"""Who knows of a talk, and who reads what was said in it?

Those who are in it, and nobody else: no lead, no administrator, no program of others. Notes are for those who were in
the room; once the customer has approved them, for the provider too; and coworkers read what they are told of it.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.conversations.interviews import states
from footpath.conversations.models import Debrief, DebriefState, Fate, Interview, Statement
from footpath.people.models import Person


def visible_interviews(person: Person) -> QuerySet[Interview]:
    """Those in which somebody has a part."""
    mine = Q(provider=person) | Q(customer=person) | Q(interviewer=person)
    return Interview.objects.filter(mine).select_related("provider", "customer", "interviewer")


def in_the_room(interview: Interview, person: Person) -> bool:
    """Whether somebody hears what is said: the customer, and once they talk whoever asks; what is written is heard by
    nobody else.
    """
    asks = interview.started_at is not None and person.pk == interview.interviewer_id
    return asks or person.pk == interview.customer_id


def readable_statements(interview: Interview, person: Person) -> QuerySet[Statement]:
    """What of the notes somebody reads: in the room all of it, the provider what may be told once it was approved."""
    found = interview.statements.select_related("under")
    if in_the_room(interview, person):
        return found
    if person.pk == interview.provider_id and interview.state in states.AFTER:
        return found.filter(fate=Fate.TOLD)
    return found.none()


def visible_debriefs(person: Person) -> QuerySet[Debrief]:
    """Those of one's own talks, and those that one was told."""
    mine = Q(interview__provider=person) | Q(interview__customer=person, state__in=(*ASKED_OR_LATER,))
    told = Q(state=DebriefState.TOLD, present=person)
    found = Debrief.objects.filter(mine | told).distinct()
    return found.select_related("interview__provider", "interview__customer", "interview__interviewer", "team")


ASKED_OR_LATER = (DebriefState.ASKED, DebriefState.READY, DebriefState.TOLD)


def require_part(interview: Interview, by: Person, *parts: str) -> None:
    """PermissionDenied unless somebody is one of these: provider, customer, interviewer."""
    if not by.is_active or by.pk not in [getattr(interview, f"{part}_id") for part in parts]:
        raise PermissionDenied
