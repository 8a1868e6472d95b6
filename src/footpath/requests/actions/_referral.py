"""How does a referral get its answer? Once."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.requests.actions._move import as_seen, hold
from footpath.requests.events import ReferralAccepted, ReferralRefused, ReferralTakenBack
from footpath.requests.models import Referral, ServiceRequest
from footpath.requests.models.referred import ReferralState
from footpath.requests.permissions import is_asked_over
from footpath.requests.referring import REFERRED_FROM, monday_of, open_referral
from footpath.requests.refusals import SomebodyWasFaster, faster

ANSWERED = (ReferralAccepted.kind, ReferralRefused.kind, ReferralTakenBack.kind)


def asked_now(service_request: ServiceRequest) -> Referral:
    """The referral that waits for a yes, as it was seen; SomebodyWasFaster where there is none any more."""
    found = open_referral(service_request)
    if found is None:
        raise too_late(service_request)
    found.request = service_request
    return found


def asked_of(service_request: ServiceRequest, person: Person, now: datetime) -> Referral:
    """The same for somebody who was asked, with the request held until the transaction ends: PermissionDenied where it
    is not theirs to answer.
    """
    found, mine = asked_now(service_request), reach(person, now.date())
    if not (person.is_active and is_asked_over(found, person, mine, is_open=not service_request.confidential)):
        raise PermissionDenied(_("Your part in this request does not include that."))
    hold(service_request, *REFERRED_FROM)
    return found


def settle(referral: Referral, state: ReferralState, *, by: Person | None, now: datetime, answer: str = "") -> Referral:
    """Write the answer down; of two who give one at once the first wins."""
    facts = {
        "state": state,
        "answered_by": by,
        "answered_at": now,
        "answer": answer,
        "answered_week": monday_of(now, referral.from_team),
    }
    waiting = Referral.objects.filter(pk=referral.pk, **as_seen(state=ReferralState.ASKED))
    if waiting.update(**facts) != 1:
        raise too_late(referral.request)
    for name, value in facts.items():
        setattr(referral, name, value)
    return referral


def too_late(service_request: ServiceRequest) -> SomebodyWasFaster:
    """Who answered, took it back, or brought the request to its end first."""
    last = Referral.objects.filter(request=service_request).last()
    return faster(service_request, *(ANSWERED if last and last.answered_by_id else ()))
