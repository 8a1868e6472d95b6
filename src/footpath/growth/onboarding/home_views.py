"""Where does somebody find what they have to do with new people, and begin with one?"""

from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Min, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from footpath.growth import actions
from footpath.growth.models import Onboarding
from footpath.growth.onboarding import states
from footpath.growth.onboarding.forms import BeginForm
from footpath.growth.onboarding.newcomers import next_items, progress, without_onboarding
from footpath.growth.onboarding.permissions import can_begin, can_guide, curates, visible_onboardings
from footpath.growth.onboarding.shown import waits_for_check
from footpath.growth.onboarding.visits import Proposed, customers
from footpath.people.middleware import reader
from footpath.people.models import Membership, Person, Team
from footpath.people.permissions import reach, visible_people
from footpath.people.refusals import Refused
from footpath.ui.page import render_page

CHOSEN = 3  # customers that are ticked from the beginning


@require_safe
def onboardings(request: HttpRequest) -> HttpResponse:
    """One's own; what waits for one's check; those whom one accompanies or leads; who is new and has none."""
    me, now = reader(request), timezone.now()
    found = list(visible_onboardings(me, now.date()))
    running = [it for it in found if it.state == states.UNDER_WAY]
    own = next((it for it in running if it.hire_id == me.pk), None)
    over = [it for it in found if it.state != states.UNDER_WAY]
    leads = reach(me, now.date()).leads
    context = {
        "own": own,
        "own_next": next_items(own) if own else None,
        "past": next((it for it in over if it.hire_id == me.pk and it.state == states.COMPLETE), None),
        "to_check": waits_for_check(running, me, now),
        "rows": progress([it for it in running if it.hire_id != me.pk], now),
        "over": sorted((it for it in over if it.hire_id != me.pk), key=lambda it: it.first_day, reverse=True)[:12],
        "without": without_onboarding(me, now) if curates(me) or leads else [],
        "curates": curates(me),
        "teams": list(Team.objects.filter(pk__in=leads)) if leads else [],
        "guides": {it.pk for it in running if can_guide(me, it, now.date())},
    }
    return render_page(request, "growth/onboarding/home.html", context)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin with somebody: the team and the day are filled in as far as they are known."""
    me, now = reader(request), timezone.now()
    hire: Person = get_object_or_404(visible_people(me), pk=pk)
    teams = teams_to_begin(me, hire, now.date())
    proposed = customers(teams[0], me, now) if teams else []
    facts: dict[str, Any] = {"teams": teams, "proposed": _all(teams, proposed, me, now), "reader": me}
    if request.method == "GET":
        form = BeginForm(initial=_initial(hire, teams, proposed), **facts)
        return _ask(request, hire, form)
    initial = _initial(hire, teams, proposed) if "as_proposed" in request.POST else None
    form = BeginForm({**initial, "team": teams[0].pk} if initial else request.POST, **facts)
    if not form.is_valid():
        return _ask(request, hire, form, status=422)
    try:
        it = actions.begin_onboarding(hire, **form.cleaned_data, by=me, now=now)
    except ValidationError as error:
        for name, problems in error.error_dict.items():
            form.add_error(name if name in form.fields else None, problems)
        return _ask(request, hire, form, status=422)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return _ask(request, hire, form, status=409)
    messages.success(request, _begun(it))
    return redirect(it if visible_onboardings(me, now.date()).filter(pk=it.pk).exists() else "onboardings")


def teams_to_begin(me: Person, hire: Person, on: date) -> list[Team]:
    """The teams in which somebody is, or will be, and where the reader may begin with them. PermissionDenied for none;
    404 where they are in no team yet.
    """
    stays = Membership.objects.filter(Q(until=None) | Q(until__gte=on), person=hire).select_related("team__hours")
    teams = list({stay.team_id: stay.team for stay in stays.order_by("since", "id")}.values())
    found = [team for team in teams if can_begin(me, hire, team, on)]
    if not found:
        if teams or not curates(me):
            raise PermissionDenied
        raise Http404
    return found


def _all(teams: list[Team], first: Proposed, me: Person, now: datetime) -> Proposed:
    """Whom any of these teams serves; of the first one first."""
    others = (row for team in teams[1:] for row in customers(team, me, now))
    return list({code: (code, end) for code, end in [*first, *others]}.values())


def _initial(hire: Person, teams: list[Team], proposed: Proposed) -> dict[str, Any]:
    joined = Membership.objects.filter(person=hire).aggregate(first=Min("since"))["first"]
    return {"team": teams[0], "first_day": joined, "visits": [code for code, _end in proposed[:CHOSEN]]}


def _begun(it: Onboarding) -> str:
    if it.buddy is None:
        return _("Begun. Everything is locked until a buddy is named; whoever leads the team was told.")
    return _("Begun. %(hire)s and %(buddy)s were told.") % {"hire": it.hire.name, "buddy": it.buddy.name}


def _ask(request: HttpRequest, hire: Person, form: BeginForm, *, status: int = 200) -> HttpResponse:
    return render_page(request, "growth/onboarding/begin.html", {"form": form, "hire": hire}, status=status)
