"""How does a team take over what was referred to it?"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceState, ServiceVersion
from footpath.catalog.queries import current_version
from footpath.catalog.requirements import NotUsable, missing, understood
from footpath.history.record import record
from footpath.people.models import Person
from footpath.pure.turns import turn
from footpath.requests.actions._emergency_over import end_emergency
from footpath.requests.actions._lapse import lapse
from footpath.requests.actions._move import move
from footpath.requests.actions._offered import fitting_level
from footpath.requests.actions._referral import asked_of, settle
from footpath.requests.actions._sign_off import set_out, tell_signers
from footpath.requests.actions._steps import close_step
from footpath.requests.columns import rewrite
from footpath.requests.events import ReferralAccepted
from footpath.requests.models import Referral, ServiceRequest
from footpath.requests.models.referred import ReferralState
from footpath.requests.refusals import Refused
from footpath.requests.states import State


@transaction.atomic
def accept_referral(service_request: ServiceRequest, *, by: Person, now: datetime) -> ServiceRequest:
    """Say yes: the request is with the team of `by` now, as the service that was chosen, with its own clock and
    targets from now on. What that service needs and is not there is asked of the customer first; answers that fit
    are kept. Promises that were given stand as they are.

    Raises PermissionDenied for whoever was not asked, SomebodyWasFaster, Refused where it has ended or the service was
    retired meanwhile.
    """
    referral = asked_of(service_request, by, now)
    settle(referral, ReferralState.ACCEPTED, by=by, now=now)
    lapse(service_request, now=now)
    end_emergency(service_request, now=now)  # it asked to overtake the others of the team that had it
    before, lacks = service_request.team.name, _hand_over(service_request, referral, by, now)
    rewrite(service_request, now=now)
    happened = ReferralAccepted(referral_id=referral.pk, team=service_request.team.name, before=before, lacks=lacks)
    record(happened, subject=service_request, by=by, now=now)
    tell_signers(service_request, now=now)
    return service_request


def _hand_over(service_request: ServiceRequest, referral: Referral, by: Person, now: datetime) -> bool:
    """Move it to the team, and say whether something is missing for their service."""
    close_step(service_request, now=now)
    service_request.ticks.all().delete()  # theirs is another checklist; what was ticked off stands in the history
    columns: dict[str, Any] = {
        "team": referral.to_team,
        "assignee": by if referral.to_person_id == by.pk else None,
        "complete_at": None,  # their clock starts when it is complete for them
        "started_at": None,
        "step": "",
        "back_to": "",
        "waits_note": "",
        "lane": "",
        "priority": turn(service_request.impact, service_request.urgency),  # what was agreed, the other team agreed
    }
    form = service_request.terms.form
    if referral.to_service is not None:
        new, form = _terms_of(referral.to_service, service_request)
        columns |= new
    for name in ("service", "version"):  # the steps and the sign-off of the new terms hold from here on
        if name in columns:
            setattr(service_request, name, columns[name])
    if missing(form, columns.get("answers", service_request.answers)):
        move(service_request, "accept_referral", now=now, to=State.INCOMPLETE, **columns)
        return True
    set_out(service_request, "accept_referral", now=now, **columns)
    return False


def _terms_of(service: Service, service_request: ServiceRequest) -> tuple[dict[str, Any], list[Any]]:
    """The columns that follow from another service: its terms as they hold now, and the answers that fit them."""
    if service.state != ServiceState.PUBLISHED:
        raise Refused(
            _("%(service)s is not offered any more. Say no, and say as what it could go on.") % {"service": service}
        )
    version = current_version(service)
    terms: Service | ServiceVersion = version or service
    answers = {}
    for item in terms.form:
        try:
            answers[item.key] = understood(item, service_request.answers.get(item.key))
        except NotUsable:  # asked under the same key, and meant otherwise: it is asked anew
            answers[item.key] = understood(item, None)
    level = service_request.level if service_request.level in [one.name for one in terms.qualities] else ""
    columns = {"service": service, "version": version, "answers": answers, "level": fitting_level(terms, level)}
    return columns, terms.form
