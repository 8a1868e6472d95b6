"""How does somebody become part of a team?"""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from footpath.history.record import record
from footpath.people.events import TeamJoined
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import can_administer


@transaction.atomic
def join_team(team: Team, *, person: Person, since: date, by: Person | None, now: datetime) -> Membership:
    """Make `person` a member of `team` from the day `since`; joining twice changes nothing.

    Only an administrator, or Footpath itself, may; else PermissionDenied.
    """
    if by is not None and not can_administer(by):
        raise PermissionDenied
    current = Membership.objects.on(since).filter(team=team, person=person).first()
    if current:
        return current
    membership = Membership.objects.create(team=team, person=person, since=since)
    record(TeamJoined(person_id=person.pk), subject=team, by=by, now=now)
    return membership
