"""How do tests get a round table, with something on it?"""

from datetime import date, timedelta
from typing import Any

from tests.cast import MONDAY

from footpath.conversations.models import RoundTable, TableDate, TableIssue
from footpath.conversations.tables import verbs

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
