"""Who may read a mail that came in, and who says where it belongs?"""

from datetime import date

from django.db.models import Q, QuerySet

from footpath.mailroom.models import MailAddress, Outcome, Received
from footpath.people.models import Person
from footpath.people.permissions import Reach, can_administer, reach
from footpath.requests.models import ServiceRequest
from footpath.requests.permissions import Side, seen_with, sides, standing

UNSETTLED = (Outcome.QUARANTINED, Outcome.DUPLICATE)  # what is no row of its own to be read on a request


def visible_mail(person: Person, on: date) -> QuerySet[Received]:
    """The mails that somebody may read: what stands on a request, with the request, but for a note among the serving
    team; what waits to be placed, where `placeable` says so; what came again, as the first one.
    """
    mine = reach(person, on)
    seen = seen_with(person, mine)
    inside = _inside(seen, person, mine)
    settled = ~Q(outcome__in=UNSETTLED) & Q(request__in=seen) & (Q(internal=False) | Q(request__in=inside))
    readable = settled | _of_team(person, mine)
    again = Q(outcome=Outcome.DUPLICATE, first__in=Received.objects.filter(readable))
    return Received.objects.filter(readable | again)


def mails_on(it: ServiceRequest, person: Person, on: date) -> QuerySet[Received]:
    """Of a request that somebody sees, the mails that they may read there: `visible_mail` without asking the database
    once more who sees which requests.
    """
    mails = Received.objects.filter(request=it).exclude(outcome__in=UNSETTLED)
    return mails if Side.INSIDE in sides(standing(person, on), it) else mails.filter(internal=False)


def _inside(seen: QuerySet[ServiceRequest], person: Person, mine: Reach) -> QuerySet[ServiceRequest]:
    """Those of these requests on which somebody reads what the serving team notes for itself: never one that is for
    them; of a confidential one whoever has it and the team's own lead (requests.permissions.Side.INSIDE).
    """
    ours = seen.filter(team_id__in=mine.member_of | mine.leads)
    own = Q(asked_for=person) | Q(asked_for=None, asker=person)
    is_open = Q(service__confidential=False) & (Q(version=None) | Q(version__confidential=False))
    leads = Q(team_id__in=mine.leads) & (Q(team__lead=person) | Q(team__lead=None))
    return ours.filter(~own & (is_open | Q(assignee=person) | leads))


def placeable(person: Person, on: date) -> QuerySet[Received]:
    """What waited, or still waits, for somebody of the team to whose address it came, or whose request it is about; of
    a confidential service the team's own lead alone.
    """
    return Received.objects.filter(_of_team(person, reach(person, on)))


def envelopes(person: Person) -> QuerySet[Received]:
    """What came to no team's address, for those who administer: they see from whom and when, never what is in it, and
    say which team reads it.
    """
    if not can_administer(person):
        return Received.objects.none()
    return Received.objects.filter(outcome=Outcome.QUARANTINED, service=None, request=None)


def _of_team(person: Person, mine: Reach) -> Q:
    own = Q(service__team__lead=person) | Q(service__team__lead=None)
    told = Q(service__team_id__in=mine.member_of | mine.leads) & Q(service__confidential=False)
    told |= Q(service__team_id__in=mine.leads) & own
    # First the few that such a mail is about: who sees what is not asked of every request that a team ever had.
    held = Received.objects.filter(outcome=Outcome.QUARANTINED).exclude(request=None)
    seen = seen_with(person, mine).filter(pk__in=held.values("request_id"))
    about = Q(request__in=seen) & Q(request__team_id__in=mine.member_of | mine.leads)
    about &= ~Q(reason="internal") | Q(request__in=_inside(seen, person, mine))
    return Q(outcome=Outcome.QUARANTINED) & ((Q(request=None) & told) | about)


def visible_addresses(person: Person) -> QuerySet[MailAddress]:
    """Which address leads where is a setting: for those who administer."""
    return MailAddress.objects.all() if can_administer(person) else MailAddress.objects.none()
