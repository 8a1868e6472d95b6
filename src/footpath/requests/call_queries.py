"""What may a call be about, and by when can somebody call back?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import visible_services
from footpath.people.models import Person
from footpath.people.permissions import Reach, reach
from footpath.requests.models import Promise, ServiceRequest
from footpath.requests.models.asked import ServiceRequestQuerySet
from footpath.requests.models.promised import PromiseKind
from footpath.requests.models.word import WordState
from footpath.requests.permissions import seen_with, visible_to
from footpath.requests.states import State
from footpath.requests.word_promise import calendar_of
from footpath.ui import wording

# Nobody has to be called about what was taken back or declined.
NOT_NEEDED = Q(request__state__in=(State.WITHDRAWN, State.DECLINED)) | Q(word__state=WordState.WITHDRAWN)
SHOWN = 12  # requests of a caller that are offered


@dataclass(frozen=True)
class Topics:
    """What a call to `me` may be about, by the key of each choice."""

    requests: dict[str, ServiceRequest]
    services: dict[str, Service]

    def choices(self) -> list[tuple[str, str]]:
        """The choices in words: requests under way, something small, a new request."""
        return [
            *((key, f"{one.number} · {one.title}") for key, one in self.requests.items()),
            ("word", _("Something small and new, between the two of us")),
            *((key, _("A new request: %(service)s") % {"service": one.name}) for key, one in self.services.items()),
        ]


def topics(me: Person, caller: Person | None, now: datetime) -> Topics:
    """What the caller has open with my teams, and what my teams offer. A fixed number of queries."""
    mine = reach(me, now.date())
    teams = mine.member_of | mine.leads
    open_ones = requests_of(me, caller, now).filter(team_id__in=teams).order_by("-id")[:SHOWN] if caller else []
    services = services_of(me, now)[:SHOWN]
    return Topics({f"request-{one.pk}": one for one in open_ones}, {f"service-{one.pk}": one for one in services})


def requests_of(me: Person, caller: Person, now: datetime) -> ServiceRequestQuerySet:
    """What the caller has asked for and still waits for, as far as I may see it."""
    return visible_to(me, now.date()).unfinished().filter(Q(asker=caller) | Q(asked_for=caller))


def services_of(me: Person, now: datetime) -> QuerySet[Service]:
    """What my teams offer."""
    teams = reach(me, now.date()).member_of
    return visible_services(me, now.date()).filter(state=ServiceState.PUBLISHED, team_id__in=teams)


def moments(me: Person, now: datetime) -> dict[str, datetime]:
    """When I could promise to call back: within a working hour, by the end of this working day, of the next one."""
    hours = calendar_of(me, now.date())
    today = hours.end_of_day_on_or_after(now + timedelta(minutes=1))
    found = {"hour": hours.add(now, 3600), "today": today, "next": hours.add_days(today + timedelta(minutes=1), 0)}
    return found if found["hour"] < today else {key: found[key] for key in ("today", "next")}


def moment_choices(found: dict[str, datetime]) -> list[tuple[str, str]]:
    """The same as choices."""
    return [("", _("no")), *((key, _("by %(when)s") % {"when": wording.moment(at)}) for key, at in found.items())]


def call_backs_for(me: Person, now: datetime) -> QuerySet[Promise]:
    """Promised calls that `me` may make: about words to me, those that I promised about a word before I handed it on,
    and about requests that my teams serve.
    """
    found = _call_backs(me, reach(me, now.date()))
    return found.select_related("made_by", "request__asker", "request__asked_for", "word__asker")


def _call_backs(me: Person, mine: Reach) -> QuerySet[Promise]:
    served = Q(team_id__in=mine.member_of | mine.leads) | Q(assignee=me)
    requests = seen_with(me, mine).filter(served)
    about_words = Q(word__helper=me) | Q(word__isnull=False, made_by=me)
    return Promise.objects.filter(kind=PromiseKind.CALL_BACK).filter(about_words | Q(request__in=requests))


def call_backs_of(me: Person, now: datetime) -> QuerySet[Promise]:
    """The calls that `me` has promised, not made yet, and may still make."""
    return call_backs_for(me, now).filter(**_owed(me)).exclude(NOT_NEEDED)


def call_backs_with(me: Person, mine: Reach) -> QuerySet[Promise]:
    """The same for somebody whose reach is known, to be counted."""
    return _call_backs(me, mine).filter(**_owed(me)).exclude(NOT_NEEDED)


def _owed(me: Person) -> dict[str, Any]:
    return {"made_by": me, "verdict": None}
