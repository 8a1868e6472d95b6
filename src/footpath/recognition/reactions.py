"""Who is named when something is delivered, or put right?"""

from footpath.history.models import Event
from footpath.recognition.actions import note_parts
from footpath.recovery.events import Fixed
from footpath.recovery.models import Recovery
from footpath.requests.events import Accepted, AcceptedBySilence, Delivered
from footpath.requests.models import Need

_DONE = (Delivered.kind, Accepted.kind, AcceptedBySilence.kind)


def credit(event: Event) -> None:
    """Name those who had a part in it; also in what was waiting for it, where that is delivered already."""
    if event.kind in _DONE:
        waited = Need.objects.filter(child=event.subject_id, ended_at=None, parent__delivered_at__isnull=False)
        note_parts([event.subject_id])
        note_parts(list(waited.values_list("parent_id", flat=True)))
    elif event.kind == Fixed.kind:
        of_it = Recovery.objects.filter(pk=event.subject_id, request__isnull=False)
        note_parts(list(of_it.values_list("request_id", flat=True)))
