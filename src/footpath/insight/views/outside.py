"""Which page sets services inside beside what is promised outside?"""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.catalog.outside_standards.permissions import can_keep_outside
from footpath.insight.outside import outside_of
from footpath.insight.outside_words import in_words
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.ui.page import render_page
from footpath.ui.tables import csv_response


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """All that is promised outside, each with the services on which it rests."""
    me = reader(request)
    with once_a_page():
        rows = [in_words(one) for one in outside_of(me, timezone.now())]
        return render_page(request, "insight/outside.html", {"rows": rows, "keeps": can_keep_outside(me)})


@require_safe
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The same as a table: a row for each service beside each promise."""
    with once_a_page():
        found = [in_words(one) for one in outside_of(reader(request), timezone.now())]
    header = [
        _("Promised outside"), _("To"), _("Outside"), _("Really so outside"), _("Service inside"), _("Team"),
        _("Inside"), _("In hours"), _("How it stands"), _("Really so inside"), _("In practice"),
    ]  # fmt: skip
    rows = []
    for one in found:
        first = [one.outside.version.what, one.outside.version.customers, one.promised, one.real]
        lines = [
            [it.inside.service.name, it.inside.service.team.name, it.target, it.in_hours, it.verdict, it.real,
             " ".join(filter(None, [it.pace, it.practice]))]
            for it in one.inside
        ] or [[""] * 7]  # fmt: skip
        rows += [first + line for line in lines]
    return csv_response(_("The same standards as outside"), header, rows)
