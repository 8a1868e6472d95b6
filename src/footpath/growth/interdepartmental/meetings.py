"""When did people of two departments sit together in an interdepartmental team?"""

from datetime import date

from django.db.models import QuerySet

from footpath.growth.interdepartmental import states
from footpath.growth.models import CouncilPresence
from footpath.people.meetings import Part, each_two


def _held(since: date, until: date) -> QuerySet[CouncilPresence]:
    """For which departments somebody was there on these days."""
    days = {"meeting__on__gte": since, "meeting__on__lt": until}
    return CouncilPresence.objects.filter(meeting__state=states.HELD, **days)


met = Part("interdepartmental", _held, ("meeting", "meeting__on", "team", "team"), each_two)
