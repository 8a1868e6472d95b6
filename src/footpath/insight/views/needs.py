"""Which page says what matters most for a team?"""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.insight.needs import Needs, needs_of, says_words, source_words
from footpath.insight.permissions import teams_open_to
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page
from footpath.ui.page import render_page
from footpath.ui.tables import csv_response


@require_safe
def page(request: HttpRequest, pk: int) -> HttpResponse:
    """The few areas, each with its evidence; for those to whom the figures of the team are open."""
    with once_a_page():
        return render_page(request, "insight/needs.html", {"needs": _needs(request, pk)})


@require_safe
def as_csv(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """The same as a table: a row for each piece of evidence."""
    with once_a_page():
        found = _needs(request, pk)
    name = _("What matters most: %(team)s") % {"team": found.team.name}
    header = [_("Area"), _("Matters most"), _("Source"), _("What it says"), _("Sees a need")]
    areas = [*((one, _("yes")) for one in found.few), *((one, "") for one in found.others)]
    sources, words = source_words(), says_words()
    rows = [
        [area.title, most, sources.get(line.source, line.source), line.text, words[line.says]]
        for area, most in areas
        for line in area.lines
    ]
    return csv_response(name, header, rows)


def _needs(request: HttpRequest, pk: int) -> Needs:
    me, now = reader(request), timezone.now()
    team = teams_open_to(me, now.date()).filter(pk=pk).first()
    if team is None:
        raise Http404
    return needs_of(team, me, now)
