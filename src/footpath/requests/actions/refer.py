"""How is a request handed to those who have the skill and the time?"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import can_ask
from footpath.history.record import record
from footpath.people.models import Person, Team
from footpath.people.queries import away, members_of
from footpath.requests.actions._move import hold
from footpath.requests.actions._say import usable
from footpath.requests.clocks import came_to_team
from footpath.requests.columns import rewrite
from footpath.requests.events import Referred
from footpath.requests.models import Referral, ServiceRequest
from footpath.requests.permissions import require
from footpath.requests.referring import REFERRED_FROM, is_early, there_before
from footpath.requests.refusals import Unclear, faster
from footpath.ui import wording


@transaction.atomic
def refer(
    service_request: ServiceRequest,
    *,
    to: Team,
    reason: str,
    by: Person,
    now: datetime,
    person: Person | None = None,
    service: Service | None = None,
    again: bool = False,
) -> Referral:
    """Ask another team, or somebody in it, to take the request over, and say why; until they say yes it stays where it
    is. `service` is the one of theirs as which it would go on; `again` says that it may go back to a team that has
    given it away.

    Raises Unclear naming the field, PermissionDenied, SomebodyWasFaster where it was referred or has moved meanwhile,
    Refused where it is not the team's to give.
    """
    require("refer", by, service_request, now)
    hold(service_request, *REFERRED_FROM)
    reason = usable(reason, "reason", longest=500)
    _check_team(service_request, to, now, again=again)
    _check_person(person, to, now)
    _check_confidence(service_request, to, person, service)
    _check_service(service_request, service, to, now)
    here = service_request.referrals.filter(referred_at__gte=came_to_team(service_request) or now)
    asked = Referral(
        request=service_request, from_team=service_request.team, from_service=service_request.service,
        to_team=to, to_person=person, to_service=service, reason=reason, referred_by=by, referred_at=now,
        early=is_early(service_request, now), first_asked=not here.exists(),
    )  # fmt: skip
    try:
        with transaction.atomic():
            asked.save()
    except IntegrityError as error:  # one_open_referral
        raise faster(service_request, Referred.kind) from error
    rewrite(service_request, now=now)
    happened = Referred(referral_id=asked.pk, to=to.name, to_person=person.name if person else "", reason=reason)
    record(happened, subject=service_request, by=by, now=now)
    return asked


def _check_team(service_request: ServiceRequest, to: Team, now: datetime, *, again: bool) -> None:
    if to.pk == service_request.team_id:
        raise Unclear("to", _("It is with %(team)s already. Choose another team.") % {"team": to.name})
    if not members_of(to, now.date()).exists():
        raise Unclear("to", _("Nobody is in %(team)s who could say yes. Choose another team.") % {"team": to.name})
    warning = there_before(service_request, to)
    if warning and not again:
        raise Unclear("again", warning)


def _check_person(person: Person | None, to: Team, now: datetime) -> None:
    if person is None:
        return
    names = {"name": person.name, "team": to.name}
    if not members_of(to, now.date()).filter(pk=person.pk).exists():
        raise Unclear("person", _("%(name)s is not in %(team)s. Choose somebody who is, or the whole team.") % names)
    absent = away([person.pk], now.date()).get(person.pk)
    if absent:
        text = _("%(name)s is away until %(day)s. Choose somebody else, or the whole team.")
        raise Unclear("person", text % {**names, "day": wording.day(absent.last)})


def _check_confidence(it: ServiceRequest, to: Team, person: Person | None, service: Service | None) -> None:
    """What was asked in confidence stays so, and somebody has to be there who may read it and say yes."""
    if not it.confidential:
        return
    if person is None and to.lead_id is None:
        text = _("This was asked in confidence, and nobody leads %(team)s. Choose who is to read it.")
        raise Unclear("person", text % {"team": to.name})
    if service is not None and not service.confidential:
        text = _("This was asked in confidence, and %(service)s is not confidential. Choose another one, or none.")
        raise Unclear("service", text % {"service": service.name})


def _check_service(service_request: ServiceRequest, service: Service | None, to: Team, now: datetime) -> None:
    if service is None:
        return
    names = {"service": service.name, "team": to.name}
    if service.team_id != to.pk:
        raise Unclear("service", _("%(service)s is not a service of %(team)s.") % names)
    if service.state != ServiceState.PUBLISHED:
        raise Unclear("service", _("%(service)s is not offered any more. Choose another one, or none.") % names)
    customer = service_request.customer
    if customer and not can_ask(customer, service, now.date()):
        text = _("%(team)s does not offer %(service)s to whoever asked. Choose another one, or none.")
        raise Unclear("service", text % names)
