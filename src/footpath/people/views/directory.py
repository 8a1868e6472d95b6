"""Who works here, in which teams, and who can help?"""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.people.hours import week_in_words, windows_in_words
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import (
    can_administer,
    can_lead,
    can_name_lead,
    can_plan_for,
    can_speak_for,
    line_of,
    visible_people,
    visible_teams,
)
from footpath.people.profile import changeable
from footpath.people.queries import (
    away,
    away_now_or_next,
    empty_since,
    found,
    home_team,
    matched,
    members_of,
    teams_of,
    who_decides,
    working,
)
from footpath.people.roles import roles_of
from footpath.ui.page import render_page
from footpath.ui.panels import panels

NAMES = 12  # offered under a field while somebody types


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """Everybody who works here, every team, and what they do for others; one search over all of it."""
    me, now = reader(request), timezone.now()
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    wanted = request.GET.get("team", "")
    number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 18 else 0
    every = list(visible_teams(me).only("name"))
    team = next((one for one in every if one.pk == number), None)
    hits = found(words, viewer=me, on=now.date(), team=team)
    page = Paginator(hits.people, 50).get_page(request.GET.get("page"))
    gone = away([person.pk for person in page], timezone.localdate())
    rows = [{"person": one, "away": gone.get(one.pk), "matched": matched(one, words)} for one in page]
    context: dict[str, Any] = {"page": page, "rows": rows, "words": words, "team": team, "every": every}
    context["teams"] = hits.teams if words else []
    context["all_teams"] = hits.teams if not words and not team and page.number == 1 else []
    context["panels"] = panels("directory", words, me, now) if words and not team else []
    context["may_add"] = can_administer(me)
    return render_page(request, "people/directory.html", context, parts=("found",))


@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """Whom somebody may mean who has begun to type a name, for the list under the field, whatever it is called; with
    `teams`, which team, too.
    """
    words = str(next(iter(request.GET.values()), "")).replace("\x00", "")[:100].split()[:4]
    found, teams = visible_people(reader(request)), visible_teams(reader(request))
    for word in words:
        found = found.filter(Q(name__icontains=word) | Q(email__istartswith=word))
        teams = teams.filter(name__icontains=word)
    wanted = teams[:NAMES] if words and "teams" in request.GET else []
    return render_page(request, "people/names.html", {"found": found[:NAMES] if words else [], "teams": wanted})


@require_safe
def person_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What somebody does, how to reach them, and what one can do with them."""
    me, now = reader(request), timezone.now()
    person = get_object_or_404(visible_people(me).select_related("photo"), pk=pk)
    teams = list(teams_of(person, now.date()).select_related("hours"))
    team = home_team(person, now.date())
    gone, soon = away_now_or_next(person, timezone.localdate())
    context = {
        "person": person,
        "mine": person == me,
        "teams": teams,
        "leads": list(person.leads.all()),
        "past": person.memberships.filter(until__lt=now.date()).select_related("team").order_by("-until")[:10],
        "hours": week_in_words(person.week or (team.hours.week if team else [[]] * 7)),
        "today": _today(person, team, now),
        "here": now.astimezone(person.timezone),
        "away": gone,
        "soon": soon,
        "may_edit": bool(changeable(me, person, now.date())),
        "may_plan": can_plan_for(me, person, now.date()),
        "may_speak": can_speak_for(me, person),
        "may_administer": can_administer(me),
        "roles": roles_of(person),
        "panels": panels("person", person, me, now),
    }
    return render_page(request, "people/person.html", context)


def _today(person: Person, team: Team | None, now: datetime) -> str:
    """The hours of this day, by the person's own week, else by the calendar of the team; where they are."""
    day = person.today(now)
    if person.week:
        return windows_in_words(person.week[day.weekday()])
    return windows_in_words(team.calendar.windows_on(day)) if team else ""


@require_safe
def team_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What a team is for, who is in it, and what one can do with it."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me).select_related("lead", "parent", "hours", "budget_owner"), pk=pk)
    above, members = line_of(team)[1:], list(members_of(team, now.date()))
    gone = away([person.pk for person in members], timezone.localdate())
    lead, below = working(team.lead), list(team.children.select_related("lead"))
    context = {
        "team": team,
        "above": above,
        "below": below,
        "lead": lead,
        "decides": who_decides(above),
        "members": [{"person": one, "away": gone.get(one.pk)} for one in members],
        "empty_since": None if members or lead or below else empty_since(team, now.date()),
        "hours": week_in_words(team.hours.week),
        "today": windows_in_words(team.calendar.windows_on(now.astimezone(ZoneInfo(team.hours.zone)).date())),
        "may_edit": can_lead(me, team) or can_name_lead(me, team),
        "may_speak": can_speak_for(me, team),
        "panels": panels("team", team, me, now),
    }
    return render_page(request, "people/team.html", context)
