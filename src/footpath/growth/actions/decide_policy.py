"""What becomes of a policy that was reviewed?"""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._council import LONG, step
from footpath.growth.events.council_work import PolicyDecided
from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.permissions import is_inside, require
from footpath.growth.models import CouncilPolicy
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person


@transaction.atomic
def decide_policy(
    policy: CouncilPolicy, *, verdict: str, why: str, by: Person, now: datetime, from_on: date | None = None
) -> CouncilPolicy:
    """It stays, changes, or is given up; why, and from when. Of two who decide at once the first counts.

    Raises PermissionDenied, ValidationError naming the field, Refused, SomebodyWasFaster.
    """
    require(is_inside(by, policy.council))
    if verdict not in states.VERDICTS:
        raise ValidationError({"verdict": _("Say whether it stays, changes, or is given up.")})
    text = typed.many_lines("why", why, longest=LONG, needed=True)
    day = typed.day_ahead("from_on", from_on or by.today(now), by.today(now))
    step(policy, verdict, why=text, from_on=day, decided_by=by, decided_at=now)
    record(PolicyDecided(verdict), subject=policy, by=by, now=now)
    return policy
