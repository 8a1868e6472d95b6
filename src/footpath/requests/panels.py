"""What do requests show on pages of others: a line to ask somebody, calls that were promised, a change to try?"""

from datetime import datetime

from footpath.catalog.models import Service, ServiceState
from footpath.catalog.permissions import can_ask
from footpath.people.looks import due
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.people.queries import members_of
from footpath.requests.forms.words import SayForm, SayToForm
from footpath.requests.leaving import leaves_open
from footpath.requests.models import ServiceRequest
from footpath.requests.models.promised import PromiseKind
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.word_queries import how_many_under_way, open_call_backs
from footpath.ui.panels import Panel


def home(_thing: object, person: Person, _now: datetime) -> Panel:
    """A line to anybody, and the way to one's words."""
    return Panel("requests/say_panel.html", {"form": SayForm(), "under_way": how_many_under_way(person)}, asks=False)


def person(thing: Person, person: Person, _now: datetime) -> Panel | None:
    """A line to this person."""
    if thing.pk == person.pk or not thing.is_active:
        return None
    return Panel("requests/say_panel.html", {"form": SayToForm(initial={"to": thing.email}), "to": thing.first_name})


def team(thing: Team, person: Person, now: datetime) -> Panel | None:
    """A line to this team, where somebody in it could answer."""
    if not members_of(thing, now.date()).exclude(pk=person.pk).exists():
        return None
    form = SayToForm(initial={"to": thing.name})
    return Panel("requests/say_panel.html", {"form": form, "to": thing.name, "team": True})


def heads_up(thing: Service, person: Person, now: datetime) -> Panel | None:
    """The way to announce that one will need this service, for those who may ask for it."""
    if thing.state != ServiceState.PUBLISHED or not can_ask(person, thing, now.date()):
        return None
    return Panel("requests/heads_up_panel.html", {"service": thing})


def heads_up_to(thing: Team, person: Person, now: datetime) -> Panel | None:
    """The way to announce what one will need of this team, for all others."""
    if thing.pk in reach(person, now.date()).member_of:
        return None
    return Panel("requests/heads_up_panel.html", {"team": thing})


def what_if(thing: Team, person: Person, now: datetime) -> Panel | None:
    """The way to a change of its queue that can be tried, for the team and those above."""
    mine = reach(person, now.date())
    return Panel("requests/what_if_panel.html", {"team": thing}) if thing.pk in mine.member_of | mine.leads else None


def leaving(thing: Person, person: Person, now: datetime) -> Panel | None:
    """What this person leaves open: shown before they are made a former colleague."""
    left = leaves_open(thing, person, now)
    return Panel("requests/leaving_panel.html", {"left": left, "name": thing.first_name}) if left.anything else None


def call_backs(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """The calls that were promised on this request and not made yet."""
    promised = any(one.kind == PromiseKind.CALL_BACK for one in thing.promises.all())
    owed = list(open_call_backs(thing)) if promised else []
    if not owed:
        return None
    serves = bool(sides(standing(person, now.date()), thing) & {Side.PROVIDER, Side.LEAD})
    return Panel("requests/call_backs_panel.html", {"call_backs": owed, "may_call": serves, "now": now})


def look_through(_thing: object, person: Person, now: datetime) -> Panel | None:
    """The line that it is time to look through whom one serves."""
    why = due(person, now)
    return Panel("requests/look_through_panel.html", {"why": why.code}) if why else None
