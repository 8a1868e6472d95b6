"""Who may see, play, write and show a scenario; whose are plays; who works on a team's board?"""

from datetime import date

from django.db.models import Q, QuerySet

from footpath.growth.models import Rehearsal, RolePlay, ShownTo
from footpath.people.models import Person, Team
from footpath.people.permissions import reach


def visible_role_plays(person: Person, on: date) -> QuerySet[RolePlay]:
    """Their own, those that a team of theirs may play, those for everybody. What is shown to any team champions see,
    too: they say whether it is for everybody.
    """
    if not person.is_active:
        return RolePlay.objects.none()
    mine = reach(person, on)
    of_team = Q(shown_to=ShownTo.TEAM)
    if not person.champions:
        of_team &= Q(team__in=mine.member_of | mine.leads)
    found = RolePlay.objects.filter(Q(owner=person) | of_team | Q(shown_to=ShownTo.EVERYBODY))
    return found.select_related("owner", "team")


def can_write(person: Person, role_play: RolePlay) -> bool:
    """Whoever wrote it."""
    return person.is_active and role_play.owner_id == person.pk


def can_show_everybody(person: Person, role_play: RolePlay) -> bool:
    """Champions, once a team has it."""
    return person.is_active and person.champions and role_play.shown_to != ShownTo.NOBODY


def can_take_back(person: Person, role_play: RolePlay) -> bool:
    """Whoever wrote it; champions, too, where it is for everybody."""
    return can_write(person, role_play) or (
        person.is_active and person.champions and role_play.shown_to == ShownTo.EVERYBODY
    )


def visible_rehearsals(person: Person) -> QuerySet[Rehearsal]:
    """Their own alone, administrators as everybody else."""
    return Rehearsal.objects.filter(player=person) if person.is_active else Rehearsal.objects.none()


def can_train(person: Person, on: date) -> bool:
    """Champions, and those who lead a team: they see how many chose what, of enough people."""
    return person.is_active and (person.champions or bool(reach(person, on).leads))


def works_on_board(person: Person, team: Team, on: date) -> bool:
    """The team, and those who lead it."""
    mine = reach(person, on)
    return person.is_active and team.pk in mine.member_of | mine.leads


def leads_board(person: Person, team: Team, on: date) -> bool:
    """Those who lead the team: they go on to the next step, and make it the guideline."""
    return person.is_active and team.pk in reach(person, on).leads
