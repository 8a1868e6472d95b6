"""What has to be so of the links between requests, whichever verb makes them?"""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from footpath.history.record import record
from footpath.people.models import Organization, Person
from footpath.pure.chain import would_circle
from footpath.requests.actions._move import hold
from footpath.requests.events import NeedAdded
from footpath.requests.links import needed_for, parent_of
from footpath.requests.models import Need, ServiceRequest
from footpath.requests.numbers import number_of
from footpath.requests.permissions import require
from footpath.requests.refusals import Unclear
from footpath.requests.states import IN_QUEUE
from footpath.requests.wording import team_word

GUARDED = True  # switched off by the control of the race tests alone: two people would close a circle from both ends


def hold_chains() -> None:
    """Let nobody else link requests until the transaction ends. The two requests at hand are not enough: four people
    can close one circle with four links between different pairs. Always taken first: no two wait for each other.
    """
    if GUARDED:
        Organization.objects.get_or_create(pk=1)
        Organization.objects.select_for_update(no_key=True).get(pk=1)


def held(*found: ServiceRequest) -> Sequence[ServiceRequest]:
    """The requests as they stand now, kept so until the transaction ends; in the order of their numbers, as everywhere
    where several are held.
    """
    keys = [one.pk for one in found]
    now = ServiceRequest.objects.select_for_update(of=("self",), no_key=True).select_related(
        "team", "service", "version"
    )
    rows = {one.pk: one for one in now.filter(pk__in=keys).order_by("pk")}
    return [rows[key] for key in keys]


def draft_need(parent: ServiceRequest, draft: ServiceRequest, *, by: Person, now: datetime) -> None:
    """Keep with a draft what it is asked for; it holds nothing up until it is asked."""
    require("need", by, parent, now)
    hold(parent, *IN_QUEUE)
    Need.objects.create(parent=parent, child=draft, added_by=by, added_at=now)


def tell_parent(child: ServiceRequest, *, by: Person, now: datetime) -> None:
    """Record on what needs it that a request was asked; one that has ended meanwhile needs nothing any more."""
    for need in needed_for([child.pk]):
        parent = parent_of(need)
        if parent.state in IN_QUEUE:
            happened = NeedAdded(number=child.number, team=team_word(child), asked=True)
            record(happened, subject=parent, by=by, now=now)
        else:
            Need.objects.filter(pk=need.pk).update(ended_at=now)


def no_circle(parent: ServiceRequest, child: ServiceRequest) -> None:
    """Refuse a need that closes a circle, and name it. Raises Unclear."""
    way = would_circle(_needs_below(child.pk), parent.pk, child.pk)
    if way is None:
        return
    if len(way) == 2:
        raise Unclear("number", _("A request cannot need itself."))
    steps = [number_of(one) for one in way]
    text = _("%(one)s needs %(other)s") % {"one": steps[0], "other": steps[1]}
    for step in steps[2:]:
        text = _("%(so_far)s, which needs %(next)s") % {"so_far": text, "next": step}
    words = _("%(circle)s: nobody could begin. One of them has to go on without the other.")
    raise Unclear("number", words % {"circle": text})


def _needs_below(start: int) -> dict[int, list[int]]:
    """What a request needs, what that needs, and so on; one that was merged counts as the one that goes on for it."""
    found: dict[int, list[int]] = {}
    ahead = {start}
    links = Need.objects.filter(ended_at=None).annotate(
        one=Coalesce(F("parent__survivor"), F("parent")), other=Coalesce(F("child__survivor"), F("child"))
    )
    while ahead:
        found |= {one: [] for one in ahead}
        for one, other in links.filter(one__in=ahead).values_list("one", "other"):
            found[one].append(other)
        ahead = {other for one in ahead for other in found[one]} - found.keys()
    return found
