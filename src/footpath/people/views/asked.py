"""Which page shows somebody what they are asked, and what waits?"""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.people.budget import standing
from footpath.people.middleware import reader
from footpath.ui.page import render_page
from footpath.ui.tables import Cell, csv_response


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """The reader's own month of questions."""
    return render_page(request, "people/asked.html", {"budget": standing(reader(request), timezone.now())})


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same as a table."""
    found = standing(reader(request), timezone.now())
    header = [_("Month"), _("What"), _("How often"), _("Minutes"), _("Waits")]
    every = [(one, "") for one in found.asked] + [(one, _("yes")) for one in found.waiting]
    rows: list[list[Cell]] = [[found.month, one.words, one.count, one.minutes, waits] for one, waits in every]
    return csv_response(_("What I am asked"), header, rows)
