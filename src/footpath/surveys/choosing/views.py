"""Which pages say whether customers would choose a team again?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import once_a_page, reach
from footpath.surveys import actions
from footpath.surveys.choosing import sheet, words
from footpath.surveys.choosing.asking import choice_wave
from footpath.surveys.choosing.figures import of_teams, team_of_theirs
from footpath.surveys.permissions import can_build
from footpath.surveys.refusals import Refused
from footpath.ui.page import render_page
from footpath.ui.panels import panels
from footpath.ui.tables import csv_response


@require_http_methods(["GET", "HEAD", "POST"])
def overview(request: HttpRequest) -> HttpResponse:
    """What it is, one's own teams, and for champions the button that begins it."""
    me, now, status = reader(request), timezone.now(), 200
    if request.method == "POST":
        try:
            actions.begin_choice(by=me, now=now)
            messages.success(request, _("From now on a few people are asked every day."))
            return redirect("would-choose")
        except Refused as refused:
            messages.error(request, str(refused))
            status = 409
    mine = reach(me, now.date())
    teams = Team.objects.filter(pk__in=mine.member_of | mine.leads).order_by("name", "pk")
    with once_a_page():
        rows = [(one.team, words.in_a_line(one.choice)) for one in of_teams(teams, me, now)]
    context = {"wave": choice_wave(), "teams": rows, "may_begin": can_build(me)}
    return render_page(request, "surveys/would_choose.html", context, status=status)


@require_safe
def team(request: HttpRequest, pk: int) -> HttpResponse:
    """The team's own page: for those who are in it, and those who lead it or a team above."""
    me, now = reader(request), timezone.now()
    result = team_of_theirs(pk, me, now)
    context = {
        "panels": panels("would_choose", result.team, me, now) if result.choice.n else (),
        "result": result,
        "sentence": words.sentence(result.choice),
        "change": words.change(result.choice),
        "services": [
            (one, words.counted(one.choice), f"{words.likely(one.choice)} {words.change(one.choice)}")
            for one in result.services
        ],
        "counted": words.counted(result.choice),
        "who_else": result.comments.get("who-else", []),
        "would_change": result.comments.get("change", []),
    }
    return render_page(request, "surveys/would_choose_team.html", context)


@require_safe
def as_csv(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Its figures as a table."""
    found = team_of_theirs(pk, reader(request), timezone.now())
    name = _("Would they choose %(team)s?") % {"team": found.team.name}
    return csv_response(name, sheet.header(), list(sheet.rows(found)))
