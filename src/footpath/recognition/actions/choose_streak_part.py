"""How does somebody leave their work out of what a team shows, or put it back?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.recognition.events import StreakPartChosen
from footpath.recognition.models import PartLeftOut


@transaction.atomic
def choose_streak_part(team: Team, *, is_in: bool, by: Person, now: datetime) -> None:
    """Of a team that they are in; nobody else is told, the lead neither. Raises PermissionDenied."""
    mine = reach(by, now.date())
    if not by.is_active or team.pk not in mine.member_of | mine.leads:
        raise PermissionDenied
    if is_in:
        PartLeftOut.objects.filter(person=by, team=team).delete()
    else:
        PartLeftOut.objects.get_or_create(person=by, team=team)
    record(StreakPartChosen(), subject=by, by=by, now=now)
