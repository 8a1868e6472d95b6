"""Who leads a team from now on?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.actions._edits import change
from footpath.people.actions._teams import works_here
from footpath.people.events import TeamLed
from footpath.people.models import Person, Team
from footpath.people.permissions import can_name_lead, forget


@transaction.atomic
def name_lead(team: Team, *, lead: Person | None, by: Person | None, now: datetime, edits: int | None = None) -> Team:
    """Let `lead` lead the team; with None nobody does, and whoever leads the team above decides.

    Administrators and leads of a team above may; nobody hands on a role that is not theirs to give, so that a lead
    names no successor. PermissionDenied; ValidationError for somebody who has left; SomebodyWasFaster.
    """
    if by is not None and not can_name_lead(by, team):
        raise PermissionDenied
    works_here("lead", lead)
    if change(team, {"lead": lead}, edits):
        forget()
        record(TeamLed(lead_id=lead.pk if lead else None), subject=team, by=by, now=now)
    return team
