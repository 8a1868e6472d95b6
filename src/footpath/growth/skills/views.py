"""Where does a team see which of its tasks one person alone can do?"""

from datetime import datetime, timedelta
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.growth import actions
from footpath.growth.models import Level, Visit, VisitKind
from footpath.growth.shadowing import states
from footpath.growth.shadowing.attempt import attempt
from footpath.growth.skills import forms
from footpath.growth.skills.grid import grid
from footpath.growth.skills.permissions import leads, visible_grids
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.queries import members_of
from footpath.ui.page import render_page

LATELY = timedelta(days=45)  # guests who lent a hand: it is asked whether a level changes


def team_for(request: HttpRequest, pk: int) -> Team:
    """One whose grid the reader sees; of all others they are told that there is none."""
    found: Team = get_object_or_404(visible_grids(reader(request), timezone.now().date()), pk=pk)
    return found


@require_safe
def grid_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The grid of a team."""
    return show(request, team_for(request, pk))


@require_POST
def act(request: HttpRequest, pk: int, door: str) -> HttpResponse:
    """Put a task on the grid, or take it off; say how far somebody is; answer about somebody who left."""
    me, now = reader(request), timezone.now()
    team = team_for(request, pk)
    who: dict[str, Any] = {"by": me, "now": now}
    made: dict[str, django_forms.Form] = {
        "task": forms.TaskForm(request.POST),
        "level": forms.LevelForm(request.POST, team=team, people=_whose(team, me, now)),
        "drop": forms.DropForm(request.POST, team=team),
        "left": forms.LeftForm(request.POST, team=team),
    }
    verbs = {
        "task": lambda typed: actions.keep_skill_task(team, **typed, **who),
        "level": lambda typed: actions.set_skill_level(**typed, **who),
        "drop": lambda typed: actions.drop_skill_task(typed["task"], **who),
        "left": lambda typed: actions.answer_about_skill(typed["level"], helps=typed["helps"] == "yes", **who),
    }
    status = attempt(made[door], verbs[door])
    if status != 200:
        return show(request, team, typed=(door, made[door]), status=status)
    messages.success(request, _("Kept."))
    return redirect("team-skills", pk=pk)


def _whose(team: Team, me: Person, now: datetime) -> list[Person]:
    """Of whom the reader may say how far they are: those who lead of all, and of guests who lent a hand; others of
    themself.
    """
    if not leads(me, team, now.date()):
        return [me]
    guests = [one.visitor for one in _hands(team, now)]
    return [*members_of(team, now.date()), *guests, *grid(team, now).people]


def _hands(team: Team, now: datetime) -> list[Visit]:
    """Guests who lent a hand there lately."""
    found = Visit.objects.filter(place__team=team, place__kind=VisitKind.HANDS_ON, state__in=states.TOOK_PLACE)
    return list(found.filter(done_on__gte=(now - LATELY).date(), visitor__is_active=True).select_related("visitor"))


def show(
    request: HttpRequest, team: Team, *, typed: tuple[str, django_forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    """Render the grid."""
    me, now = reader(request), timezone.now()
    found, people = grid(team, now), _whose(team, me, now)
    made: dict[str, django_forms.Form] = {
        "task": forms.TaskForm(),
        "level": forms.LevelForm(team=team, people=people, initial={"person": me.pk}),
    }
    wrong = typed[1] if typed else None
    context = {
        "team": team,
        "grid": found,
        "words": Level.choices,
        "leads": leads(me, team, now.date()),
        "forms": made | ({typed[0]: typed[1]} if typed and typed[0] in made else {}),
        "wrong": wrong,
        "hands": _hands(team, now),
        "may_say": bool(people),
    }
    return render_page(request, "growth/skills/grid.html", context, status=status)
