"""How does somebody begin to prepare a talk with a person in their care?"""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.actions._sheet import sheet
from footpath.growth.coaching.care import is_in_care
from footpath.growth.coaching.locked import lock
from footpath.growth.coaching.permissions import require
from footpath.growth.events import CoachingPrepared
from footpath.growth.models import CoachingTalk
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused


@transaction.atomic
def prepare_coaching(person: Person, *, facts: Sequence[str] = (), by: Person, now: datetime) -> CoachingTalk:
    """A sheet with the facts that were chosen, for whoever leads them alone. One at a time with each person.

    Raises PermissionDenied, ValidationError naming the field, Refused.
    """
    require(by.is_active and is_in_care(by, person, now.date()))
    kept = sheet({}, facts, person=person, supervisor=by, now=now)
    try:
        with transaction.atomic():
            talk = CoachingTalk.objects.create(
                supervisor=by, coached=person, made_at=now, locked=lock(kept["texts"]),
                praises=kept["praises"], helps=kept["helps"],
            )  # fmt: skip
    except IntegrityError:
        text = _("A talk with %(name)s is being prepared already. Go on with that one.") % {"name": person.name}
        raise Refused(text) from None
    record(CoachingPrepared(), subject=talk, by=by, now=now)
    return talk
