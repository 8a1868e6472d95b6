"""Where does somebody find their action plans, and begin one?"""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from footpath.growth import actions, states
from footpath.growth.forms import BeginForm
from footpath.growth.permissions import can_write, visible_plans
from footpath.people.middleware import reader
from footpath.ui.page import render_page


@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    """One's own, those of one's teams, and those that somebody shows."""
    me, now = reader(request), timezone.now()
    found = list(visible_plans(me, now.date()).prefetch_related("areas"))
    rows = [(one, [str(area) for area in one.areas.all()]) for one in found]
    own = [row for row in rows if can_write(me, row[0], now.date())]
    context = {
        "own": [row for row in own if row[0].state != states.CLOSED],
        "over": [row for row in own if row[0].state == states.CLOSED],
        "others": [row for row in rows if row not in own],
    }
    return render_page(request, "growth/plans.html", context)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Begin one; what another page has filled in comes with `filled` and is not kept yet."""
    me, now = reader(request), timezone.now()
    if request.method == "GET" or "filled" in request.POST:
        given = {name: request.POST[name] for name in ("area", "origin", "team") if name in request.POST}
        return render_page(request, "growth/begin.html", {"form": BeginForm(initial=given, person=me, now=now)})
    form = BeginForm(request.POST, person=me, now=now)
    if form.is_valid():
        typed = form.cleaned_data
        facts = {"team": typed.get("team"), "well": form.well, "origin": typed["origin"]}
        try:
            return redirect(actions.begin_plan(typed["area"], **facts, by=me, now=now))
        except ValidationError as error:
            for name, problems in error.error_dict.items():  # what has no box here stands on top
                form.add_error(name if name in form.fields else None, problems)
    return render_page(request, "growth/begin.html", {"form": form}, status=422)
