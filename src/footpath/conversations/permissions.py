"""Who may see what somebody noted of moments of service?

Its owner, and nobody else: no lead, no administrator, no program, no export. Whoever asks for another one's is told
that there is none. Lessons are for the team to whom they were told.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet

from footpath.conversations.models import ContactLog, ContactPoint, Lesson
from footpath.people.models import Person
from footpath.people.permissions import reach


def visible_logs(person: Person) -> QuerySet[ContactLog]:
    """One's own."""
    return ContactLog.objects.filter(owner=person).select_related("customer_team", "owner")


def visible_points(person: Person) -> QuerySet[ContactPoint]:
    """One's own."""
    return ContactPoint.objects.filter(owner=person).select_related("team", "request", "log")


def visible_lessons(person: Person, on: date) -> QuerySet[Lesson]:
    """Those told to a team that one is in or leads, and one's own."""
    mine = reach(person, on)
    told = Lesson.objects.filter(team__in=mine.member_of | mine.leads) | Lesson.objects.filter(author=person)
    return told.select_related("author", "team", "about")


def require_owner(thing: ContactLog | ContactPoint, by: Person) -> None:
    """PermissionDenied for everybody else."""
    if thing.owner_id != by.pk or not by.is_active:
        raise PermissionDenied
