"""How does a team keep a fast lane?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.requests.events import FastLaneKept
from footpath.requests.models import FastLane
from footpath.requests.refusals import SomebodyWasFaster, Unclear

MOST = 20


@transaction.atomic
def keep_fast_lane(
    team: Team, *, a_month: int, by: Person | None, now: datetime, edits: int | None = None
) -> FastLane | None:
    """Let the lead of the team let in so many requests a month alone, where no promise likely breaks; 0: none.

    For the lead of the team. `edits` is the number that they saw. Raises Unclear for a budget that is not small,
    PermissionDenied, SomebodyWasFaster.
    """
    if by is not None and not (by.is_active and team.lead_id == by.pk):
        raise PermissionDenied(_("A fast lane is kept by whoever leads the team."))
    if not 0 <= a_month <= MOST:
        raise Unclear("a_month", _("Choose a small number: from 0 to %(most)d a month.") % {"most": MOST})
    kept = FastLane.objects.select_for_update(no_key=True).filter(team=team).first()
    if edits is not None and edits != (kept.edits if kept else 0):
        raise SomebodyWasFaster(_("Somebody has changed the fast lane meanwhile. Look again and decide."))
    if (kept.a_month if kept else 0) == a_month:
        return kept
    if not a_month:
        FastLane.objects.filter(team=team).delete()
        kept = None
    else:
        number = kept.edits + 1 if kept else 1
        kept, _made = FastLane.objects.update_or_create(team=team, defaults={"a_month": a_month, "edits": number})
    record(FastLaneKept(a_month), subject=team, by=by, now=now)
    return kept
