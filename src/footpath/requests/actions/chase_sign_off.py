"""When is somebody reminded that work waits for their yes?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._move import as_seen
from footpath.requests.events import SignOffChased
from footpath.requests.models import SignOff
from footpath.requests.states import State
from footpath.requests.windows import next_sign_off_chase_at


@transaction.atomic
def chase_sign_off(sign_off: SignOff, *, now: datetime) -> bool:
    """Remind whoever has to agree, and who stands in for them, when a reminder is due; False when none was."""
    due = next_sign_off_chase_at(sign_off)
    if due is None or now < due or sign_off.request.state != State.SIGN_OFF:
        return False
    counted = as_seen(chased=sign_off.chased, decided_at=None)
    if SignOff.objects.filter(pk=sign_off.pk, **counted).update(chased=sign_off.chased + 1) != 1:
        return False
    happened = SignOffChased(
        approver_id=sign_off.approver_id, delegate_id=sign_off.delegate_id, nth=sign_off.chased + 1
    )
    record(happened, subject=sign_off.request, by=None, now=now)
    return True
