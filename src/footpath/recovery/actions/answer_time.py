"""How does somebody accept the time that they were offered, or say that it is not needed?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.recovery import events
from footpath.recovery.actions._after import settle_good
from footpath.recovery.actions._good import settle
from footpath.recovery.models import MakeGood, MakeGoodState


@transaction.atomic
def answer_time(good: MakeGood, *, yes: bool, by: Person, now: datetime) -> MakeGood:
    """Accept it, or say thank you, that is not needed: nobody has to say why.

    Raises PermissionDenied for everybody else, Refused, SomebodyWasFaster.
    """
    if by.pk != good.to_id or not by.is_active:
        raise PermissionDenied(_("That was offered to somebody else."))
    after = MakeGoodState.ACCEPTED if yes else MakeGoodState.DECLINED
    settle(good, MakeGoodState.OFFERED, after, now=now, answered_at=now)
    occurrence = events.TimeAnswered(make_good_id=good.pk, minutes=good.minutes, yes=yes)
    record(occurrence, subject=good.recovery, by=by, now=now)
    if not yes:
        settle_good(good.recovery, now=now)
    return good
