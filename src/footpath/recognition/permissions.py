"""Who may read a thank-you note, and who may do what with it?

Whoever wrote it, and whoever it is to. Others as its writer chose: nobody, the team of those who are thanked with those
who lead it, or everybody here; until one of those who are thanked hides it. Whoever leads somebody gets a copy where
that person has chosen so. Administrators see no more than others.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet

from footpath.people.models import Membership, Person
from footpath.people.permissions import reach, tree
from footpath.recognition.models import Contribution, Recipient, ThankNote, WhoReads
from footpath.requests.permissions import seen_among, visible_to


def own_teams(person: Person, on: date) -> frozenset[int]:
    """The teams that somebody is in, and those that they lead themself."""
    return reach(person, on).member_of | {one.pk for one in tree().values() if one.lead_id == person.pk}


def visible_notes(person: Person, on: date) -> QuerySet[ThankNote]:
    """The notes that somebody may read; what was taken back is gone for everybody."""
    found = ThankNote.objects.filter(taken_back_at=None).select_related("written_by", "team")
    if not person.is_active:
        return found.none()
    mine = reach(person, on)
    circle = mine.member_of | mine.leads
    to = Recipient.objects.filter(note=OuterRef("pk"))
    around = Membership.objects.on(on).filter(team__in=circle).values("person")
    of_team = Q(seen=WhoReads.TEAM) & (Q(team__in=circle) | Exists(to.filter(person__in=around)))
    copied = Exists(to.filter(copied_to=person))
    hers = Q(written_by=person) | Q(team__in=own_teams(person, on)) | Exists(to.filter(person=person))
    return found.filter(hers | is_open() & (Q(seen=WhoReads.PUBLIC) | of_team | copied))


def is_open() -> Q:
    """Notes that nobody who is thanked in them hides."""
    return Q(~Exists(Recipient.objects.filter(note=OuterRef("pk"), hidden_at__isnull=False)), hidden_by=None)


def is_to(person: Person, note: ThankNote, on: date) -> bool:
    """Whether somebody is thanked in it, by name or with their team."""
    named = any(one.person_id == person.pk for one in note.recipients.all())
    return named or (note.team_id is not None and note.team_id in own_teams(person, on))


def can_hide(person: Person, note: ThankNote) -> bool:
    """Who decides whether others read it: each of those who are named; for a team whoever leads it."""
    if not person.is_active:
        return False
    named = any(one.person_id == person.pk for one in note.recipients.all())
    return named or (note.team is not None and note.team.lead_id == person.pk)


def visible_parts(person: Person, on: date) -> QuerySet[Contribution]:
    """Of what one sees, who had a part in it; and one's own parts, and the names that one has added."""
    found = Contribution.objects.filter(left_at=None).select_related("request", "person", "added_by")
    if not person.is_active:
        return found.none()
    seen = seen_among(visible_to(person, on), Contribution.objects.filter(left_at=None))
    return found.filter(Q(person=person) | Q(added_by=person) | Q(request__in=seen))


def has_part(person: Person, part_of: int, on: date) -> bool:
    """Whether somebody's word on who had a part in a request counts: whoever asked for it or has it, whoever leads the
    team that serves it, and those of whom it is known already that they had a part in it.
    """
    if not person.is_active:
        return False
    here = visible_to(person, on).filter(pk=part_of)
    its = Q(asker=person) | Q(asked_for=person) | Q(assignee=person) | Q(team__in=reach(person, on).leads)
    held = Contribution.objects.filter(request=part_of, person=person, holds=True, left_at=None)
    return here.filter(its).exists() or held.exists()


def require(is_theirs: bool) -> None:
    """PermissionDenied unless it is."""
    if not is_theirs:
        raise PermissionDenied
