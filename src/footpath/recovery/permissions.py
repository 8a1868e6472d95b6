"""Who may see what is being put right, and who may do what to it?"""

from datetime import date, datetime
from enum import StrEnum

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from footpath.people.models import Person, Team
from footpath.people.permissions import Reach, line_of, reach
from footpath.recovery.models import Joined, Recovery, Touched
from footpath.requests.emergency_record import CONFIDENTIAL
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import Side, Standing, seen_with, sides, standing


class Part(StrEnum):
    """What somebody is to a recovery."""

    OWNER = "owner"
    SERVES = "serves"  # in the team that puts it right
    LEADS = "leads"  # leads that team, or one above it, and does not own it
    TOUCHED = "touched"  # it touches them, or the request was for them
    NOTICED = "noticed"  # said that it went wrong


_OWNER = frozenset({Part.OWNER})
_OURS = frozenset({Part.SERVES, Part.LEADS, Part.OWNER})
MAY: dict[str, frozenset[Part]] = {
    "own": _OURS,
    "hand_over": frozenset({Part.OWNER, Part.LEADS}),
    "enlarge": frozenset({Part.OWNER, Part.LEADS}),
    "touch": _OURS | {Part.NOTICED, Part.TOUCHED},
    "acknowledge": _OWNER,
    "plan": _OWNER,
    "tick_step": _OWNER,
    "present": _OWNER,
    "fix": _OWNER,
    "offer_time": _OWNER,
    "decide_time": frozenset({Part.LEADS}),
    "answer_time": frozenset({Part.TOUCHED}),
    "deliver_time": _OWNER,
    "waive": _OWNER,
    "say_checked": _OWNER,
    "check": frozenset({Part.TOUCHED}),
    "learn": _OWNER,
    "close": _OWNER,
    "take_back": frozenset({Part.NOTICED}),
}
_SERVING = frozenset({Side.PROVIDER, Side.LEAD})
_NOTICING = _SERVING | {Side.CUSTOMER, Side.ABOVE_CUSTOMER}


def visible_recoveries(person: Person, on: date) -> QuerySet[Recovery]:
    """Those of requests that somebody sees, those which they own, noticed, first or later, or which touch them or their
    team; without a request, those of teams in which they are or which they lead. Of what was asked in confidence, no
    team sees more than it sees of the request.
    """
    if not person.is_active:
        return Recovery.objects.none()
    mine = reach(person, on)
    both = mine.member_of | mine.leads
    touched = Touched.objects.filter(person=person).values("recovery")
    joined = Joined.objects.filter(by=person).values("recovery")
    ours = Touched.objects.filter(team__in=both).values("recovery")
    with_one = Recovery.objects.exclude(request=None).values("request")  # few: nobody looks through all requests
    found = Recovery.objects.filter(
        Q(request__in=seen_with(person, mine).filter(pk__in=with_one))
        | Q(owner=person)
        | Q(noticed_by=person)
        | Q(pk__in=touched)
        | Q(pk__in=joined)
        | (Q(pk__in=ours) & ~CONFIDENTIAL)
        | Q(request=None, team__in=both)
        | Q(request=None, customer_team__in=mine.leads)
    )
    return found.select_related(
        "team__hours", "customer_team", "owner", "noticed_by", "request__service", "request__team__lead"
    )


def parts(recovery: Recovery, person: Person, on: date) -> frozenset[Part]:
    """Everything that somebody is to it; nothing once they have left."""
    if not person.is_active:
        return frozenset()
    mine = reach(person, on)
    serves, leads = _ours(recovery, person, mine)
    is_owner = person.pk == recovery.owner_id
    is_any = {
        Part.OWNER: is_owner,
        Part.SERVES: serves,
        Part.LEADS: leads and not is_owner,
        Part.TOUCHED: is_touched(recovery, person, mine),
        Part.NOTICED: person.pk == recovery.noticed_by_id,
    }
    return frozenset(part for part, so in is_any.items() if so)


def _ours(recovery: Recovery, person: Person, mine: Reach) -> tuple[bool, bool]:
    """Whether somebody is in the team that puts it right, and whether they lead it; of what was asked in confidence as
    far as they serve the request.
    """
    if recovery.request is not None and recovery.request.confidential:
        seen = sides(Standing(person, mine), recovery.request)
        return Side.PROVIDER in seen, Side.LEAD in seen
    return recovery.team_id in mine.member_of, recovery.team_id in mine.leads


def is_touched(recovery: Recovery, person: Person, mine: Reach) -> bool:
    """Whether it touches somebody: by name, or as whoever speaks for a team that it touches."""
    touched = list(recovery.touched.all())
    if any(one.person_id == person.pk for one in touched):
        return True
    return not recovery.confidential and any(one.team_id in mine.leads for one in touched if one.team_id)


def can(verb: str, recovery: Recovery, person: Person, on: date) -> bool:
    """Whether somebody has the right to this verb, wherever it stands."""
    return bool(MAY[verb] & parts(recovery, person, on))


def decides_alone(recovery: Recovery, person: Person) -> bool:
    """Whether somebody owns it, and nobody is left above them who could agree to more time."""
    owns = person.is_active and person.pk == recovery.owner_id
    return owns and leads_above(recovery.team, without=person) is None


def require(verb: str, recovery: Recovery, by: Person, now: datetime) -> None:
    """PermissionDenied unless they have."""
    if not can(verb, recovery, by, now.date()):
        raise PermissionDenied(_("Your part in this does not include that."))


def serves(service_request: ServiceRequest, person: Person, on: date) -> bool:
    """Whether somebody puts right what goes wrong with a request: whoever serves it."""
    return person.is_active and bool(_SERVING & sides(standing(person, on), service_request))


def may_notice(service_request: ServiceRequest, person: Person, on: date) -> bool:
    """Whether somebody says that something went wrong with a request: either side of it."""
    return person.is_active and bool(_NOTICING & sides(standing(person, on), service_request))


def leads_above(team: Team, *, without: Person | None) -> Person | None:
    """Who decides about more: the lead of the team, else of the nearest above, who is not `without`; None where nobody
    is left.
    """
    leads = (one.lead for one in line_of(team))
    return next((one for one in leads if one is not None and one.is_active and one != without), None)
