"""Which page shows who serves whom, team by team?"""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.insight.who_serves import matrix, sentence, served
from footpath.people.middleware import reader
from footpath.ui.page import render_page
from footpath.ui.tables import csv_response


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Every team that serves or is served, and whether both sides say so; for everybody, without persons."""
    reader(request)
    found = matrix(timezone.now())
    return render_page(request, "insight/who_serves.html", {"matrix": found, "sentence": sentence(found)})


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Every pair of teams of which something is known."""
    reader(request)
    rows = [[one.name, other.name, cell.words] for one, other, cell in served(matrix(timezone.now()))]
    return csv_response(_("Who serves whom"), [_("Serves"), _("Is served"), _("Who says so")], rows)
