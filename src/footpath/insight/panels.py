"""From which pages of other rooms does a way lead to the figures?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.catalog.models import Service
from footpath.insight.emergencies import pair_of
from footpath.insight.partners import Way
from footpath.insight.permissions import is_open_to, pair_is_open_to
from footpath.people.models import Organization, Person, Team
from footpath.requests.models import Emergency
from footpath.ui.panels import Panel


def team(team: Team, reader: Person, now: datetime) -> Panel:
    """On the page of a team: how good its dates have been, for everybody; its figures, for those who may see them."""
    found = [_way("team-promises", team.pk, _("How good are our promises"))]
    if is_open_to(reader, team.pk, now.date()):
        found.insert(0, _way("insight-team", team.pk))
        found.append(_way("team-needs", team.pk, _("What matters most")))
        found.append(_way("team-would-choose", team.pk, _("Would they choose us?")))
    return _panel(*found)


def service(service: Service, reader: Person, now: datetime) -> Panel | None:
    """On the page of a service, for those who may see the figures of its team."""
    if not is_open_to(reader, service.team_id, now.date()):
        return None
    return _panel(
        _way("insight-service", service.pk), _way("service-needs", service.pk, _("What matters most")),
    )  # fmt: skip


def person(person: Person, reader: Person, _now: datetime) -> Panel | None:
    """On one's own page; those who lead somebody come from the page of the team."""
    if person.pk != reader.pk or not Organization.here().person_measures:
        return None
    return _panel(_way("insight-person", person.pk, _("How I am doing")))


def emergency(thing: Emergency, reader: Person, now: datetime) -> Panel | None:
    """Beside the decision on an emergency: how often this team asks to come first, for those who decide and those to
    whom the figures of the two are open.
    """
    team, customer = thing.team, thing.customer_team
    if customer is None or thing.request.confidential:
        return None
    opened = is_open_to(reader, team.pk, now.date())
    decides = reader.pk in (thing.decider_id, thing.delegate_id, thing.decided_by_id)
    if not decides and not pair_is_open_to(reader, team, customer, now.date()):
        return None
    told = pair_of(team, customer.pk, reader, now)
    address = reverse("team-emergencies", args=[team.pk]) if opened else ""
    return Panel("insight/emergency_panel.html", {"told": told, "team": team, "customer": customer, "address": address})


def _way(route: str, key: int, label: str = "") -> Way:
    return Way(label or _("How we are doing"), reverse(route, args=[key]))


def _panel(*ways: Way) -> Panel:
    return Panel("insight/way.html", {"ways": ways})
