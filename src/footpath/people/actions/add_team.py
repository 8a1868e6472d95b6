"""How is a team founded?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.actions._teams import checked, free_name, works_here
from footpath.people.events import TeamAdded
from footpath.people.models import Person, Team, WorkingHours
from footpath.people.permissions import can_administer, forget


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
    budget_owner: Person | None = None,
    reach_us: str = "",
    gives_out: bool = False,
) -> Team:
    """Add a team below `parent`; only an administrator, or Footpath itself, may.

    Raises PermissionDenied, or ValidationError naming the field.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    name, purpose, reach_us = (
        checked(field, value) for field, value in (("name", name), ("purpose", purpose), ("reach_us", reach_us))
    )
    free_name(name)
    works_here("lead", lead)
    works_here("budget_owner", budget_owner)
    team = Team(name=name, purpose=purpose, reach_us=reach_us, hours=hours, lead=lead, parent=parent)
    team.budget_owner, team.gives_out = budget_owner, gives_out
    team.full_clean()
    team.save()
    forget()
    record(TeamAdded(name=name), subject=team, by=by, now=now)
    return team
