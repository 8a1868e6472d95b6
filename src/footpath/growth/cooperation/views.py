"""Which pages show the talks, their rules, runs to watch, and how one plays them with others?"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.growth import actions
from footpath.growth.cooperation.forms import GoalForm
from footpath.growth.cooperation.library import Shelf, find, is_done, opened, seats_played, shelf
from footpath.growth.cooperation.permissions import can_train, visible_rehearsals, visible_role_plays
from footpath.growth.cooperation.playing import talk_of
from footpath.growth.cooperation.shares import shown
from footpath.growth.cooperation.statements import statements_of
from footpath.growth.cooperation.words import RULES, rules
from footpath.growth.models import RolePlay, WeekGoal
from footpath.people.middleware import reader
from footpath.people.models import Person, Team
from footpath.people.permissions import reach
from footpath.pure.choice_shares import K
from footpath.pure.role_play import SUPERVISORS, Scenario
from footpath.pure.role_play_check import faults
from footpath.pure.role_play_file import write
from footpath.pure.role_play_runs import good_run, poor_run
from footpath.ui.downloads import attachment
from footpath.ui.page import render_page

FIRST_RULES = ("find_out", "listen", "name_effect", "ways", "agree", "confirm")
RECENT = 8


def shelf_for(request: HttpRequest, key: str) -> Shelf:
    """A scenario that the reader may play; of all others they are told that there is none."""
    found = find(reader(request), key, timezone.now().date())
    if found is None:
        raise Http404
    return found


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The rules first, then the talks, what one has played, the goal for the week, and one's own."""
    return show_home(request)


def show_home(request: HttpRequest, *, goal: GoalForm | None = None, status: int = 200) -> HttpResponse:
    """The page of all talks; `goal` as it was typed where it could not be taken."""
    me, now = reader(request), timezone.now()
    ready = shelf(me, now.date())
    played = seats_played(me, [one.scenario.key for one in ready])
    rows = [(one, played[one.scenario.key], is_done(played[one.scenario.key])) for one in ready]
    titles = {one.scenario.key: one.scenario.title for one in ready}
    mine = reach(me, now.date())
    kept = WeekGoal.objects.filter(person=me).first()
    context = {
        "rules": rules(FIRST_RULES),
        "rows": [row for row in rows if row[0].scenario.audience != SUPERVISORS],
        "supervisors": [row for row in rows if row[0].scenario.audience == SUPERVISORS],
        "plays": [(one, titles.get(one.scenario, "")) for one in visible_rehearsals(me)[:RECENT]],
        "drafts": [
            (row, opened(row), faults(opened(row))) for row in RolePlay.objects.filter(owner=me).select_related("team")
        ],
        "goal": kept,
        "goal_form": goal or GoalForm(initial={"text": kept.text if kept else ""}),
        "teams": list(Team.objects.filter(pk__in=mine.member_of | mine.leads).order_by("name")[:12]),
    }
    return render_page(request, "growth/cooperation/home.html", context, status=status)


@require_POST
def goal(request: HttpRequest) -> HttpResponse:
    """What one tries this week."""
    form = GoalForm(request.POST)
    if form.is_valid():
        try:
            kept = actions.set_week_goal(form.cleaned_data["text"], by=reader(request), now=timezone.now())
        except ValidationError as error:
            form.add_error(None, error)
        else:
            said = _("Kept, for you alone. You are reminded once, in four days.") if kept else _("No goal any more.")
            messages.success(request, said)
            return redirect("role-plays")
    return show_home(request, goal=form, status=422)


@require_safe
def scenario_page(request: HttpRequest, key: str) -> HttpResponse:
    """One talk: its rules, what to watch, from which side to play it, and with whom."""
    found, me, now = shelf_for(request, key), reader(request), timezone.now()
    seats = seats_played(me, [key])[key]
    context = {
        **_about(found, me),
        "seats": seats,
        "done": is_done(seats),
        "plays": list(visible_rehearsals(me).filter(scenario=key)[:RECENT]),
        "trains": can_train(me, now.date()),
    }
    return render_page(request, "growth/cooperation/scenario.html", context)


def _about(found: Shelf, me: Person) -> dict[str, Any]:
    row = found.row
    return {
        "it": found.scenario,
        "row": row,
        "rules": rules(found.scenario.rules),
        "mine": row is not None and row.owner_id == me.pk,
    }


def run_of(scenario: Scenario, name: str) -> tuple[str, ...]:
    """The poor run, or the good one."""
    return {"poor": poor_run, "good": good_run}[name](scenario)


@require_safe
def watch(request: HttpRequest, key: str, run: str) -> HttpResponse:
    """A poor and a good run, step by step: what was said, what it did to the temperature, and why."""
    found = shelf_for(request, key)
    if run not in ("poor", "good"):
        raise Http404
    path = run_of(found.scenario, run)
    given = request.GET.get("step", "")
    step = min(int(given), len(path)) if given.isascii() and given.isdecimal() and len(given) < 4 else 1
    context = {
        **_about(found, reader(request)),
        "run": run,
        "talk": talk_of(found.scenario, path[: max(1, step)]),
        "step": max(1, step),
        "last": len(path),
    }
    return render_page(request, "growth/cooperation/watch.html", context)


@require_safe
def pair(request: HttpRequest, key: str, seat: str) -> HttpResponse:
    """A card for one of three who play it live: you, the other, or whoever observes."""
    found = shelf_for(request, key)
    if seat not in ("you", "other", "observer"):
        raise Http404
    context = {
        **_about(found, reader(request)),
        "seat": seat,
        "tempts": [one for one in RULES.values() if not one.helps],
    }
    return render_page(request, "growth/cooperation/pair.html", context)


@require_safe
def choices(request: HttpRequest, key: str) -> HttpResponse:
    """What people chose, of enough of them, for whoever trains."""
    found, me = shelf_for(request, key), reader(request)
    if not can_train(me, timezone.now().date()):
        raise PermissionDenied
    moments = shown(found.scenario)
    hidden = sum(not one.n for one in moments)
    context = {**_about(found, me), "moments": moments, "hidden": hidden, "k": K}
    return render_page(request, "growth/cooperation/choices.html", context)


@require_safe
def exported(request: HttpRequest, key: str) -> HttpResponse:
    """The scenario as a file; a draft for whoever writes it."""
    me, now = reader(request), timezone.now()
    found = find(me, key, now.date())
    scenario = found.scenario if found else None
    if scenario is None:
        rows = [row for row in visible_role_plays(me, now.date()).filter(owner=me) if row.key == key]
        if not rows:
            raise Http404
        scenario = opened(rows[0])
    return HttpResponse(write(scenario), "application/json", headers=attachment(scenario.title or key, "json"))


@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    """One's own plays as xAPI statements."""
    me, now = reader(request), timezone.now()
    plays = visible_rehearsals(me).order_by("begun_at", "pk")
    found = statements_of(me, plays, now.date())
    return JsonResponse(found, safe=False, headers=attachment(_("My role-plays"), "json"))
