"""How does it go between two teams, held against what they agreed?"""

from dataclasses import replace
from datetime import datetime

from django.urls import reverse

from footpath.catalog.models import Agreement
from footpath.insight.agreed_targets import kept_targets
from footpath.insight.measuring import scorecard
from footpath.insight.permissions import pair_is_open_to
from footpath.insight.scorecards import LENGTHS, Period
from footpath.insight.subjects import of_pair, why_withheld
from footpath.people.models import Person
from footpath.ui.panels import Panel

SHOWN = (  # the others are one click away
    "promises_kept", "first_response", "right_first_time", "satisfaction", "complete_first", "lead_honored",
    "answers_in_time",
)  # fmt: skip


def panel(thing: Agreement, reader: Person, now: datetime) -> Panel | None:
    """On the page of an agreement, for those to whom the figures of the two are open: its targets, and the figures of
    both sides in the last weeks.
    """
    first, second = thing.first, thing.second
    on = now.date()
    if not pair_is_open_to(reader, first, second, on):
        return None
    hidden = {team.name for team in (first, second) if why_withheld({team.pk}, reader, on)}
    card = scorecard(of_pair(first, second, reader, on), Period.of(LENGTHS[0], now), now)
    told = [
        replace(one, lines=tuple(line for line in one.lines if line.is_told and line.key in SHOWN))
        for one in card.sections
    ]
    context = {
        "targets": [one for one in kept_targets(thing, now) if one.team not in hidden],
        "sections": [one for one in told if one.lines],
        "weeks": card.period.weeks,
        "figures": card.address,
        "time": reverse("insight-pair-time", args=[first.pk, second.pk]),
    }
    return Panel("insight/agreement_panel.html", context)
