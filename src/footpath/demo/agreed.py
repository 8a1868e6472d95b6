"""Which targets held for what was asked while two teams had an agreement? (The everyday life is told before them.)"""

from datetime import datetime

from django.db.models import Q

from footpath.catalog.agreed import Content
from footpath.catalog.agreed_targets import WAS_IN_FORCE
from footpath.catalog.models import AgreementVersion
from footpath.requests.actions._clock import set_targets
from footpath.requests.columns import rewrite
from footpath.requests.models import ServiceRequest, Target


def hold_to_agreements(now: datetime) -> None:
    """Give requests that became complete while an agreement held the targets that it names, as their verbs would."""
    for version in AgreementVersion.objects.filter(state__in=WAS_IN_FORCE).select_related("agreement").order_by("id"):
        for request in _asked_under(version):
            Target.objects.filter(request=request).delete()
            assert request.complete_at
            set_targets(request, now=request.complete_at)
            rewrite(request, now=now)


def _asked_under(version: AgreementVersion) -> list[ServiceRequest]:
    sides = (version.agreement.first_id, version.agreement.second_id)
    services = {one.service for one in Content.from_json(version.content).targets}
    held = Q(complete_at__gte=version.in_force_from)
    if version.ended_at:
        held &= Q(complete_at__lt=version.ended_at)
    found = ServiceRequest.objects.filter(
        held, service__in=services, team__in=sides, customer_team__in=sides, source=""
    )
    return list(found.with_names().select_related("service__hours", "service__team__hours", "version__hours"))
