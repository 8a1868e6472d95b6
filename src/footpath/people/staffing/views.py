"""Which pages bring in turnover and absence, and take a month back?"""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from footpath.people import actions
from footpath.people.middleware import reader
from footpath.people.models import StaffingMonth
from footpath.people.permissions import can_count_staffing
from footpath.people.refusals import SomebodyWasFaster
from footpath.people.staffing.forms import StaffingForm
from footpath.ui.page import render_page

MOST_MISTAKES = 50


@require_http_methods(["GET", "HEAD", "POST"])
def months(request: HttpRequest) -> HttpResponse:
    """Which months are there, and a new file; for champions and administrators."""
    me, now = reader(request), timezone.now()
    if not can_count_staffing(me):
        raise PermissionDenied
    form, status = StaffingForm(now=now), 200
    if request.method == "POST":
        form = StaffingForm(request.POST, request.FILES, now=now)
        if form.is_valid():
            n = len(actions.take_in_staffing(form.rows, by=me, now=now))
            words = ngettext("%(n)d month was brought in.", "%(n)d months were brought in.", n) % {"n": n}
            messages.success(request, words)
            return redirect("staffing")
        status = 422
    there = StaffingMonth.objects.filter(is_there=True).values("month")
    rows = there.annotate(teams=Count("pk"), people=Sum("people")).order_by("-month")
    hidden = StaffingMonth.objects.filter(is_there=True, shown=False).values_list("month").annotate(n=Count("pk"))
    counted = dict(hidden.order_by())
    listed = [{**row, "hidden": counted.get(row["month"], 0), "key": f"{row['month']:%Y-%m}"} for row in rows]
    mistakes = form.mistakes.mistakes if form.is_bound and form.mistakes else ()
    context = {
        "form": form, "months": listed, "mistakes": mistakes[:MOST_MISTAKES], "more": len(mistakes) - MOST_MISTAKES,
    }  # fmt: skip
    return render_page(request, "people/staffing.html", context, status=status)


@require_POST
def take_back(request: HttpRequest, month: str) -> HttpResponse:
    """Empty a month that came in wrongly."""
    me = reader(request)
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError as error:
        raise Http404 from error
    try:
        actions.take_back_staffing(first, by=me, now=timezone.now())
        words = _("%(month)s was taken back. A file can bring it again.") % {"month": formatted(first, "F Y")}
        messages.success(request, words)
    except SomebodyWasFaster as error:
        messages.warning(request, str(error))
    return redirect("staffing")
