"""Which page says how often teams ask to overtake, and how is it taken along?"""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.insight.emergencies import Emergencies, emergencies_of
from footpath.insight.emergencies_sheet import header, rows
from footpath.insight.permissions import teams_open_to
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.requests.habit_words import rule
from footpath.ui.page import render_page
from footpath.ui.tables import csv_response


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The emergencies of twelve months that a team was asked for, and its own; for whoever may see its figures."""
    found = _emergencies(request, pk)
    return render_page(request, "insight/emergencies.html", {"found": found, "team": found.team, "rule": rule()})


@require_safe
def page_csv(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """The numbers of the page, month by month."""
    found = _emergencies(request, pk)
    return csv_response(_("%(team)s emergencies") % {"team": found.team.name}, header(), list(rows(found)))


def _emergencies(request: HttpRequest, pk: int) -> Emergencies:
    me, now = reader(request), timezone.now()
    with once_a_page():
        team = get_object_or_404(teams_open_to(me, now.date()).select_related("hours"), pk=pk)
        return emergencies_of(team, me, now)
