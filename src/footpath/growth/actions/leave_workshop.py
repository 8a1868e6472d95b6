"""How does somebody delete their own workbook?"""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from footpath.growth.events import WorkshopGuestChanged
from footpath.growth.models import Participant, Workshop
from footpath.history.record import record


@transaction.atomic
def leave_workshop(participant: Participant, *, now: datetime) -> None:
    """With all that they wrote, rated and were called; a workbook of one's own goes as a whole. Twice is no mistake.

    What the big screen has shown of all together stays as it was.
    """
    workshop = participant.workshop
    pk = workshop.pk
    Participant.objects.filter(pk=participant.pk).delete()
    if workshop.kind == "alone":
        Workshop.objects.filter(pk=pk).delete()
    else:
        Workshop.objects.filter(pk=pk).update(changes=F("changes") + 1)
    record(WorkshopGuestChanged(what="left"), subject=workshop, by=participant.person, now=now)
