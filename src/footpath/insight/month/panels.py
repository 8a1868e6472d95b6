"""Where else are the pages of months?"""

from datetime import datetime

from django.urls import reverse

from footpath.growth.models import Program
from footpath.insight.month.months import house, months, part_of
from footpath.ui.panels import Panel

SHOWN = 4


def program(thing: Program | None, _person: object, now: datetime) -> Panel:
    """Beside a program the pages of its months; beside all of them those of the house."""
    part = part_of(thing) if thing else house()
    since = thing.starts_on.replace(day=1) if thing else None
    until = thing.ended_at.date() if thing and thing.ended_at else now.date()
    found = [one for one in months(now.date()) if (since is None or one.since >= since) and one.since <= until]
    lines = [(one, part.url(one.since)) for one in found[:SHOWN]]
    return Panel("insight/month_panel.html", {"months": lines, "all": reverse("program-months")})
