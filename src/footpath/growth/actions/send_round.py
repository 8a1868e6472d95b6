"""How does a champion send a round of visits?"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._visits import offer
from footpath.growth.events.visit_places import RoundSent
from footpath.growth.models import Visit, VisitRound
from footpath.growth.shadowing.matching import fingerprint, free_places, proposals, waiting
from footpath.growth.shadowing.permissions import can_run_round, require
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def send_round(*, seen: str, by: Person, now: datetime) -> VisitRound:
    """Offer the places that were looked at (`seen`, the fingerprint of the page); Refused where something has changed
    since, or nobody can be matched. Whoever gets none waits for the next best.

    Raises PermissionDenied, Refused.
    """
    require(can_run_round(by))
    visits = waiting()
    found = proposals(visits, free_places(), by, now)
    if not found:
        raise Refused(_("There is nobody to match with a place right now."))
    if fingerprint(found) != seen:
        raise Refused(_("Something has changed since you looked. Look once more, then send it."))
    sent = VisitRound.objects.create(by=by, sent_at=now, waiting=len(visits), matched=len(found))
    Visit.objects.filter(pk__in=[one.pk for one in visits]).update(round=sent)
    for one in found:
        offer(one.visit, one.place, one.on, one.codes, now)
    record(RoundSent(), subject=sent, by=by, now=now)
    return sent
