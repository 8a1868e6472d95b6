"""What starts when a request is complete?"""

from datetime import datetime

from footpath.catalog.agreed_targets import targets_between
from footpath.catalog.models import TARGET_KINDS
from footpath.requests.models import Quote, ServiceRequest, Target
from footpath.requests.promise import quote_now


def start_clock(service_request: ServiceRequest, *, now: datetime) -> None:
    """Start the provider's clock, of a request that has just moved with `complete_at`: set the targets of the service,
    and write down the odds as they stand.
    """
    set_targets(service_request, now=now)
    odds = quote_now(service_request, now)
    if odds is not None:
        Quote.objects.create(request=service_request, occasion="completion", made_at=now, **odds.as_columns())


def set_targets(service_request: ServiceRequest, *, now: datetime) -> None:
    """Set the targets of the team that has the request, for a visit that begins now: those that it agreed upon with the
    customer's team, else those of the service. Those of other teams and of earlier visits stay, met or missed by
    themselves; a later version of the agreement changes none of them.
    """
    Target.objects.bulk_create([
        Target(request=service_request, team_id=service_request.team_id, started_at=now, kind=kind, **facts)
        for kind, facts in _wanted(service_request, now).items()
    ])  # fmt: skip


def _wanted(it: ServiceRequest, now: datetime) -> dict[str, dict[str, object]]:
    terms, enforced_from = it.terms, it.service.targets_from
    found: dict[str, dict[str, object]] = {}
    is_theirs = it.service.team_id == it.team_id  # else it was referred to them, and not as one of their services
    if is_theirs and (not enforced_from or now >= enforced_from):  # an agreement has a beginning of its own
        found = {
            kind: {"amount": getattr(terms, kind), "unit": getattr(terms, f"{kind}_unit")}
            for kind in TARGET_KINDS
            if getattr(terms, kind)
        }
    agreed = targets_between(it.team_id, it.customer_team_id, it.service_id, now)
    return found | {
        kind: {"amount": one.amount, "unit": one.unit, "agreement": one.version} for kind, one in agreed.items()
    }
