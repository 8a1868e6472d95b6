"""What do the pages of others show of what is being put right?"""

from datetime import datetime
from typing import Any

from footpath.people.models import Person, Team
from footpath.recovery import heat, states
from footpath.recovery.clocks import age
from footpath.recovery.forms import CheckForm, FixForm, NoticeForm
from footpath.recovery.models import Cause, Recovery
from footpath.recovery.open_ones import open_of
from footpath.recovery.page import about
from footpath.recovery.permissions import may_notice, serves
from footpath.requests.models import ServiceRequest
from footpath.requests.states import State
from footpath.ui.panels import Panel


def on_request(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """What went wrong with it and how far that is put right, with the next step for whoever takes it."""
    found = list(recoveries_of(thing))
    if not found:
        return None
    under_way = [about(one, person, now) for one in found if not one.is_over]
    over = [one for one in found if one.state == states.CLOSED]
    if not under_way and not over:
        return None
    forms = {"fix": FixForm(), "check": CheckForm()}
    return Panel("recovery/on_request.html", {"it": thing, "under_way": under_way, "over": over, "form": forms})


def say_so(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """The way to say that something went wrong, for both sides of a request that was asked."""
    if thing.state == State.DRAFT or not may_notice(thing, person, now.date()):
        return None
    ours = serves(thing, person, now.date())
    form = NoticeForm(initial={"cause": likely(thing, now)})
    return Panel("recovery/say_so.html", {"it": thing, "ours": ours, "form": form})


def recoveries_of(thing: ServiceRequest) -> Any:
    """All of a request, the newest first; whoever sees the request sees them."""
    found = Recovery.objects.filter(request=thing).exclude(state=states.TAKEN_BACK)
    found = found.select_related("owner", "noticed_by", "team__hours", "customer_team").prefetch_related("touched")
    for one in found:
        one.request = thing
    return found


def likely(thing: ServiceRequest, now: datetime) -> str:
    """Which kind it most likely was, so that one tap is enough."""
    due = thing.promised_due_at
    if due and due < now and not thing.delivered_at:
        return Cause.LATE
    return Cause.MISSING if thing.delivered_at or thing.started_at else Cause.UNTOLD


def heard(thing: ServiceRequest, person: Person, _now: datetime) -> Panel | None:
    """A card for the reader of hot words, and for nobody else; nothing is kept of it."""
    if thing.state == State.DRAFT or not heat.heard(thing, person):
        return None
    facts = {"it": thing, "steps": heat.steps(), "draft": heat.confirmation(thing, person), "may_write": True}
    return Panel("recovery/heard.html", facts)


def writing(thing: ServiceRequest, _person: Person, _now: datetime) -> Panel:
    """Below the box for a message: what its writer hears about hot words."""
    return Panel("recovery/writing.html", {"it": thing})


def team(thing: Team, _person: Person, now: datetime) -> Panel | None:
    """What a team is putting right, ageing in the open; what it is about stands with those whom it concerns."""
    found = open_of([thing.pk])
    if not found:
        return None
    oldest = max(age(one, now) for one in found)
    facts = {"team": thing, "count": len(found), "oldest": oldest, "day": thing.hours.day_seconds}
    return Panel("recovery/team_panel.html", facts)
