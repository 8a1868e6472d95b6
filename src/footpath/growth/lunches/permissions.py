"""Who may see a lunch across, and take part?

The two of whom it is, and nobody else. How many of the dependent pairs of teams have met is told of teams alone.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.growth.models import Lunch
from footpath.people.models import Person


def visible_lunches(person: Person) -> QuerySet[Lunch]:
    """The lunches of somebody."""
    if not person.is_active:
        return Lunch.objects.none()
    mine = Lunch.objects.filter(Q(one=person) | Q(other=person))
    return mine.select_related("one", "other", "one_team", "other_team")


def require(is_theirs: bool) -> None:
    """PermissionDenied unless it is."""
    if not is_theirs:
        raise PermissionDenied


def is_one_of(person: Person, lunch: Lunch) -> bool:
    """Either of the two."""
    return person.is_active and person.pk in (lunch.one_id, lunch.other_id)
