"""Which tasks of a team can two people do, which only one, which nobody?

Task by task; nothing is added up for a person, and nobody is put in an order but that of names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from footpath.growth.models import Level, SkillLevel, SkillTask
from footpath.people.models import Person, Team
from footpath.people.queries import members_of

COVERED, FRAGILE, ORPHAN = "covered", "fragile", "orphan"
ENOUGH = 2  # people who can do it alone


@dataclass(frozen=True)
class Cell:
    """How far one person is with one task."""

    person: Person
    level: int
    words: str


@dataclass(frozen=True)
class Row:
    """One task, and whether somebody can step in."""

    task: SkillTask
    cells: list[Cell]
    alone: int

    @property
    def cover(self) -> str:
        """A code."""
        return COVERED if self.alone >= ENOUGH else FRAGILE if self.alone else ORPHAN

    @property
    def who(self) -> list[str]:
        """Who can do it alone, by name: on a phone the columns of most people are out of sight."""
        return [one.person.name for one in self.cells if one.level >= Level.ALONE]


@dataclass(frozen=True)
class Grid:
    """The tasks of a team and its people, with guests who help; and lines of which it is asked whether they count."""

    team: Team
    people: list[Person]
    rows: list[Row]
    asked: list[SkillLevel]

    @property
    def covered(self) -> int:
        """For how many tasks somebody can step in."""
        return sum(one.cover == COVERED for one in self.rows)

    @property
    def fragile(self) -> list[Row]:
        """Tasks that one person, or nobody, can do."""
        return [one for one in self.rows if one.cover != COVERED]


def grid(team: Team, now: datetime) -> Grid:
    """Everything on the page; a handful of questions, however many tasks."""
    levels = list(
        SkillLevel.objects.filter(task__team=team, task__dropped_at=None, person__is_active=True)
        .select_related("person", "task").order_by("pk")
    )  # fmt: skip
    people = _people(team, levels, now.date())
    counted = {(one.task_id, one.person_id): one.level for one in levels if one.asked_at is None}
    words = dict(Level.choices)
    tasks = SkillTask.objects.filter(team=team, dropped_at=None)
    rows = []
    for task in tasks:
        cells = [
            Cell(one, counted.get((task.pk, one.pk), 0), str(words[counted.get((task.pk, one.pk), 0)]))
            for one in people
        ]
        rows.append(Row(task, cells, sum(one.level >= Level.ALONE for one in cells)))
    return Grid(team, people, rows, [one for one in levels if one.asked_at is not None])


def _people(team: Team, levels: Iterable[SkillLevel], on: date) -> list[Person]:
    guests = {one.person_id for one in levels if one.helps and one.asked_at is None}
    here = members_of(team, on).values("pk")
    return list(Person.objects.filter(Q(pk__in=here) | Q(pk__in=guests), is_active=True).order_by("name", "pk"))
