"""What does the worker do every day about round tables?"""

from datetime import datetime

from footpath.conversations.models import RoundTable
from footpath.conversations.tables.verbs import look_after_table
from footpath.jobs import job


@job(retries=1)
def look_after_tables(*, now: datetime) -> None:
    """Remind of dates and of what is due; pass the chair on where its team is there no more."""
    for table in RoundTable.objects.select_related("team").order_by("pk"):
        look_after_table(table, now=now)
