"""Who tells an outside customer how it ended?"""

from datetime import datetime

from footpath.history.record import record
from footpath.requests.events import OutsideToTell
from footpath.requests.models import OutsideAsk, ServiceRequest
from footpath.requests.models.asked import Channel

LONGEST = 300  # of what is to be said, in a notice


def tell_finder(service_request: ServiceRequest, end: str, text: str, *, now: datetime) -> None:
    """Ask whoever heard the outside customer to tell them, once the verb that ended it has said what happened; after a
    second delivery once more. No query for a request from inside.
    """
    if service_request.channel != Channel.OUTSIDE:
        return
    asks = OutsideAsk.objects.filter(request=service_request)
    asks.update(told_at=None, told_by=None)
    for name in asks.values_list("name", flat=True):
        happened = OutsideToTell(name=name, end=end, text=text[:LONGEST])
        record(happened, subject=service_request, by=None, now=now)
