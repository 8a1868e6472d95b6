"""How does somebody stop being part of a team?"""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.actions._edits import change
from footpath.people.actions._teams import works_here
from footpath.people.events import TeamLed, TeamLeft
from footpath.people.models import Membership, Person
from footpath.people.permissions import can_lead, can_name_lead, forget
from footpath.people.refusals import faster


@transaction.atomic
def leave_team(
    membership: Membership,
    *,
    until: date,
    by: Person | None,
    now: datetime,
    successor: Person | None = None,
    leads_on: bool = True,
) -> Membership:
    """Let the membership end with the day `until`; the lead of the team, those above and administrators may.

    Whoever leads the team as well leads on from outside, unless `leads_on` is False: then the lead goes to
    `successor`, or to nobody, and that is for those who may name a lead. PermissionDenied; ValidationError naming
    the field; SomebodyWasFaster where the end was set meanwhile.
    """
    team, person = membership.team, membership.person
    if by is not None and not can_lead(by, team):
        raise PermissionDenied
    if until < membership.since:
        raise ValidationError({"until": _("The last day cannot be before the first.")})
    seen = Q(pk=membership.pk, until=membership.until)
    if Membership.objects.filter(seen).update(until=until) != 1:
        raise faster(team.subject_kind, team.pk)
    membership.until = until
    if not leads_on and team.lead_id == person.pk:
        if by is not None and not can_name_lead(by, team):
            raise PermissionDenied
        if successor == person:
            raise ValidationError({"successor": _("Choose somebody else, or nobody.")})
        works_here("successor", successor)
        change(team, {"lead": successor}, None)
        record(TeamLed(lead_id=successor.pk if successor else None), subject=team, by=by, now=now)
    forget()
    record(TeamLeft(person_id=person.pk, until=until.isoformat()), subject=team, by=by, now=now)
    return membership
