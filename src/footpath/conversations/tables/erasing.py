"""What is left of round tables when somebody is erased?"""

from datetime import datetime

from footpath.conversations.models import TablePresence
from footpath.people.models import Person


def erase(person: Person, now: datetime) -> None:
    """It is forgotten at which tables they sat. What they raised stays, of a former colleague: the team for which they
    spoke confirms it.
    """
    TablePresence.objects.filter(person=person).delete()
