"""How does a customer get from somebody's own sheet to “My customers”?"""

from datetime import datetime

from django.db import transaction

from footpath.people.actions import state_pair
from footpath.people.models import Pair, Person, Team
from footpath.surveys.actions._mine import claim_line
from footpath.surveys.models import MineLine, MinePart


@transaction.atomic
def move_customer(line: MineLine, *, team: Team, by: Person, now: datetime) -> Pair:
    """Say that `by` serves this team, as the line says; from then on everybody may see that they do, not the line.

    Raises PermissionDenied; Refused where it was moved already; ValidationError.
    """
    claim_line(line, MinePart.CUSTOMERS, by)
    MineLine.objects.filter(pk=line.pk).update(moved_to=team)
    return state_pair(provider=by, customer=team, holds=True, by=by, now=now)
