"""What starts when a request is complete?"""

from datetime import datetime

from footpath.catalog.models import TARGET_KINDS
from footpath.requests.models import Quote, ServiceRequest, Target
from footpath.requests.promise import quote_now


def start_clock(service_request: ServiceRequest, *, now: datetime) -> None:
    """Start the provider's clock, of a request that has just moved with `complete_at`: set the targets of the service,
    and write down the odds as they stand.
    """
    _set_targets(service_request, now)
    odds = quote_now(service_request, now)
    if odds is not None:
        Quote.objects.create(request=service_request, occasion="completion", made_at=now, **odds.as_columns())


def _set_targets(service_request: ServiceRequest, now: datetime) -> None:
    enforced_from, terms = service_request.service.targets_from, service_request.terms
    if enforced_from and now < enforced_from:
        return
    Target.objects.bulk_create(
        Target(
            request=service_request,
            kind=kind,
            team_id=service_request.team_id,
            amount=getattr(terms, kind),
            unit=getattr(terms, f"{kind}_unit"),
            started_at=now,
        )
        for kind in TARGET_KINDS
        if getattr(terms, kind)
    )
