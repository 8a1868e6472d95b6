"""What does the file of an earlier desk say, in tests?"""

from datetime import datetime

from footpath.pure.history_file import read_history
from footpath.requests.actions.import_history import import_history
from footpath.requests.importing import Plan, plan_import

HEADER = "id,service,opened_at,closed_at,team,customer,priority,started_at,paused_seconds,title\n"
CLOSED = "A1,Mend a door,2026-03-02T09:00:00Z,2026-03-04T10:00:00Z,Doors,,3,2026-03-03T09:00:00Z,,The north door jams\n"
OPEN = "A2,Mend a door,2026-03-03T09:00:00Z,,Doors,,3,,,\n"


def plan(text: str, now: datetime, *, source: str = "csv", update: bool = False) -> Plan:
    """What an import of these lines would do."""
    rows = read_history((HEADER + text).encode(), now=now).rows
    return plan_import(rows, source=source, now=now, update=update)


def bring_in(text: str, now: datetime, *, source: str = "csv", update: bool = False) -> frozenset[int]:
    """Import these lines."""
    return import_history(plan(text, now, source=source, update=update), by=None, now=now)
