"""What does one team hand to another, and would those who get it choose it again?"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import Count, F, Q

from footpath.catalog.permissions import visible_services
from footpath.insight.maps.chain import Tie
from footpath.insight.scorecards import FEWEST
from footpath.people.edges import Ends
from footpath.people.models import Person, Team
from footpath.pure.choosing import Choice
from footpath.requests.models import ServiceRequest
from footpath.requests.pace import LOOKED_BACK
from footpath.surveys.choosing.figures import of_teams

MOST = 3  # services of a link, by name


def handed(team: int, reader: Person, now: datetime) -> Mapping[Ends, list[str]]:
    """The services that went most often from this team to others, and from others to it, in a year: of those that the
    reader may ask for, none that is confidential.
    """
    found = ServiceRequest.objects.filter(Q(team=team) | Q(customer_team=team), submitted_at__gte=now - LOOKED_BACK)
    found = found.filter(Q(version=None) | Q(version__confidential=False), service__confidential=False)
    found = found.filter(service__in=visible_services(reader, now.date()).order_by().values("pk"))
    found = found.exclude(customer_team=None).exclude(customer_team=F("team")).order_by()
    counted = found.values_list("team", "customer_team", "service__name").annotate(n=Count("pk"))
    by_ends: dict[Ends, list[tuple[int, str]]] = {}
    for provider, customer, name, n in counted:
        if customer and n >= FEWEST:
            by_ends.setdefault((provider, customer), []).append((-n, name))
    return {ends: [name for _n, name in sorted(services)[:MOST]] for ends, services in by_ends.items()}


def choices(ties: Iterable[Tie], opened: Iterable[int], reader: Person, now: datetime) -> Mapping[int, Choice]:
    """Whether customers would choose these teams again: of those that serve here and whose figures are open to the
    reader, as far as it was released to them.
    """
    providers = {int(tie.source[1:]) for tie in ties if tie.is_inside} & set(opened)
    teams = list(Team.objects.filter(pk__in=providers).order_by("name", "pk"))
    found = of_teams(teams, reader, now) if teams else []
    return {one.team.pk: one.choice for one in found if one.choice.n}
