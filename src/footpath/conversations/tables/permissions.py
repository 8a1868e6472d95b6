"""Who may read what of a round table, and who may do what there? The board is open to everybody who works here."""

from datetime import date

from django.db.models import QuerySet

from footpath.conversations.ideas.rights import answers_for, require
from footpath.conversations.models import RoundTable, TableDate, TableIssue
from footpath.people.models import Person, Team
from footpath.people.permissions import reach

__all__ = [
    "answers_at",
    "can_found_table",
    "confirms",
    "keeps_table",
    "require",
    "runs_date",
    "speaks_for",
    "visible_dates",
    "visible_issues",
    "visible_tables",
]


def visible_tables(person: Person) -> QuerySet[RoundTable]:
    """All of them, for whoever works here."""
    found = RoundTable.objects.select_related("team", "founded_by")
    return found if person.is_active else found.none()


def visible_dates(person: Person) -> QuerySet[TableDate]:
    """All of them, for whoever works here."""
    found = TableDate.objects.select_related("table__team", "table__founded_by", "chair", "planned_by")
    return found if person.is_active else found.none()


def visible_issues(person: Person) -> QuerySet[TableIssue]:
    """All of them, for whoever works here."""
    found = TableIssue.objects.select_related("table__team", "raised_by", "raised_for", "owner", "answered_by")
    return found if person.is_active else found.none()


def can_found_table(person: Person, team: Team, on: date) -> bool:
    """Those who answer for the team, and champions."""
    return person.is_active and (person.champions or answers_for(person, team.pk, on))


def keeps_table(person: Person, table: RoundTable, on: date) -> bool:
    """Who looks after the series: those who answer for the team, whoever founded it, champions."""
    return can_found_table(person, table.team, on) or (person.is_active and person.pk == table.founded_by_id)


def answers_at(person: Person, table: RoundTable, on: date) -> bool:
    """Who says what becomes of an issue: those who answer for the team."""
    return answers_for(person, table.team_id, on)


def speaks_for(person: Person, table: RoundTable, on: date, *, provider: bool = False) -> int | None:
    """For which customer team at the table somebody is there: the first of which they are a member, or which they
    lead. `provider`: also for the team that serves.
    """
    if not person.is_active:
        return None
    mine = reach(person, on)
    sides = [one.team_id for one in table.sides.all()] + ([table.team_id] if provider else [])
    at_home = [one for one in sides if one in mine.member_of]
    return next(iter([*at_home, *(one for one in sides if one in mine.leads)]), None)


def runs_date(person: Person, planned: TableDate, on: date) -> bool:
    """Those in the chair on that day, and those who look after the series."""
    mine = reach(person, on)
    in_chair = person.is_active and planned.chair_id in mine.member_of | mine.leads
    return in_chair or keeps_table(person, planned.table, on)


def confirms(person: Person, issue: TableIssue, on: date) -> bool:
    """Whoever raised it; where they work here no more, anybody of the team for which they spoke."""
    if not person.is_active:
        return False
    if issue.raised_by.is_active:
        return person.pk == issue.raised_by_id
    mine = reach(person, on)
    return issue.raised_for_id in mine.member_of | mine.leads
