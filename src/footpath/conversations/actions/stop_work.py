"""How is something stopped that a customer no longer needs?"""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.actions import retire
from footpath.catalog.models import Service
from footpath.conversations.actions._sheets import held
from footpath.conversations.locked import lock
from footpath.conversations.models import StoppedWork, Worksheet
from footpath.conversations.sheets import states
from footpath.conversations.sheets.events import WorkStopped
from footpath.conversations.sheets.permissions import require_provider
from footpath.history.record import record
from footpath.people import typed
from footpath.people.models import Person

LONGEST = 500
A_WEEK = 2400  # minutes: forty hours


@transaction.atomic
def stop_work(
    sheet: Worksheet, *, what: str, minutes_a_week: int, by: Person, now: datetime, service: Service | None = None
) -> StoppedWork:
    """Stop something then and there: it is noted with the minutes a week that it took. With a `service` that is all
    that it was, nobody can ask for it any more (catalog.actions.retire).

    Raises PermissionDenied, also for a service that `by` may not retire; ValidationError naming the field; Refused.
    """
    require_provider(sheet, by)
    sheet = held(sheet, *states.OPEN_EYES)
    named = typed.many_lines("what", what, longest=LONGEST, needed=True)
    if not 1 <= minutes_a_week <= A_WEEK:
        raise ValidationError({"minutes_a_week": _("How many minutes a week did it take? Up to 2400.")})
    if service is not None:
        retire(service, by=by, now=now)
    stopped = StoppedWork.objects.create(
        sheet=sheet, team=sheet.provider_team, what=lock({"what": named}), minutes_a_week=minutes_a_week,
        service=service, on=now.date(), by=by,
    )  # fmt: skip
    record(WorkStopped(minutes_a_week), subject=sheet, by=by, now=now)
    return stopped
