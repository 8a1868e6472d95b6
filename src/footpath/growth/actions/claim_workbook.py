"""How does a workbook that was begun without an account become somebody's own?"""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.growth.events import WorkbookClaimed
from footpath.growth.models import Participant, Workshop, WorkshopKind
from footpath.growth.workshops.keys import hash_of
from footpath.history.record import record
from footpath.people.models import Person
from footpath.people.refusals import Refused, SomebodyWasFaster

GUARDED = True  # switched off by the control of the race test alone


@transaction.atomic
def claim_workbook(participant: Participant, *, key: str, by: Person, now: datetime) -> Participant:
    """By whoever holds its personal link and is signed in; once.

    Raises PermissionDenied for everybody else, SomebodyWasFaster where it is somebody's already, Refused where `by` has
    another workbook in the same workshop, or was taken out of it.
    """
    if not by.is_active or not key or hash_of(key) != participant.key_hash:
        raise PermissionDenied
    free = {"person": None} if GUARDED else {}
    try:
        with transaction.atomic():
            won = Participant.objects.filter(pk=participant.pk, removed_at=None, **free).update(person=by)
    except IntegrityError:
        raise Refused(_("You have another workbook in this workshop already; this one stays as it is.")) from None
    if won != 1:
        raise SomebodyWasFaster(_("This workbook belongs to an account already, or is not there any more."))
    Workshop.objects.filter(pk=participant.workshop_id, kind=WorkshopKind.ALONE, facilitator=None).update(
        facilitator=by
    )
    found = Participant.objects.select_related("workshop", "person").get(pk=participant.pk)
    record(WorkbookClaimed(), subject=found.workshop, by=by, now=now)
    return found
