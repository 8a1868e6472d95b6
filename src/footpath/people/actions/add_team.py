"""How is a team founded?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import TeamAdded
from footpath.people.models import Person, Team, WorkingHours
from footpath.people.permissions import can_administer


@transaction.atomic
def add_team(
    *,
    name: str,
    hours: WorkingHours,
    by: Person | None,
    now: datetime,
    purpose: str = "",
    lead: Person | None = None,
    parent: Team | None = None,
) -> Team:
    """Add a team below `parent`; only an administrator, or Footpath itself, may.

    Raises PermissionDenied, or ValidationError naming the field.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    team = Team(name=name, purpose=purpose, hours=hours, lead=lead, parent=parent)
    team.full_clean()
    team.save()
    record(TeamAdded(name=name), subject=team, by=by, now=now)
    return team
