"""How is somebody asked to speak for a department?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import here
from footpath.growth.events.interdepartmental import SeatAsked
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.departments import may_be_spoken_for, works_in
from footpath.growth.interdepartmental.permissions import keeps, require
from footpath.growth.models import Council, CouncilSeat
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.refusals import Refused


@transaction.atomic
def ask_to_council(
    council: Council, *, person: Person | None, team: Team | None, by: Person, now: datetime
) -> CouncilSeat:
    """Ask somebody who works in that department; they say yes or no.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(keeps(by, council))
    asked = here("person", person)
    if council.state == states.ENDED:
        raise Refused(_("This team has ended. What it decided stays readable."))
    if team is None or team.pk not in may_be_spoken_for(council):
        raise ValidationError({"team": _("Choose a department from the list.")})
    if not works_in(asked, team.pk, now.date()):
        words = _("%(name)s does not work in %(team)s. Ask somebody who does.")
        raise ValidationError({"person": words % {"name": asked.name, "team": team.name}})
    try:
        with transaction.atomic():
            seat = CouncilSeat.objects.create(council=council, person=asked, team=team, asked_by=by, asked_at=now)
    except IntegrityError as error:
        raise Refused(_("%(name)s is asked already, or a member.") % {"name": asked.name}) from error
    record(SeatAsked(), subject=seat, by=by, now=now)
    return seat
