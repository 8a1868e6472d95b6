"""What did an outside customer ask, and do they know how it ended?"""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.catalog.permissions import nearest_lead, visible_services
from footpath.catalog.queries import for_need
from footpath.people.models import Person
from footpath.requests.models import OutsideAsk, ServiceRequest
from footpath.requests.models.asked import Channel
from footpath.requests.states import ENDED, State
from footpath.ui.panels import Panel

FRONT_DOOR = _("an outside customer asks")  # the need under which a team offers to sort out what nobody can place
CONFIDENTIAL = Q(request__service__confidential=True) | Q(request__version__confidential=True)
OVER = (State.DELIVERED, State.ACCEPTED, *ENDED)


def is_over(service_request: ServiceRequest) -> bool:
    """Whether there is an end that can be told."""
    return service_request.channel == Channel.OUTSIDE and service_request.state in OVER


def to_tell(person: Person, speaks_for: Collection[int]) -> QuerySet[OutsideAsk]:
    """The outside customers who wait to hear from this person, who speaks for these teams, how it ended: as `teller`
    has it, of many at once.
    """
    ended = OutsideAsk.objects.filter(told_at=None, request__state__in=OVER)
    by_team = Q(request__customer_team__in=speaks_for) & ~CONFIDENTIAL
    by_server = Q(request__team__in=speaks_for) & (CONFIDENTIAL | Q(request__customer_team=None))
    return ended.filter(Q(found_by=person) | Q(found_by__is_active=False) & (by_team | by_server))


def teller(it: ServiceRequest, asked: OutsideAsk) -> int | None:
    """Who tells an outside customer how it ended: whoever heard them; where they have left, whoever speaks for the team
    that asked, and of what that one may not see, for the team that serves.
    """
    if asked.found_by.is_active:
        return asked.found_by_id
    team = it.team_id if it.confidential else it.customer_team_id or it.team_id
    return nearest_lead(team)


def may_tell(it: ServiceRequest, asked: OutsideAsk | None, person: Person) -> bool:
    """Whether this person may say that the outside customer knows: whoever tells them, and whom it is for."""
    tells = teller(it, asked) if asked else None
    return person.is_active and person.pk in (tells, it.asker_id, it.asked_for_id)


def front_doors(person: Person, now: datetime) -> list[Service]:
    """The services of those who sort out what nobody can place; a team says so by the need that it stands for."""
    offered = visible_services(person, now.date()).filter(state="published")
    return list(for_need(str(FRONT_DOOR), offered).select_related("team"))


def panel(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """The card on the page of a request; no query for one from inside."""
    if thing.channel != Channel.OUTSIDE:
        return None
    asked = OutsideAsk.objects.select_related("found_by", "told_by").filter(request=thing).first()
    if asked is None:
        return None
    tells = asked.found_by if asked.found_by.is_active else Person.objects.filter(pk=teller(thing, asked) or 0).first()
    return Panel("requests/outside_panel.html", {
        "it": thing, "asked": asked, "over": is_over(thing), "mine": may_tell(thing, asked, person), "tells": tells,
        "is_teller": tells == person,
    })  # fmt: skip
