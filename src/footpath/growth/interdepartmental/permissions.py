"""Who may read what of an interdepartmental team, and who may do what there?

Charter, members, decisions and what was reviewed are open to everybody who works here. The agenda and the notes are for
those who sit there and the sponsor; nobody else, whoever administers or founded it included.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.growth.interdepartmental import states
from footpath.growth.interdepartmental.departments import departments
from footpath.growth.models import (
    Council,
    CouncilDecision,
    CouncilMeeting,
    CouncilPolicy,
    CouncilSeat,
    CouncilTopic,
    CouncilTrial,
)
from footpath.people.models import Person
from footpath.people.permissions import reach, tree


def visible_councils(person: Person) -> QuerySet[Council]:
    """All of them, for whoever works here."""
    found = Council.objects.select_related("sponsor", "founded_by")
    return found if person.is_active else found.none()


def inside_of(person: Person) -> Q:
    """Of which of them somebody is a member or the sponsor, as a condition on councils by their key."""
    seats = CouncilSeat.objects.filter(person=person, state=states.TAKEN).values("council")
    led = Council.objects.filter(sponsor=person).exclude(state=states.PREPARED).values("pk")
    return Q(council__in=seats) | Q(council__in=led)


def is_inside(person: Person, council: Council) -> bool:
    """Whether somebody is a member, or the sponsor who said yes."""
    if not person.is_active:
        return False
    if council.sponsor_id == person.pk and council.state != states.PREPARED:
        return True
    return council.seats.filter(person=person, state=states.TAKEN).exists()


def visible_seats(person: Person) -> QuerySet[CouncilSeat]:
    """Who sits where is open."""
    found = CouncilSeat.objects.select_related("council", "person", "team")
    return found if person.is_active else found.none()


def visible_meetings(person: Person) -> QuerySet[CouncilMeeting]:
    """The meetings of one's own."""
    found = CouncilMeeting.objects.select_related("council__sponsor", "council__founded_by", "planned_by")
    return found.filter(inside_of(person)) if person.is_active else found.none()


def visible_topics(person: Person) -> QuerySet[CouncilTopic]:
    """The agenda of one's own."""
    found = CouncilTopic.objects.select_related("council", "added_by")
    return found.filter(inside_of(person)) if person.is_active else found.none()


def visible_policies(person: Person) -> QuerySet[CouncilPolicy]:
    """What was reviewed, for all; what is under review, for those inside."""
    found = CouncilPolicy.objects.select_related("council__sponsor", "council__founded_by", "obstacle", "decided_by")
    return found.filter(~Q(state=states.OPEN) | inside_of(person)) if person.is_active else found.none()


def visible_decisions(person: Person) -> QuerySet[CouncilDecision]:
    """All of them, for whoever works here."""
    found = CouncilDecision.objects.select_related("council__sponsor", "owner", "decided_by", "meeting", "supersedes")
    return found if person.is_active else found.none()


def visible_trials(person: Person) -> QuerySet[CouncilTrial]:
    """What was learned, for all; what is under way, for those inside."""
    found = CouncilTrial.objects.select_related("council__sponsor", "council__founded_by", "begun_by", "ended_by")
    return found.filter(~Q(state=states.RUNNING) | inside_of(person)) if person.is_active else found.none()


def can_found(person: Person, on: date) -> bool:
    """Champions, and those who lead a department or what is above it."""
    if not person.is_active:
        return False
    tops = {one.pk for one in tree().values() if one.parent_id is None}
    return person.champions or bool(reach(person, on).leads & (tops | set(departments())))


def keeps(person: Person, council: Council) -> bool:
    """Who looks after it: whoever founded it, and the sponsor; champions, where neither works here any more."""
    if not person.is_active:
        return False
    sponsors = council.sponsor_id == person.pk and council.state != states.PREPARED
    left = not council.founded_by.is_active and not (council.sponsor and council.sponsor.is_active)
    return council.founded_by_id == person.pk or sponsors or (person.champions and left)


def require(is_theirs: bool) -> None:
    """PermissionDenied unless it is."""
    if not is_theirs:
        raise PermissionDenied
