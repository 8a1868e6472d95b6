"""Can this be asked for, by this person and in these words?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceState, ServiceVersion
from footpath.catalog.permissions import can_ask
from footpath.catalog.requirements import NotUsable, understood
from footpath.people.models import Person
from footpath.requests.refusals import Refused, Unclear


def require_offered(service: Service, *, by: Person, now: datetime) -> None:
    """Refused where the service is not offered any more, or not to this person, and says so."""
    names = {"service": service.name, "team": service.team.name}
    if service.state == ServiceState.RETIRED:
        raise Refused(_("%(service)s cannot be asked for any more. Ask %(team)s what to use instead.") % names)
    if service.state != ServiceState.PUBLISHED:
        raise Refused(_("%(service)s cannot be asked for at the moment.") % names)
    if not can_ask(by, service, now.date()):
        raise Refused(_("%(service)s is offered to other teams. Ask %(team)s whether they can help you too.") % names)


def fitting(terms: Service | ServiceVersion, given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that these terms ask for, as they are kept; Unclear names one that cannot be used."""
    kept = {}
    for item in terms.form:
        try:
            kept[item.key] = understood(item, given.get(item.key))
        except NotUsable as error:
            raise Unclear(item.key, str(error)) from error
    return kept


def fitting_level(terms: Service | ServiceVersion, level: str) -> str:
    """The quality of that name, or the first where none is named; Unclear where there is none of that name."""
    names = [one.name for one in terms.qualities]
    if level and level not in names:
        text = _("“%(name)s” is not offered any more. Choose another quality.") if names else _("Leave this out.")
        raise Unclear("level", text % {"name": level})
    return level or next(iter(names), "")
