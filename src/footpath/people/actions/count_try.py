"""May somebody try once more, and does it count when many try at once?"""

from datetime import datetime

from footpath.people.sign_in.models import Try
from footpath.people.sign_in.origin import Origin, digest
from footpath.people.sign_in.tries import TooOften, wait_for


def count_try(kind: str, email: str, origin: Origin, *, now: datetime) -> Try:
    """Count a try before it is made, as if it failed; `right_try` takes it back. TooOften when one has to wait.

    It is written down and only then counted once more: of many that try in the same moment, each sees the others.
    """
    if wait := wait_for(kind, email, origin, now=now):
        raise TooOften(wait)
    counted = Try.objects.create(kind=kind, account=digest(email), network=origin.network, device=origin.device, at=now)
    if wait := wait_for(kind, email, origin, now=now, counted=True):
        counted.delete()
        raise TooOften(wait)
    return counted
