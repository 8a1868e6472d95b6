"""Who knows of a focus group, and who reads what was said in it?

Whoever plans it, hosts it, takes notes, puts notes into themes, or is asked to take part; each their own part, and
nobody else: no lead, no administrator, no program. The team whose service it is about reads what is reported.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet

from footpath.conversations.groups import states
from footpath.conversations.models import FocusGroup, FocusStudy, GroupSeat
from footpath.people.models import Person, Team
from footpath.people.permissions import below, line_of, reach, tree


def judged(team: Team) -> frozenset[int]:
    """The team whose service a group is about, with every team under it."""
    return below([team.pk], {one.pk: one.parent_id for one in tree().values()})


def is_neutral(person: Person, team: Team, on: date) -> bool:
    """Whether somebody is neither of the team nor leads it or a team above."""
    if any(one.lead_id == person.pk for one in line_of(team)):
        return False
    part = reach(person, on)
    return not (part.member_of | part.leads) & judged(team)


def can_plan(person: Person) -> bool:
    """Champions bring people together."""
    return person.is_active and person.champions


def runs(study: FocusStudy, person: Person, on: date) -> bool:
    """Whoever planned it; once they do not work here any more, every other champion who is neutral."""
    if study.planner.is_active:
        return person.is_active and person.pk == study.planner_id
    return can_plan(person) and is_neutral(person, study.team, on)


def is_of_team(study: FocusStudy, person: Person, on: date) -> bool:
    """Whether the report is for somebody: those in the team or under it, and those who lead it."""
    part = reach(person, on)
    leads = any(one.lead_id == person.pk for one in line_of(study.team))
    return person.is_active and (leads or bool(part.member_of & judged(study.team)))


def _seats(person: Person) -> QuerySet[GroupSeat]:
    return GroupSeat.objects.filter(person=person, state__in=states.KNOWS)


def _working(person: Person) -> Q:
    """The groups in which somebody has something to do."""
    return Q(host=person) | Q(note_taker=person) | Q(codings__coder=person)


def _planned(person: Person, prefix: str = "") -> Q:
    mine = Q(**{f"{prefix}planner": person})
    return mine | Q(**{f"{prefix}planner__is_active": False}) if can_plan(person) else mine


def visible_groups(person: Person) -> QuerySet[FocusGroup]:
    """The groups in which somebody has a part, as far as it has come to them."""
    if not person.is_active:
        return FocusGroup.objects.none()
    asked = Q(pk__in=_seats(person).values("group"))
    mine = FocusGroup.objects.filter(_planned(person, "study__") | _working(person) | asked).distinct()
    return mine.select_related("study__team", "study__planner", "study__service", "host", "note_taker")


def visible_studies(person: Person, on: date) -> QuerySet[FocusStudy]:
    """What somebody plans, works for or takes part in, and the reports that are for their team."""
    if not person.is_active:
        return FocusStudy.objects.none()
    has_part = FocusGroup.objects.filter(_working(person) | Q(pk__in=_seats(person).values("group"))).values("study")
    part = reach(person, on)
    up: set[int] = set()
    for pk in part.member_of:
        up |= and_above(pk)
    for_team = Q(reported_at__isnull=False, team__in=up | part.leads)
    found = FocusStudy.objects.filter(_planned(person) | Q(pk__in=has_part) | for_team).distinct()
    return found.select_related("team", "planner", "service")


def and_above(pk: int) -> set[int]:
    """The team and every team above it."""
    teams, way, at = tree(), set[int](), pk
    while at in teams and at not in way:
        way.add(at)
        above = teams[at].parent_id
        if above is None:
            break
        at = above
    return way


def hosts(group: FocusGroup, person: Person) -> bool:
    """Whether somebody of the house leads it."""
    return person.is_active and group.host_id == person.pk


def takes_notes(group: FocusGroup, person: Person) -> bool:
    """The host, and whoever the host has asked to write."""
    return person.is_active and person.pk in (group.host_id, group.note_taker_id)


def codes(group: FocusGroup, person: Person) -> bool:
    """One of the two who put notes into themes."""
    return person.is_active and any(one.coder_id == person.pk for one in group.codings.all())


def seat_of(group: FocusGroup, person: Person) -> GroupSeat | None:
    """The place of somebody who knows of the group."""
    return _seats(person).filter(group=group).first()


def was_there(group: FocusGroup, person: Person) -> bool:
    """Whether somebody took part."""
    return _seats(person).filter(group=group, came=True).exists()


def require(allowed: bool) -> None:
    """PermissionDenied unless it is."""
    if not allowed:
        raise PermissionDenied
