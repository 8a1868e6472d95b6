"""Who was asked to take a request over, what follows, and had they it before?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from footpath.history.models import Event
from footpath.people.models import Person, Team
from footpath.requests.clocks import came_to_team
from footpath.requests.models import Referral, ServiceRequest
from footpath.requests.models.referred import ReferralState
from footpath.requests.states import State
from footpath.requests.word_promise import calendar_of
from footpath.ui import wording

REFERRED_FROM = (State.INCOMPLETE, State.QUEUED, State.WORKING, State.WAITING)  # where it is theirs to give away
_CUSTOMERS = ("asker", "asked_for")
CHASE_DAYS = (1, 2, 4)  # working days after which whoever was asked is reminded


def open_referral(service_request: ServiceRequest) -> Referral | None:
    """The referral that waits for a yes; no query where the referrals of the request were loaded."""
    return next((one for one in service_request.referrals.all() if one.state == ReferralState.ASKED), None)


def referrals_for(person: Person) -> QuerySet[Referral]:
    """What waits for the answer of this person: what names them, and what asks a team that they lead."""
    asked = Referral.objects.filter(state=ReferralState.ASKED)
    return asked.filter(Q(to_person=person) | Q(to_person=None, to_team__lead=person))


def given_back(person: Person) -> QuerySet[Referral]:
    """What this person referred and the others could not take: it is theirs again to look further, until somebody has
    done something on it since, or asked others.
    """
    refused = Referral.objects.filter(state=ReferralState.REFUSED, referred_by=person, request__team=F("from_team"))
    later = Referral.objects.filter(request=OuterRef("request"), pk__gt=OuterRef("pk"))
    of_it = Event.objects.filter(subject_kind=ServiceRequest.subject_kind, subject_id=OuterRef("request"))
    by_somebody = of_it.filter(at__gt=OuterRef("answered_at"), actor_id__isnull=False)
    since = by_somebody.exclude(actor_id__in=[Coalesce(OuterRef(f"request__{who}"), 0) for who in _CUSTOMERS])
    return refused.filter(~Exists(later), ~Exists(since), request__state__in=REFERRED_FROM)


def is_early(service_request: ServiceRequest, now: datetime) -> bool:
    """Whether no more than one working day of the team has passed since it came."""
    arrived = came_to_team(service_request) or service_request.submitted_at or now
    return now <= service_request.team.calendar.add_days(arrived, 1)


def monday_of(moment: datetime, team: Team) -> date:
    """The Monday of its week where the team works."""
    day = moment.astimezone(ZoneInfo(team.hours.zone)).date()
    return day - timedelta(days=day.weekday())


def next_chase_at(referral: Referral) -> datetime | None:
    """When whoever was asked is reminded next; None after the last reminder."""
    if referral.state != ReferralState.ASKED or referral.chased >= len(CHASE_DAYS):
        return None
    calendar = (
        calendar_of(referral.to_person, referral.referred_at.date())
        if referral.to_person
        else referral.to_team.calendar
    )
    return calendar.add_days(referral.referred_at, CHASE_DAYS[referral.chased])


@dataclass(frozen=True)
class Before:
    """A team that had this request already: when it left them, and why it was not theirs."""

    left: datetime
    why: str


def had_before(service_request: ServiceRequest) -> dict[int, Before]:
    """The teams that had it and gave it on, by key, each with the last time."""
    gone = [one for one in service_request.referrals.all() if one.state == ReferralState.ACCEPTED]
    return {one.from_team_id: Before(one.answered_at or one.referred_at, one.reason) for one in gone}


def there_before(service_request: ServiceRequest, team: Team) -> str:
    """What to know before it goes back to a team that gave it away; empty where it never was there."""
    before = had_before(service_request).get(team.pk)
    if before is None:
        return ""
    text = _("%(team)s had it and referred it to you on %(day)s: “%(why)s”. Talk before it goes back and forth.")
    return text % {"team": team.name, "day": wording.day(before.left), "why": before.why}
