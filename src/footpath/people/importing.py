"""What would an import of people and teams do, and what speaks against it? (It only reads.)"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from footpath.people.mistakes import Mistake, Mistakes, key
from footpath.people.models import Membership, Person, Team, WorkingHours
from footpath.people.people_file import FIELDS, PeopleFile, Row, SaidPerson, shown, understood

OFFICE = [[[480, 1020]]] * 5 + [[], []]  # Monday to Friday, 8:00 to 17:00


@dataclass(frozen=True)
class Changed:
    """Somebody who is known, and what the file says otherwise."""

    person: Person
    facts: dict[str, Any]


@dataclass(frozen=True)
class NewTeam:
    """A team to be founded below another, of which the key is given."""

    name: str
    parent: str


@dataclass(frozen=True)
class PeoplePlan:
    """Everything that an import of people will do, decided before the first change."""

    people: int  # in the file
    new: tuple[SaidPerson, ...]
    changed: tuple[Changed, ...]
    teams: tuple[NewTeam, ...]  # to be founded, those above first
    moves: dict[str, str]  # key of a known team -> key of the one it will stand below
    joins: tuple[tuple[str, str], ...]  # address, key of a team
    leads: dict[str, str]  # key of a team -> address of whoever will lead it

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.new or self.changed or self.teams or self.moves or self.joins or self.leads)

    @property
    def touched(self) -> int:
        """How many who are known change, or join a team."""
        known = {one.person.email for one in self.changed} | {email for email, _team in self.joins}
        return len(known - {one.email for one in self.new})


def usual_hours() -> WorkingHours:
    """The hours that most teams keep; a plain office week, not saved, where there are no teams yet."""
    kept = WorkingHours.objects.annotate(kept_by=Count("teams")).filter(kept_by__gt=0).order_by("-kept_by", "id")
    return kept.first() or WorkingHours(name=_("Office hours"), zone="UTC", week=OFFICE)


def plan_people(rows: Iterable[Row], *, now: datetime, update: bool = False) -> PeoplePlan:
    """Decide what to do with each person and each team of a file.

    What is said of a known address, or of a known team's lead and parent, and differs from what is kept here is taken
    over only with `update`; a cell that is empty takes nothing away, and nobody leaves a team. Raises CannotImport.
    """
    file, wrong = understood(rows), Mistakes()
    known = Person.objects.in_bulk(list(file.people), field_name="email")
    teams = {key(team.name): team for team in Team.objects.select_related("parent", "lead")}
    changed = tuple(
        Changed(known[email], facts)
        for email, said in file.people.items()
        if email in known and (facts := _differing(said, known[email], wrong, update=update))
    )
    plan = PeoplePlan(
        people=len(file.people),
        new=tuple(said for email, said in file.people.items() if email not in known),
        changed=changed,
        teams=_founded(file, teams, wrong),
        moves=_moves(file, teams, wrong, update=update),
        joins=tuple(_joins(file, known, teams, now, wrong, update=update)),
        leads=_leads(file, teams, known, wrong, update=update),
    )
    wrong.stop()
    return plan


def _differing(said: SaidPerson, person: Person, wrong: Mistakes, *, update: bool) -> dict[str, Any]:
    if not person.is_active:
        text = _("“%(email)s” has left; an administrator can let them in again first")
        wrong.append(Mistake(said.line, "email", text % {"email": said.email}))
        return {}
    facts = {name: value for name, value in said.facts.items() if getattr(person, name) != value}
    for column, name in FIELDS.items():
        if name in facts and not update:
            wrong.taken_over_only(
                said.lines[name], column, said.email, shown(getattr(person, name)), shown(facts[name])
            )
            break
    return facts


def _joins(
    file: PeopleFile,
    known: dict[str, Person],
    teams: dict[str, Team],
    now: datetime,
    wrong: Mistakes,
    *,
    update: bool,
) -> Iterable[tuple[str, str]]:
    """Who will be in which team, and is not yet."""
    today = Q(until=None) | Q(until__gte=now.date())
    current = set(Membership.objects.filter(today).values_list("person_id", "team_id"))
    for email, said in file.people.items():
        for team, line in said.teams.items():
            if email in known and team in teams and (known[email].pk, teams[team].pk) in current:
                continue
            if email in known and not update:
                text = _("“%(email)s” is not in this team here; --update lets them join")
                wrong.append(Mistake(line, "team", text % {"email": email}))
            yield email, team


def _leads(
    file: PeopleFile, teams: dict[str, Team], known: dict[str, Person], wrong: Mistakes, *, update: bool
) -> dict[str, str]:
    leads: dict[str, str] = {}
    addresses = {said.lead for said in file.teams.values() if said.lead} - known.keys() - file.people.keys()
    others = Person.objects.filter(is_active=True).in_bulk(list(addresses), field_name="email")
    for name, said in file.teams.items():
        before = teams[name].lead if name in teams else None
        if not said.lead or (before and before.email == said.lead):
            continue
        if said.lead not in file.people and said.lead not in others:
            text = _("“%(email)s” is nobody in this file, and nobody here")
            wrong.append(Mistake(said.lead_line, "lead", text % {"email": said.lead}))
        elif before and not update:
            wrong.taken_over_only(said.lead_line, "lead", said.name, before.email, said.lead)
        leads[name] = said.lead
    return leads


def _moves(file: PeopleFile, teams: dict[str, Team], wrong: Mistakes, *, update: bool) -> dict[str, str]:
    """Known teams that will stand below another than now."""
    moves: dict[str, str] = {}
    for name, said in file.teams.items():
        if name not in teams or not said.parent:
            continue
        before = teams[name].parent
        if before and key(before.name) == said.parent:
            continue
        if before and not update:
            above = file.teams[said.parent].name
            wrong.taken_over_only(said.parent_line, "parent_team", said.name, before.name, above)
        moves[name] = said.parent
    return moves


def _founded(file: PeopleFile, teams: dict[str, Team], wrong: Mistakes) -> tuple[NewTeam, ...]:
    """The teams that are not known yet, those above first; a circle, with what is kept here, is a mistake."""
    parents = {name: key(team.parent.name) for name, team in teams.items() if team.parent}
    parents |= {name: said.parent for name, said in file.teams.items() if said.parent}
    order, circles = _from_above(file.teams, parents)
    for name in sorted(circles & file.teams.keys()):
        said = file.teams[name]
        if said.parent:
            text = _("“%(team)s” would stand above itself, by way of “%(parent)s”")
            names = {"team": said.name, "parent": file.teams[said.parent].name}
            wrong.append(Mistake(said.parent_line, "parent_team", text % names))
    new = (name for name in order if name in file.teams and name not in teams)
    return tuple(NewTeam(file.teams[name].name, file.teams[name].parent) for name in new)


def _from_above(names: Iterable[str], parents: dict[str, str]) -> tuple[list[str], set[str]]:
    """The teams and all above them, those above first; and those that stand above themselves. Each is walked once."""
    done: dict[str, None] = {}
    circles: set[str] = set()
    for name in names:
        path: dict[str, None] = {}
        current: str | None = name
        while current is not None and current not in done and current not in path:
            path[current] = None
            current = parents.get(current)
        if current in path:
            line = list(path)
            circles.update(line[line.index(str(current)) :])
        done.update(dict.fromkeys(reversed(path)))
    return list(done), circles
