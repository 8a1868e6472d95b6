"""What did an outside customer ask, and do they know how it ended?"""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from footpath.catalog.models import Service
from footpath.catalog.permissions import visible_services
from footpath.catalog.queries import for_need
from footpath.people.models import Person
from footpath.requests.models import OutsideAsk, ServiceRequest
from footpath.requests.models.asked import Channel
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.states import ENDED, State
from footpath.ui.panels import Panel

FRONT_DOOR = _("an outside customer asks")  # the need under which a team offers to sort out what nobody can place
OVER = (State.DELIVERED, State.ACCEPTED, *ENDED)


def is_over(service_request: ServiceRequest) -> bool:
    """Whether there is an end that can be told."""
    return service_request.channel == Channel.OUTSIDE and service_request.state in OVER


def to_tell(person: Person) -> QuerySet[OutsideAsk]:
    """The outside customers who wait to hear from this person how it ended."""
    ended = OutsideAsk.objects.filter(told_at=None, request__state__in=OVER)
    return ended.filter(found_by=person)


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
    mine = Side.CUSTOMER in sides(standing(person, now.date()), thing)
    return Panel("requests/outside_panel.html", {
        "it": thing, "asked": asked, "over": is_over(thing), "mine": mine, "is_finder": asked.found_by_id == person.pk,
    })  # fmt: skip
