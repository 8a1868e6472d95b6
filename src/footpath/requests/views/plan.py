"""Which page plans backwards from a day, and hands out its days as calendar entries?"""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.people.middleware import reader
from footpath.requests.backwards import Backwards, plan_backwards
from footpath.requests.backwards_calendar import as_calendar
from footpath.requests.forms.plan import MOST_SERVICES, PlanForm
from footpath.ui.downloads import attachment
from footpath.ui.page import render_page


@require_safe
def plan(request: HttpRequest) -> HttpResponse:
    """For a day on which something is needed: when to ask for each service, when to hand in each thing."""
    chosen, move = request.GET.getlist("service"), request.GET.get("move", "")
    if move:
        return redirect(f"{reverse('plan')}?{_query(request.GET.get('day', ''), _moved(chosen, move))}")
    form, found = _planned(request)
    context = {
        "form": form,
        "plan": found,
        "room": len(form.rows) < MOST_SERVICES,
        "query": _query(request.GET.get("day", ""), chosen),
        "only": found and len(found.steps) == 1,
        "here": reverse("plan"),
    }
    return render_page(request, "requests/plan.html", context, status=422 if form.is_bound and not found else 200)


@require_safe
def plan_ics(request: HttpRequest) -> HttpResponse:
    """The same days as calendar entries; back to the page where there are none."""
    _form, found = _planned(request)
    if found is None or not found.in_time:
        chosen = request.GET.getlist("service")
        return redirect(f"{reverse('plan')}?{_query(request.GET.get('day', ''), chosen)}")
    body = as_calendar(found, timezone.now())
    name = _("plan for %(what)s") % {"what": found.steps[-1].service.name}
    return HttpResponse(body, content_type="text/calendar; charset=utf-8", headers=attachment(name, "ics"))


def _planned(request: HttpRequest) -> tuple[PlanForm, Backwards | None]:
    """The form as it was typed, and the plan where it can be made."""
    me, now = reader(request), timezone.now()
    asked = request.GET if "day" in request.GET else None
    form = PlanForm(asked, request.GET.getlist("service"), me, now)
    return form, plan_backwards(form.services, form.cleaned_data["day"], now) if form.is_valid() else None


def _moved(chosen: list[str], move: str) -> list[str]:
    """The services in another order: "up-2", "down-0", "drop-1" say which one, counted without empty boxes."""
    found = [one for one in chosen if one.strip()]
    act, _dash, number = move.partition("-")
    at = int(number) if number.isascii() and number.isdigit() and len(number) < 3 else len(found)
    if at >= len(found):
        return found
    one = found.pop(at)
    if act == "drop":
        return found
    to = {"up": at - 1, "down": at + 1}.get(act, at)
    found.insert(max(0, min(to, len(found))), one)
    return found


def _query(day: str, chosen: list[str]) -> str:
    return urlencode([*([("day", day)] if day else []), *(("service", one) for one in chosen if one.strip())])
