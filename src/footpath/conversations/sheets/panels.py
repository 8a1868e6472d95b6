"""What do those who lead somebody learn of their worksheets, on the page of that person?"""

from datetime import datetime

from footpath.conversations.sheets.permissions import told_to_lead
from footpath.people.models import Person
from footpath.ui.panels import Panel


def person(thing: Person, reader: Person, now: datetime) -> Panel | None:
    """That there is one, where both of the two say so; nothing of what is in it."""
    found = list(told_to_lead(reader, thing, now.date())) if thing.pk != reader.pk else []
    return Panel("conversations/worksheet_told.html", {"found": found}) if found else None
