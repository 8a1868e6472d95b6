"""From which pages does a way lead to the maps?"""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.insight.partners import Way
from footpath.people.models import Person, Team
from footpath.requests.commitments import Stand, stand_of
from footpath.requests.models import Commitment
from footpath.ui.panels import Panel


def team(team: Team, _reader: Person, _now: datetime) -> Panel:
    """On the page of a team: whom it depends on, and whose outside customer feels its work."""
    return _panel(
        Way(_("Whom do they depend on?"), f"{reverse('silo-map')}?team={team.pk}"),
        Way(_("Whose outside customer feels their work?"), f"{reverse('chain-map')}?team={team.pk}"),
    )


def commitment(commitment: Commitment, _reader: Person, now: datetime) -> Panel | None:
    """On the page of what was late outside: back from the customer, hop by hop."""
    if stand_of(commitment, now) not in (Stand.LATE, Stand.MET_LATE):
        return None
    return _panel(Way(_("Back from the customer, hop by hop"), reverse("chain-late", args=[commitment.pk])))


def _panel(*ways: Way) -> Panel:
    return Panel("insight/way.html", {"ways": ways})
