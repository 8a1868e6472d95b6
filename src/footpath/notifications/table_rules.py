"""Who is told what of round tables, and what can a notice about them lead to?"""

from footpath.catalog.permissions import nearest_lead
from footpath.conversations.models import RoundTable, TableDate, TableIssue
from footpath.conversations.tables.permissions import visible_dates, visible_issues, visible_tables
from footpath.history.models import Event
from footpath.notifications.audiences import Audience
from footpath.notifications.groups import Group
from footpath.notifications.kind import Kind

_waits, _moves, _team = Group.WAITS_FOR_ME, Group.MINE_MOVES, Group.MY_TEAM

TABLE_KINDS: dict[str, Kind] = {
    RoundTable.subject_kind: Kind(
        every=lambda: RoundTable.objects.select_related("team"),
        visible=lambda person, _on: visible_tables(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    TableDate.subject_kind: Kind(
        every=lambda: TableDate.objects.select_related("table__team", "chair"),
        visible=lambda person, _on: visible_dates(person),
        about=str,
        address=lambda it: str(it.get_absolute_url()),
    ),
    TableIssue.subject_kind: Kind(
        every=lambda: TableIssue.objects.select_related("table__team"),
        visible=lambda person, _on: visible_issues(person),
        about=lambda it: str(it.what),
        address=lambda it: str(it.get_absolute_url()),
    ),
}


def table_leads(table: RoundTable, _event: Event) -> set[int | None]:
    """Who leads the teams at the table."""
    return {nearest_lead(one) for one in (table.team_id, *table.sides.values_list("team_id", flat=True))}


def date_leads(planned: TableDate, event: Event) -> set[int | None]:
    """The same of the table of a date."""
    return table_leads(planned.table, event)


def date_chair(planned: TableDate, _event: Event) -> set[int | None]:
    """Who leads the team in the chair."""
    return {nearest_lead(planned.chair_id)}


def issue_raiser(issue: TableIssue, _event: Event) -> set[int | None]:
    """Who put it on the table."""
    return {issue.raised_by_id}


def issue_answerer(issue: TableIssue, _event: Event) -> set[int | None]:
    """Who answers for the team that serves."""
    return {nearest_lead(issue.table.team_id)}


def issue_owner(issue: TableIssue, _event: Event) -> set[int | None]:
    """Who does it."""
    return {issue.owner_id}


TABLE_RULES: dict[str, dict[Audience, Group]] = {
    "round_table.founded": {table_leads: _moves},
    "round_table.ended": {table_leads: _moves},
    "round_table_date.planned": {date_chair: _waits, date_leads: _moves},
    "round_table_date.moved": {date_chair: _waits, date_leads: _moves},
    "round_table_date.canceled": {date_leads: _moves},
    "round_table_date.near": {date_chair: _waits, date_leads: _moves},
    "round_table_date.chair_passed_on": {date_chair: _waits, date_leads: _team},
    "table_issue.raised": {issue_answerer: _waits},
    "table_issue.accepted": {issue_owner: _waits, issue_raiser: _moves},
    "table_issue.declined": {issue_raiser: _moves, issue_owner: _moves},
    "table_issue.begun": {issue_raiser: _moves},
    "table_issue.done": {issue_raiser: _waits, issue_answerer: _team},
    "table_issue.confirmed": {issue_owner: _moves, issue_answerer: _team},
    "table_issue.not_done": {issue_owner: _waits, issue_answerer: _team},
    "table_issue.handed_on": {issue_owner: _waits, issue_raiser: _moves},
    "table_issue.taken_back": {issue_owner: _moves},
    "table_issue.due_soon": {issue_owner: _waits},
    "table_issue.overdue": {issue_owner: _waits, issue_answerer: Group.AT_RISK},
}
