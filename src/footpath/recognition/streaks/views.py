"""Where does somebody look at their runs of good work, and say who else does?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from footpath.people.middleware import reader
from footpath.people.models import Team
from footpath.people.permissions import reach, visible_teams
from footpath.recognition import actions
from footpath.recognition.models import PartLeftOut, StreakChoice, TeamStreaks
from footpath.recognition.streaks.runs import of_person
from footpath.ui.page import render_page


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """One's own, always; and for each of one's teams whether it shows its own, and whether one's part is in it."""
    me, now = reader(request), timezone.now()
    mine = reach(me, now.date())
    teams = Team.objects.filter(pk__in=mine.member_of | mine.leads).order_by("name")
    shown = set(TeamStreaks.objects.filter(team__in=teams, is_shown=True).values_list("team", flat=True))
    out = set(PartLeftOut.objects.filter(person=me).values_list("team", flat=True))
    context = {
        "runs": of_person(me, now),
        "is_shown": StreakChoice.objects.filter(person=me, is_shown=True).exists(),
        "teams": [
            {
                "team": one, "leads": one.pk in mine.leads, "is_shown": one.pk in shown, "is_in": one.pk not in out,
                "member": one.pk in mine.member_of,
            }
            for one in teams
        ],
    }  # fmt: skip
    return render_page(request, "recognition/streaks/page.html", context)


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Show one's own on one's page, or nowhere."""
    is_shown = request.POST.get("shown") == "yes"
    actions.choose_streaks(is_shown=is_shown, by=reader(request), now=timezone.now())
    messages.success(request, _("Coworkers see them on your page now.") if is_shown else _("You alone see them now."))
    return redirect("streaks")


@require_POST
def team(request: HttpRequest, pk: int) -> HttpResponse:
    """Show those of a team, or not; by whoever leads it."""
    me, found = reader(request), _team(request, pk)
    is_shown = request.POST.get("shown") == "yes"
    actions.choose_team_streaks(found, is_shown=is_shown, by=me, now=timezone.now())
    messages.success(
        request, _("They stand on the page of the team now.") if is_shown else _("They are shown nowhere now.")
    )
    return redirect("streaks")


@require_POST
def part(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave one's part out of what a team shows, or put it back."""
    me, found = reader(request), _team(request, pk)
    is_in = request.POST.get("in") == "yes"
    actions.choose_streak_part(found, is_in=is_in, by=me, now=timezone.now())
    messages.success(request, _("Your part is in it again.") if is_in else _("Your part is left out; nobody is told."))
    return redirect("streaks")


def _team(request: HttpRequest, pk: int) -> Team:
    found: Team = get_object_or_404(visible_teams(reader(request)), pk=pk)
    return found
