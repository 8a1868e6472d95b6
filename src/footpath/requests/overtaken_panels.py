"""What is said of an emergency that came first on the request that waits, on the emergency, and on the board?"""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.requests.displaced import told_on
from footpath.requests.models import Displacement, Emergency, ServiceRequest
from footpath.requests.models.overtaking import EmergencyState
from footpath.requests.permissions import Side, sides, standing
from footpath.requests.promise import latest_promise
from footpath.requests.promises_owed import likely, owed_by, owed_of, total
from footpath.ui.panels import Panel


@dataclass(frozen=True)
class Told:
    """What the customer is told of one emergency: who came first and why, who decided it and is sorry, the day by which
    it is likely there now, and the one that was promised.
    """

    emergency: Emergency
    number: str
    team: str
    decider: str
    reason: str
    apology: str
    likely: date | None
    promised: date | None


def on_request(thing: ServiceRequest, person: Person, now: datetime) -> Panel | None:
    """On top of a request that waits longer: for the customer, and for the team until it has said a new day."""
    unread = told_on(thing) if thing.displacements.all() else []
    if not unread:
        return None
    seen_as = sides(standing(person, now.date()), thing)
    promise = latest_promise(thing)
    owes = [one for one in unread if one.said_at is None and promise is not None and one.promise_id == promise.pk]
    serves = bool(seen_as & {Side.PROVIDER, Side.LEAD})
    context = {
        "it": thing,
        "told": [_told(one, thing, now) for one in unread],
        "mine": Side.CUSTOMER in seen_as,
        "owed": next((one.emergency for one in owes if serves and one.emergency.team_id == thing.team_id), None),
        "owes": bool(owes),
    }
    return Panel("requests/overtaken_panel.html", context)


def _told(row: Displacement, it: ServiceRequest, now: datetime) -> Told:
    emergency, row.request = row.emergency, it
    open_to_all = not emergency.request.confidential  # of what was asked in confidence nobody hears who, or why
    return Told(
        emergency=emergency,
        number=emergency.number,
        team=emergency.customer_team.name if emergency.customer_team and open_to_all else _("another team"),
        decider=emergency.decided_by.name if emergency.decided_by else _("Somebody"),
        reason=emergency.unforeseen if open_to_all else "",
        apology=emergency.apology,
        likely=likely(row, emergency, now),
        promised=row.promise.by_day if row.promise else None,
    )


def on_emergency(thing: Emergency, person: Person, now: datetime) -> Panel | None:
    """On the page of an approved emergency, for the serving team: the promises that are still to be said anew."""
    owed = owed_of(thing, person, now) if thing.state == EmergencyState.APPROVED else []
    mine = [one for one in owed if sides(standing(person, now.date()), one.request) & {Side.PROVIDER, Side.LEAD}]
    return Panel("requests/owed_panel.html", {"owed": [(thing, len(mine))], "n": len(mine)}) if mine else None


def on_board(team: int, person: Person, now: datetime) -> Panel | None:
    """Above a team's board: how many promises are to be said anew."""
    found = owed_by(team, person, now)
    return Panel("requests/owed_panel.html", {"owed": found, "n": total(found)}) if found else None
