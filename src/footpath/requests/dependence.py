"""How much does each team depend on each other one, by what it really asked for?"""

from datetime import datetime, timedelta

from django.db.models import Count, F, Q

from footpath.people.edges import Ends
from footpath.requests.models import ServiceRequest
from footpath.requests.pace import LOOKED_BACK


def asked(now: datetime, back: timedelta = LOOKED_BACK) -> dict[Ends, int]:
    """How many requests each team got from each other one since `back`: by (who serves, who is served).

    Nothing of confidential services is counted, and nothing that a team asks of itself.
    """
    found = ServiceRequest.objects.filter(submitted_at__gte=now - back, service__confidential=False)
    found = found.filter(Q(version=None) | Q(version__confidential=False)).exclude(customer_team=None)
    counts = found.exclude(customer_team=F("team")).order_by().values_list("team", "customer_team")
    return {(team, customer): n for team, customer, n in counts.annotate(n=Count("pk")) if customer}
