"""Where else does an interdepartmental team show?"""

from datetime import datetime

from django.db.models import CharField, F, Value
from django.urls import reverse
from django.utils.translation import gettext as _

from footpath.growth.interdepartmental import states
from footpath.growth.models import Council, CouncilDecision, CouncilSeat
from footpath.people.models import Person
from footpath.ui.panels import Panel

SHOWN = 4
SPONSOR, SEAT, DECISION = "a sponsor", "b seat", "c decision"  # in this order


def home(_thing: object, person: Person, _now: datetime) -> Panel | None:
    """What somebody is asked, and what they are to do; nothing for whoever has none. One look for all three."""
    sponsor = Council.objects.filter(sponsor=person, state=states.PREPARED).order_by()
    seats = CouncilSeat.objects.filter(person=person, state=states.INVITED).exclude(council__state=states.ENDED)
    owed = CouncilDecision.objects.filter(owner=person, state=states.OPEN).order_by()
    found = sponsor.values_list(Value(SPONSOR, CharField()), "pk", F("name")).union(
        seats.order_by().values_list(Value(SEAT, CharField()), "council", F("council__name")),
        owed.values_list(Value(DECISION, CharField()), "pk", F("text")),
    )
    lines = [_line(kind, pk, " ".join(text.split())) for kind, pk, text in sorted(found)]
    return Panel("growth/interdepartmental/home_panel.html", {"lines": lines[:SHOWN]}) if lines else None


def _line(kind: str, pk: int, text: str) -> tuple[str, str, str]:
    """Where it leads, what there is to do, and of what."""
    if kind == DECISION:
        return reverse("across-decision", args=[pk]), _("Decided, and yours to do"), text
    said = _("Would you be the sponsor?") if kind == SPONSOR else _("Would you speak for your department?")
    return reverse("across-team", args=[pk]), said, text
