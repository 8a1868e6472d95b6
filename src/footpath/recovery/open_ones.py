"""Which mistakes are open, for how long, and which of them wait for somebody?"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet

from footpath.people.models import Person
from footpath.people.permissions import reach
from footpath.recovery import states
from footpath.recovery.models import Check, MakeGood, MakeGoodState, Recovery
from footpath.recovery.permissions import visible_recoveries
from footpath.requests.emergency_record import CONFIDENTIAL


def open_of(teams: Collection[int] | None = None) -> list[Recovery]:
    """Those that are not right yet, the oldest first; what was asked in confidence is not told in the open."""
    found = Recovery.objects.filter(state__in=states.JOINED_IN).exclude(CONFIDENTIAL)
    if teams is not None:
        found = found.filter(team__in=teams)
    return list(found.select_related("team__hours", "owner", "request__service").order_by("noticed_at", "id"))


def waiting_for(person: Person, now: datetime) -> QuerySet[Recovery]:
    """Where the next step is theirs: what they own, what nobody in their team owns yet, what they are asked to check,
    to accept or to decide.
    """
    mine = reach(person, now.date())
    owned = Q(owner=person) & ~Q(state__in=(*states.OVER, states.COMPENSATED, states.WAIVED))
    owned &= ~Q(size="small", state=states.VERIFIED)
    owned &= ~Q(pk__in=_goods(MakeGoodState.ASKED, MakeGoodState.OFFERED), state=states.FIXED)
    free = Q(state=states.NOTICED, team__in=mine.member_of)
    asked = Q(pk__in=_asked(person))
    offered = Q(pk__in=_goods(MakeGoodState.OFFERED).filter(to=person))
    leads = Q(team__lead=person) | Q(team__in=mine.leads, team__lead=F("owner"))  # who is above, where the lead owns it
    decide = leads & ~Q(owner=person) & Q(pk__in=_goods(MakeGoodState.ASKED).exclude(offered_by=person))
    found = visible_recoveries(person, now.date()).filter(owned | free | asked | offered | decide)
    return found.exclude(state__in=states.OVER).order_by("noticed_at", "id")


def _goods(*among: str) -> QuerySet[MakeGood, Any]:
    return MakeGood.objects.filter(state__in=among).values("recovery")


def _asked(person: Person) -> QuerySet[Any, Any]:
    open_ones = Check.objects.filter(person=person, answered_at=None)
    waits = Q(recovery__size="small", recovery__state=states.FIXED) | Q(
        recovery__size="large", recovery__state__in=(states.COMPENSATED, states.WAIVED)
    )
    return open_ones.filter(waits).values("recovery")
