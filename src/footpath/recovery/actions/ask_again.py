"""How are those asked whose month had no room for a question before?"""

from datetime import datetime

from django.db import transaction

from footpath.recovery import states
from footpath.recovery.actions._after import settle_good
from footpath.recovery.models import Recovery


@transaction.atomic
def ask_again(recovery: Recovery, *, now: datetime) -> bool:
    """Ask those for whom the question has waited; whether there was room for one of them."""
    if recovery.state not in states.CHECKED_IN[recovery.size] or recovery.state in (states.VERIFIED, states.LEARNED):
        return False
    waiting = recovery.checks.filter(turn=recovery.doubled, asked_at=None, answered_at=None)
    before = waiting.count()
    if before:
        settle_good(recovery, now=now)
    return bool(before) and waiting.count() < before
