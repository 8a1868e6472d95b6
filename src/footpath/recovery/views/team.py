"""Which page shows how a team puts things right?"""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import reach, visible_teams
from footpath.recovery import figures, told
from footpath.recovery.clocks import age
from footpath.recovery.models import Recovery
from footpath.recovery.open_ones import open_of
from footpath.recovery.permissions import visible_recoveries
from footpath.ui.page import render_page


@require_safe
def team_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What is open, in the open; for the team and those above its figures, too."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me).select_related("hours"), pk=pk)
    mine = reach(me, now.date())
    ours = pk in mine.member_of | mine.leads
    context = {
        "team": team,
        "day": team.hours.day_seconds,
        "open": rows(open_of([pk]), me, now),
        "ours": ours,
        **(_figures(team, now) if ours else {}),
    }
    return render_page(request, "recovery/team.html", context)


def rows(found: list[Recovery], me: Person, now: datetime) -> list[dict[str, object]]:
    """Each with its age; what it is about, for those who may open it."""
    seen = set(visible_recoveries(me, now.date()).filter(pk__in=[one.pk for one in found]).values_list("pk", flat=True))
    return [{"it": one, "age": age(one, now), "may_open": one.pk in seen} for one in found]


def _figures(team: Team, now: datetime) -> dict[str, object]:
    found = figures.of_team(team, now)
    return {
        "count": len(found),
        "first": sum(one.told_first for one in found),
        "again": sum(one.again_id is not None for one in found),
        "doubled": sum(bool(one.doubled) for one in found),
        "to_own": told.durations(figures.to_own(found, team), _("Hours until somebody owned it")),
        "to_fix": told.durations(figures.to_fix(found, team), _("Hours until it was put right")),
        "given": figures.given(team, now),
        "rated": told.comparison(figures.compared(team, now)),
        "fair": told.fairness(figures.fair(team, now)),
    }
