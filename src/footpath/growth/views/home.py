"""Where does somebody find their action plans, and begin one?"""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from footpath.appraisals.measures import told_items
from footpath.appraisals.permissions import can_read_report, is_subject, visible_appraisals
from footpath.growth import actions, states
from footpath.growth.actions.begin_appraised_plan import asks_again, last_look
from footpath.growth.forms import AppraisedForm, BeginForm
from footpath.growth.permissions import can_write, visible_plans
from footpath.people.middleware import reader
from footpath.people.refusals import Refused
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


@require_http_methods(["GET", "POST"])
def begin_appraised(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin one from one's own 360° report, held against what others see when the same is asked again."""
    me, now = reader(request), timezone.now()
    it = get_object_or_404(visible_appraisals(me), pk=pk)
    if not is_subject(me, it) or not can_read_report(me, it) or not asks_again(it):
        raise Http404
    form = AppraisedForm(request.POST if request.method == "POST" else None, told=told_items(it))
    if form.is_valid():
        try:
            return redirect(actions.begin_appraised_plan(it, items=form.cleaned_data["items"], by=me, now=now))
        except ValidationError as error:
            for name, problems in error.error_dict.items():  # what has no box here stands on top
                form.add_error(name if name in form.fields else None, problems)
        except Refused as refusal:
            form.add_error(None, str(refusal))
    context = {"it": it, "form": form, "again_on": last_look(it, now)}
    return render_page(request, "growth/begin_appraised.html", context, status=422 if form.is_bound else 200)
