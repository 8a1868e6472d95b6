"""How does the customer say how it was?"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import usable
from footpath.requests.events import Rated
from footpath.requests.models import Rating, ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear, faster
from footpath.requests.states import State


@transaction.atomic
def rate(
    service_request: ServiceRequest, *, stars: int, by: Person, now: datetime, comment: str = "", beyond: bool = False
) -> Rating:
    """Rate an accepted delivery from 1 to 5, once, with a comment if one likes; `beyond`: more than was agreed.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster when it was rated already, Refused elsewhere.
    """
    require("rate", by, service_request, now)
    hold(service_request, State.ACCEPTED, State.CLOSED)
    if stars not in range(1, 6):
        raise Unclear("stars", _("Choose from one to five."))
    comment = usable(comment, "comment", longest=2000, needed=False)
    try:
        with transaction.atomic():
            rating = Rating.objects.create(
                request=service_request, by=by, stars=stars, comment=comment, beyond=beyond, at=now
            )
    except IntegrityError as error:
        raise faster(service_request, Rated.kind) from error
    record(Rated(stars=stars, beyond=beyond), subject=service_request, by=by, now=now)
    return rating
