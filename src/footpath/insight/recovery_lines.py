"""How does what is being put right stand on the home page of those for whom the next step waits?"""

from datetime import datetime

from django.utils.translation import gettext as _

from footpath.people.models import Person
from footpath.recovery.open_ones import waiting_for
from footpath.recovery.page import next_step
from footpath.requests.word_queries import Line

SHOWN = 5  # the others are on the page of what is put right


def recovery_lines(person: Person, now: datetime) -> list[Line]:
    """What they own, should own, check, accept or decide."""
    return [
        Line(
            _("%(what)s: %(next)s") % {"what": one.title, "next": next_step(one) or _("look at it")},
            " · ".join(
                part for part in (one.number, one.team.name, one.customer_team and one.customer_team.name) if part
            ),
            one.get_absolute_url(),
            _("Look"),
            one.team.name,
            strong=False,
        )
        for one in waiting_for(person, now)[:SHOWN]
    ]
