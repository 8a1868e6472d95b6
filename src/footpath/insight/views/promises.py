"""Which page says how good a team's promises have been, and how is it taken along?"""

from datetime import datetime

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.insight import promises_drawn as drawn
from footpath.insight import promises_wording as words
from footpath.insight.promises import Promises, promises_of
from footpath.insight.promises_printed import as_page
from footpath.insight.promises_sheet import header, rows
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page, visible_teams
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response
from footpath.ui.tables import csv_response


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """How good they have been, in words, in a drawing and in numbers."""
    found = _promises(request, pk, timezone.now())
    context = {
        "promises": found,
        "team": found.team,
        "lines": words.first_lines(found),
        "notes": words.notes(found),
        "levels": drawn.levels(found),
        "chart": drawn.chart(found),
        "rows": drawn.rows(found),
        "given": drawn.given(found),
        "given_lines": words.given_lines(found.given),
        "given_header": words.given_header(),
        "too_few": words.too_few_given(),
        "course_line": words.course_line(found) if found.parts else "",
        "course_title": words.course_title(found),
        "course_header": words.course_header(),
        "rests_on": words.rests_on(found),
    }
    return render_page(request, "insight/promises.html", context)


@require_safe
def page_csv(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """The numbers of the page."""
    found = _promises(request, pk, timezone.now())
    return csv_response(_named(found), header(), list(rows(found)))


@require_safe
def page_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The page, printed."""
    now = timezone.now()
    found = _promises(request, pk, now)
    return pdf_response(request, _named(found), "insight/promises.typ", as_page(found), now=now)


def _promises(request: HttpRequest, pk: int, now: datetime) -> Promises:
    with once_a_page():
        me = reader(request)
        team = get_object_or_404(visible_teams(me).select_related("hours"), pk=pk)
        return promises_of(team, me, now)


def _named(found: Promises) -> str:
    return _("%(team)s promises") % {"team": found.team.name}
