"""Who is asked to be the sponsor of an interdepartmental team?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import here, step
from footpath.growth.events.interdepartmental import SponsorAsked, SponsorSaidYes
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import keeps, require
from footpath.growth.models import Council
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def ask_sponsor(council: Council, *, sponsor: Person | None, by: Person, now: datetime) -> Council:
    """Ask somebody who leads; where nobody has said yes yet, or the sponsor has left.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(keeps(by, council))
    asked = here("sponsor", sponsor)
    if council.state != states.PREPARED:
        raise Refused(_("It has a sponsor already."))
    if asked.pk == by.pk:
        step(council, states.RUNNING, sponsor=asked)
        record(SponsorSaidYes(), subject=council, by=by, now=now)
        return council
    step(council, None, sponsor=asked)
    record(SponsorAsked(asked.pk), subject=council, by=by, now=now)
    return council
