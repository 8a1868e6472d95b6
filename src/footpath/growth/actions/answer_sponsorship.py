"""Does somebody want to be the sponsor?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import step
from footpath.growth.events.interdepartmental import SponsorSaidNo, SponsorSaidYes
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import require
from footpath.growth.models import Council
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def answer_sponsorship(council: Council, *, agreed: bool, by: Person, now: datetime) -> Council:
    """Whoever was asked says yes, and the team is at work; or no, and somebody else is asked.

    Raises PermissionDenied, Refused.
    """
    require(by.is_active and by.pk == council.sponsor_id)
    if council.state != states.PREPARED:
        raise Refused(_("That was answered already."))
    if agreed:
        step(council, states.RUNNING)
        record(SponsorSaidYes(), subject=council, by=by, now=now)
        return council
    step(council, None, sponsor=None)
    record(SponsorSaidNo(), subject=council, by=by, now=now)
    return council
