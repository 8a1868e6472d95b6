"""How do tests get a round table, with something on it?"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.conversations.models import RoundTable, TableDate, TableIssue
from footpath.conversations.tables import verbs
from footpath.people.models import Team

TODAY = MONDAY.date()
DUE = TODAY + timedelta(days=14)


def a_table(cast: Any, **facts: Any) -> RoundTable:
    """Cleo founds it for Facilities; Flight operations and Sales take the chair in turn."""
    facts = {"team": cast.facilities, "sides": [cast.flight_operations, cast.sales], "weeks": 8} | facts
    return verbs.found_table(**{"by": cast.cleo, "now": MONDAY} | facts)


def a_date(cast: Any, table: RoundTable, on: date | None = None, **facts: Any) -> TableDate:
    """Cleo plans a day."""
    return verbs.plan_table_date(table, on=on or TODAY, place="C 1.03", **{"by": cast.cleo, "now": MONDAY} | facts)


def raised(cast: Any, table: RoundTable, **facts: Any) -> TableIssue:
    """Ana puts something on the table."""
    return verbs.raise_issue(table, **{"what": "Doors at gate 4 stick", "by": cast.ana, "now": MONDAY} | facts)


def accepted(cast: Any, table: RoundTable) -> TableIssue:
    """Cleo accepts it; Ben does it."""
    return verbs.accept_issue(raised(cast, table), owner=cast.ben, due=DUE, by=cast.cleo, now=MONDAY)


def finished(cast: Any, table: RoundTable) -> TableIssue:
    """Ben says that it is done."""
    return verbs.finish_issue(accepted(cast, table), result="New hinges.", by=cast.ben, now=MONDAY)


@dataclass(frozen=True)
class AtTheTable:
    """Flight operations takes the chair, and Ben does what Ana put on the table."""

    table: RoundTable
    planned: TableDate
    issue: TableIssue

    def at(self, route: str) -> Any:
        """Which of them stands at an address."""
        return {"dates": self.planned, "issues": self.issue}.get((route + "//").split("/")[2], self.table)

    def typed(self) -> dict[str, Any]:
        """What is typed there."""
        words = dict.fromkeys(("what", "example", "reason", "result", "missing", "purpose"), "Doors")
        sales = Team.objects.get(name="Sales").pk
        people = {"people": "Ana Ferreira", "owner": "ben@demo.example"}
        return words | people | {"on": "2027-06-01", "due": "2027-06-01", "sides": [sales], "weeks": 8}


def standing(cast: Any, now: datetime) -> AtTheTable:
    """For the tables of all pages."""
    table = a_table(cast, now=now)
    planned = a_date(cast, table, on=now.date(), now=now)
    issue, due = raised(cast, table, now=now), now.date() + timedelta(days=14)
    return AtTheTable(table, planned, verbs.accept_issue(issue, owner=cast.ben, due=due, by=cast.cleo, now=now))
