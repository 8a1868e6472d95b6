"""How does somebody ask that a request may overtake others?"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Organization, Person
from footpath.requests.actions._move import hold
from footpath.requests.actions._overtaking import LONGEST
from footpath.requests.actions._say import usable
from footpath.requests.events import DeciderLacking, EmergencyAsked, OvertakingAsked
from footpath.requests.models import Emergency, ServiceRequest
from footpath.requests.overtaking import BEFORE_WORK, Deciders, deciders, left_of_budget
from footpath.requests.permissions import require
from footpath.requests.price_of_overtaking import Price, price
from footpath.requests.refusals import Refused, faster
from footpath.requests.states import State


@transaction.atomic
def ask_emergency(
    service_request: ServiceRequest,
    *,
    unforeseen: str,
    protects: str,
    by: Person,
    now: datetime,
    shown: Price | None = None,
) -> Emergency:
    """Ask that the request may overtake: `unforeseen` says why it could not be foreseen, `protects` what it protects.

    Whoever leads above both sides decides; where nobody does and nobody is named, administrators hear that they have to
    name somebody. `shown` is the price that the asker saw. Raises Unclear naming the field, PermissionDenied, Refused
    once work has begun or where it was let in already, SomebodyWasFaster.
    """
    require("ask_emergency", by, service_request, now)
    reason = usable(unforeseen, "unforeseen", longest=LONGEST)
    at_stake = usable(protects, "protects", longest=LONGEST)
    hold(service_request, *BEFORE_WORK)
    if service_request.started_at is not None:
        raise Refused(_had_its_turn(service_request))
    if service_request.lane:
        raise Refused(_("It was let in before its turn already."))
    who = deciders(service_request, by, now)
    cost = shown or price(service_request, now)
    emergency = Emergency(
        request=service_request, team=service_request.team, customer_team=service_request.customer_team,
        asked_by=by, asked_at=now, unforeseen=reason, protects=at_stake, decider=who.above, delegate=who.delegate,
        price=cost.as_json(),
    )  # fmt: skip
    try:
        with transaction.atomic():
            emergency.save()
    except IntegrityError as error:  # one open emergency a request
        raise faster(service_request, OvertakingAsked.kind) from error
    record(OvertakingAsked(emergency_id=emergency.pk), subject=service_request, by=by, now=now)
    lead = service_request.team.lead_id if left_of_budget(service_request.team, now) else None
    _tell(emergency, who, lead if lead != by.pk else None, now)
    return emergency


def _had_its_turn(service_request: ServiceRequest) -> str:
    if service_request.state == State.QUEUED:
        return _("It has had its turn: work on it was begun, and put back. Ask the team when it goes on.")
    return _("Work on it has begun: it had its turn, and nobody is before it any more.")


def _tell(emergency: Emergency, who: Deciders, lead: int | None, now: datetime) -> None:
    """Whoever decides hears of it at once; where nobody does, those who can name somebody."""
    if not who.people:
        organization, _made = Organization.objects.get_or_create(pk=1)
        record(DeciderLacking(), subject=organization, by=emergency.asked_by, now=now)
    if who.people or lead:
        happened = EmergencyAsked([one.pk for one in who.people], lead)
        record(happened, subject=emergency, by=emergency.asked_by, now=now)
