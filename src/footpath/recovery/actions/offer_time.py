"""How is time offered for what went wrong?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person
from footpath.people.refusals import Refused
from footpath.recovery import events, states
from footpath.recovery.actions._move import held, standing_in
from footpath.recovery.good import alone_minutes, needs_a_yes, offered_minutes
from footpath.recovery.models import MakeGood, MakeGoodState, Recovery, RecoveryRules
from footpath.recovery.touching import asked_people

LEAST = 5


@transaction.atomic
def offer_time(
    recovery: Recovery, *, to: Person, minutes: int, what: str, by: Person, now: datetime, outside_hours: bool = False
) -> MakeGood:
    """Offer some of your time to somebody whom it touched: inside working time, and up to what you may decide alone,
    all that was offered for the same taken together. What is more, or outside working time, waits for the yes of
    whoever leads.

    Raises PermissionDenied, ValidationError naming the field, Refused where the organization makes nothing good with
    time, SomebodyWasFaster.
    """
    rules = RecoveryRules.here()
    standing_in(
        recovery, states.ACKNOWLEDGED, states.PLANNED, states.PRESENTED, states.FIXED, verb="offer_time", by=by, now=now
    )
    if not rules.makes_good:
        raise Refused(_("Here nothing is made good with time. Put it right, and let them check that it is."))
    if recovery.is_small:
        raise Refused(_("Make it a larger one first: then there is a plan, and time for making it good."))
    said = typed.one_line("what", what, longest=300, needed=True)
    if to.pk not in {one.pk for one in asked_people(recovery)}:
        raise ValidationError({"to": _("Choose somebody whom it touches.")})
    held(recovery)  # of two offers at once, the second counts the first
    so_far = _checked_minutes(recovery, minutes, rules)
    asks = needs_a_yes(recovery, so_far + minutes, outside_hours=outside_hours, rules=rules)
    state = MakeGoodState.ASKED if asks else MakeGoodState.OFFERED
    made = MakeGood.objects.create(
        recovery=recovery, to=to, minutes=minutes, what=said, outside_hours=outside_hours, state=state, offered_by=by,
        offered_at=now,
    )  # fmt: skip
    kind = events.TimeAsked if asks else events.TimeOffered
    record(kind(make_good_id=made.pk, minutes=minutes, what=said), subject=recovery, by=by, now=now)
    return made


def _checked_minutes(recovery: Recovery, minutes: int, rules: RecoveryRules) -> int:
    """What was offered before; ValidationError on `minutes` where it is too much with these for anybody to decide."""
    so_far = offered_minutes(recovery)
    most = max(rules.lead_minutes, alone_minutes(recovery, rules)) - so_far
    if LEAST <= minutes <= most:
        return so_far
    words = _("Choose between %(least)d and %(most)d minutes: nobody here can decide about more.")
    if most < LEAST:
        words = _("%(so_far)d minutes were offered already: nobody here can decide about more.")
    raise ValidationError({"minutes": words % {"least": LEAST, "most": most, "so_far": so_far}})
