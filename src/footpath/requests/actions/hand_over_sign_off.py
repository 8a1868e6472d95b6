"""Who decides when whoever was asked to agree is not there any more?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.actions._clock import start_clock
from footpath.requests.actions._move import move
from footpath.requests.actions._sign_off import tell_signers
from footpath.requests.columns import rewrite
from footpath.requests.events import SignedOff
from footpath.requests.models import SignOff
from footpath.requests.signing import is_away, signers
from footpath.requests.states import State


@transaction.atomic
def hand_over_sign_off(sign_off: SignOff, *, now: datetime) -> bool:
    """Where whoever was asked is away or has left, and so is who stands in, ask whoever stands in now, or the next one
    above. Where nobody is left to ask, work may start. False when nothing had to change.
    """
    service_request, on = sign_off.request, now.date()
    asked = [person for person in (sign_off.approver, sign_off.delegate) if person is not None]
    if any(person.is_active and not is_away(person, on) for person in asked):
        return False
    who = signers(service_request, now)
    seen = SignOff.objects.filter(
        pk=sign_off.pk, decided_at=None, approver=sign_off.approver, delegate=sign_off.delegate
    )
    if who is None:
        return bool(seen.update(decided_at=now, agreed=True)) and _let_go(sign_off, now)
    if (who.approver.pk, who.delegate and who.delegate.pk) == (sign_off.approver_id, sign_off.delegate_id):
        return False
    if not seen.update(approver=who.approver, delegate=who.delegate, asked_at=now, chased=0):
        return False
    tell_signers(service_request, now=now)
    return True


def _let_go(sign_off: SignOff, now: datetime) -> bool:
    service_request = sign_off.request
    if service_request.state != State.SIGN_OFF:
        return False
    move(service_request, "approve", now=now, complete_at=now)
    start_clock(service_request, now=now)
    rewrite(service_request, now=now)
    record(SignedOff(), subject=service_request, by=None, now=now)
    return True
