"""What have the two teams of a request agreed, and what does that mean for it?"""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from footpath.catalog.alone import Matter, may_alone
from footpath.catalog.models import AgreementVersion, VersionState
from footpath.people.models import Person
from footpath.requests.models import ServiceRequest

NOBODY = 0  # where a request has no team of a customer


def pair_of(service_request: ServiceRequest) -> tuple[int, int]:
    """The keys of its two teams, the lower one first, as agreements have them."""
    customer = service_request.customer_team_id or NOBODY
    return min(service_request.team_id, customer), max(service_request.team_id, customer)


def held(first: int, second: int) -> QuerySet[AgreementVersion, Any]:
    """The version in force between two teams, if there is one."""
    return AgreementVersion.objects.filter(state=VersionState.SIGNED, agreement__first=first, agreement__second=second)


def load_agreed(service_request: ServiceRequest, *, there: bool) -> None:
    """Load what is in force between the two teams, where it is known to be there."""
    found = held(*pair_of(service_request)).select_related("agreement__first", "agreement__second") if there else None
    service_request.__dict__["agreed"] = found.first() if found is not None else None


def agreed(service_request: ServiceRequest) -> AgreementVersion | None:
    """What load_agreed has loaded; nothing where it has not."""
    found: AgreementVersion | None = service_request.__dict__.get("agreed")
    return found


def alone_notes(service_request: ServiceRequest, reader: Person) -> dict[Matter, str]:
    """What whoever serves may decide alone, by matter; matters of which nothing was said are left out. Nothing is said
    to the one who decides beyond that.
    """
    lead = service_request.team.lead
    if lead is not None and lead.pk == reader.pk:
        return {}
    who = lead.name if lead else _("whoever leads your team")
    beyond = _("Beyond that %(who)s decides.") % {"who": who}
    matters: tuple[Matter, ...] = ("date", "make_good", "other")
    version = agreed(service_request)
    said = {one: may_alone(service_request.terms, service_request.team_id, version, one) for one in matters}
    return {matter: f"{note} {beyond}" for matter, note in said.items() if note}
