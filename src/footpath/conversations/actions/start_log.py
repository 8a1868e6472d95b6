"""How does somebody begin to note moments of service day by day?"""

from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.conversations import states
from footpath.conversations.events import LogStarted
from footpath.conversations.models import ContactLog, LogKind
from footpath.conversations.models.logs import DAYS
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused

FURTHEST = timedelta(days=60)


@transaction.atomic
def start_log(*, first: date, prompts: bool, by: Person, now: datetime) -> ContactLog:
    """Note moments for two weeks from a day on, today or soon; `prompts` for gentle reminders. One at a time.

    Raises PermissionDenied, ValidationError naming the field, Refused where one is under way.
    """
    if not by.is_active:
        raise PermissionDenied
    today = by.today(now)
    if first < today - timedelta(days=1) or first > today + FURTHEST:
        raise ValidationError({"first": _("Choose a day from today on, within two months.")})
    state = states.PLANNED if first > today else states.RUNNING
    try:
        with transaction.atomic():
            log = ContactLog.objects.create(
                owner=by, kind=LogKind.DIARY, state=state, first=first, last=first + timedelta(days=DAYS - 1),
                prompts=prompts,
            )  # fmt: skip
    except IntegrityError:
        raise Refused(_("You keep a log already. Finish it or throw it away before you begin another one.")) from None
    record(LogStarted(), subject=log, by=by, now=now)
    return log
