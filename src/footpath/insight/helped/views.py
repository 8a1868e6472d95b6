"""Which pages say what is otherwise after something was introduced?"""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.insight.helped.forms import WhenForm
from footpath.insight.helped.page import Helped, helped, introduced, points, usual_day
from footpath.insight.helped.part import Part, house, of_team, parts_of, sees_house
from footpath.insight.helped.span import Span
from footpath.insight.permissions import teams_open_to
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import can_count_staffing, once_a_page
from footpath.ui.page import render_page
from footpath.ui.tables import csv_response


@require_safe
def page(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """The house, for champions and those who lead; a team, for those to whom its figures are open."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        found, form = _found(request, pk, me, now)
        context: dict[str, Any] = {
            "found": found, "form": form, "parts": parts_of(me, now.date()), "sees_house": sees_house(me, now.date()),
            "groups": [(group, [(line, points(line)) for line in group.lines]) for group in found.groups],
            "can_count": can_count_staffing(me),
        }  # fmt: skip
        return render_page(request, "insight/helped.html", context, status=422 if form.errors else 200)


@require_safe
def as_csv(request: HttpRequest, pk: int | None = None) -> StreamingHttpResponse:
    """Every figure, month by month."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        found, _form = _found(request, pk, me, now)
    header = [_("Figure"), _("Month"), _("Value"), _("In words"), _("Before"), _("After"), _("Change")]
    rows = [
        [line.title, month.first, "" if month.value is None else round(month.value, 4), month.text, line.before,
         line.after, line.changed]
        for line in found.lines
        for month in line.months
    ]  # fmt: skip
    return csv_response(_("Did it help"), header, rows)


def _found(request: HttpRequest, pk: int | None, me: Person, now: datetime) -> tuple[Helped, WhenForm]:
    part = _part(pk, me, now)
    today = now.date()
    began = introduced(part, me, now)
    day, months = usual_day(began, now), 6
    form = WhenForm({"day": day, "months": months} | request.GET.dict(), today=today)
    if form.is_valid():
        day, months = form.cleaned_data["day"], form.cleaned_data["months"]
    return helped(part, Span.around(day, months, today), began, me, now), form


def _part(pk: int | None, me: Person, now: datetime) -> Part:
    on = now.date()
    if pk is not None:
        return of_team(get_object_or_404(teams_open_to(me, on), pk=pk), me, on)
    if not sees_house(me, on):
        raise Http404
    return house(on)
