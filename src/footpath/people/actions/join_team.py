"""How does somebody become part of a team?"""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions._teams import works_here
from footpath.people.events import TeamJoined
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import can_lead, forget


@transaction.atomic
def join_team(team: Team, *, person: Person, since: date, by: Person | None, now: datetime) -> Membership:
    """Make `person` a member of `team` from the day `since`; joining twice changes nothing.

    The lead of the team, those above and administrators may, and Footpath itself; else PermissionDenied.
    ValidationError naming the field for somebody who has left, or joins later anyhow.
    """
    if by is not None and not can_lead(by, team):
        raise PermissionDenied
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)  # of two who add somebody at once, one does
    current = Membership.objects.on(since).filter(team=team, person=person).first()
    if current:
        return current
    works_here("person", person)
    later = Membership.objects.filter(team=team, person=person, since__gt=since).order_by("since").first()
    if later:
        message = _("%(name)s is in the team from %(day)s on already.")
        raise ValidationError({"person": message % {"name": person.name, "day": later.since.isoformat()}})
    membership = Membership.objects.create(team=team, person=person, since=since)
    forget()
    record(TeamJoined(person_id=person.pk), subject=team, by=by, now=now)
    return membership
