"""Who works here, in which teams, and who can help?"""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.people.permissions import line_of, visible_people, visible_teams
from footpath.people.queries import members_of, teams_of
from footpath.ui.page import render_page
from footpath.ui.panels import panels

NAMES = 12  # offered under a field while somebody types


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    """Everybody who works here, and every team; one search over both."""
    person, now = reader(request), timezone.now()
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    people = visible_people(person).prefetch_related("memberships__team")
    teams = visible_teams(person).select_related("lead")
    for word in words.split()[:8]:
        people = people.filter(
            Q(name__icontains=word) | Q(job__icontains=word) | Q(memberships__team__name__icontains=word)
        ).distinct()
        teams = teams.filter(Q(name__icontains=word) | Q(purpose__icontains=word))
    page = Paginator(people, 50).get_page(request.GET.get("page"))
    context = {"page": page, "teams": teams, "words": words, "now": now}
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
    person = get_object_or_404(visible_people(me), pk=pk)
    context = {
        "person": person,
        "teams": teams_of(person, now.date()),
        "leads": person.leads.all(),
        "panels": panels("person", person, me, now),
    }
    return render_page(request, "people/person.html", context)


@require_safe
def team_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What a team is for, who is in it, and what one can do with it."""
    me, now = reader(request), timezone.now()
    team = get_object_or_404(visible_teams(me).select_related("lead", "parent", "hours"), pk=pk)
    context = {
        "team": team,
        "above": line_of(team)[1:],
        "members": members_of(team, now.date()),
        "panels": panels("team", team, me, now),
    }
    return render_page(request, "people/team.html", context)
