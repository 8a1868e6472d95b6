"""Which pairs of teams are worth a word among all departments: they depend on each other, are not known to meet, and it
hurts?
"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.insight.maps.silo import silo
from footpath.insight.maps.silo_words import rows
from footpath.people.agenda import Topic
from footpath.people.models import Person

MOST = 10


def pairs(person: Person, now: datetime) -> list[Topic]:
    """Those that this reader may see, in the order of the map."""
    found = silo(person, now)
    pressing = [pair for pair in found.pairs if pair.need == 0][:MOST]
    return [
        Topic(
            source="silo_map",
            key=f"{row.pair.one}-{row.pair.other}",
            title=_("%(one)s and %(other)s depend on each other and are not known to meet")
            % {"one": row.one, "other": row.other},
            why="; ".join(row.hurts),
            url=f"{reverse('silo-map')}?team={row.pair.one}",
        )
        for row in rows(found, pressing)
    ]
