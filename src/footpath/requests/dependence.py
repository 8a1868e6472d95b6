"""How much does each team depend on each other one, by what it really asked for?"""

from datetime import datetime, timedelta

from django.db.models import Count, F, Q

from footpath.catalog.models import Service, ServiceVersion
from footpath.people.edges import Ends
from footpath.requests.models import ServiceRequest
from footpath.requests.pace import LOOKED_BACK


def asked(now: datetime, back: timedelta = LOOKED_BACK) -> dict[Ends, int]:
    """How many requests each team got from each other one since `back`: by (who serves, who is served).

    Nothing of confidential services is counted, and nothing that a team asks of itself.
    """
    kept_back = Service.objects.filter(confidential=True).order_by().values("pk")
    were = ServiceVersion.objects.filter(confidential=True).order_by().values("pk")
    found = ServiceRequest.objects.filter(submitted_at__gte=now - back).exclude(service__in=kept_back)
    found = found.filter(Q(version=None) | ~Q(version__in=were)).exclude(customer_team=None)  # all in one index
    counts = found.exclude(customer_team=F("team")).order_by().values_list("team", "customer_team")
    return {(team, customer): n for team, customer, n in counts.annotate(n=Count("pk")) if customer}
