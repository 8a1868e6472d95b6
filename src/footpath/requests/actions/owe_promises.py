"""Who is asked to say promises anew, after an emergency has displaced them?"""

from datetime import datetime

from django.db import transaction

from footpath.history.record import record
from footpath.requests.displaced import owed
from footpath.requests.events import PromisesOwed
from footpath.requests.models import Emergency


@transaction.atomic
def owe_promises(emergency: Emergency, *, now: datetime) -> bool:
    """Ask those who gave the displaced promises, and whoever leads them, for new days; False where none is owed."""
    n = owed().filter(emergency=emergency).count()
    if n:
        record(PromisesOwed(number=emergency.number, n=n), subject=emergency, by=None, now=now)
    return bool(n)
