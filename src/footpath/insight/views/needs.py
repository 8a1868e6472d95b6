"""Which pages say what matters most for a team, a service, and a part of the house?"""

from collections.abc import Iterator
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from footpath.insight.needs import needs_of, needs_of_service, says_words, source_words
from footpath.insight.needs_lines import Needs
from footpath.insight.needs_part import Part, lead_words, part_of
from footpath.insight.permissions import services_open_to, teams_open_to
from footpath.insight.printed import as_list
from footpath.people.middleware import reader
from footpath.people.permissions import once_a_page, reach
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response
from footpath.ui.tables import csv_response


@require_safe
def page(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """The few areas, each with its evidence; for those to whom the figures of the team, or the service, are open."""
    me = reader(request)
    with once_a_page():
        name, needs = _needs(request, kind, pk, timezone.now())
        leads = needs.team.pk in reach(me, timezone.now().date()).leads
        context = {"needs": needs, "name": name, "kind": kind, "pk": pk, "leads": leads}
        return render_page(request, "insight/needs.html", context)


@require_safe
def as_csv(request: HttpRequest, kind: str, pk: int) -> StreamingHttpResponse:
    """The same as a table: a row for each piece of evidence."""
    with once_a_page():
        name, found = _needs(request, kind, pk, timezone.now())
    return csv_response(_("What matters most: %(team)s") % {"team": name}, _header(), _rows(found))


@require_safe
def as_pdf(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """The same, printed."""
    now = timezone.now()
    with once_a_page():
        name, found = _needs(request, kind, pk, now)
    title = _("What matters most: %(team)s") % {"team": name}
    lead = _("A source sees a need only where chance alone would hardly explain it.")
    data = as_list(title, lead, _header(), list(_rows(found)), widths=(2, 0, 2, 6, 0))
    return pdf_response(request, title, "insight/list.typ", data, now=now)


@require_safe
def part_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Which areas matter in how many teams of a part of the house, for those who lead it."""
    with once_a_page():
        found = _part(request, pk, timezone.now())
        return render_page(request, "insight/needs_part.html", {"part": found, "lead": lead_words(found)})


@require_safe
def part_csv(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """The same as a table: a row for each area and team."""
    with once_a_page():
        found = _part(request, pk, timezone.now())
    name = _("What matters most around %(team)s") % {"team": found.team.name}
    return csv_response(name, [_("Area"), _("Team"), _("Sees a need")], _part_rows(found))


@require_safe
def part_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The same, printed."""
    now = timezone.now()
    with once_a_page():
        found = _part(request, pk, now)
    title = _("What matters most around %(team)s") % {"team": found.team.name}
    header = [_("Area"), _("Team"), _("Sees a need")]
    data = as_list(title, lead_words(found), header, list(_part_rows(found)), widths=(2, 2, 0))
    return pdf_response(request, title, "insight/list.typ", data, now=now)


def _header() -> list[str]:
    return [_("Area"), _("Matters most"), _("Source"), _("What it says"), _("Sees a need")]


def _rows(found: Needs) -> Iterator[list[str]]:
    """Each piece of evidence, and what is done already."""
    sources, words = source_words(), says_words()
    areas = [*((one, _("yes")) for one in found.few), *((one, "") for one in found.others)]
    for area, most in areas:
        for line in area.lines:
            yield [area.title, most, sources.get(line.source, line.source), line.text, words[line.says]]
        for doing in area.doing:
            yield [area.title, most, _("done already"), doing.text, ""]
    for doing in found.doing:
        yield ["", "", _("done already"), doing.text, ""]


def _part_rows(found: Part) -> Iterator[list[str]]:
    for area in found.areas:
        yield from ([area.title, way.name, _("a need")] for way in area.need)
        yield from ([area.title, way.name, _("perhaps")] for way in area.perhaps)


def _needs(request: HttpRequest, kind: str, pk: int, now: datetime) -> tuple[str, Needs]:
    """What it is called, and what is known of it; 404 for whoever may not see its figures."""
    me, on = reader(request), now.date()
    if kind == "service":
        service = services_open_to(me, on).filter(pk=pk).first()
        if service is None:
            raise Http404
        return service.name, needs_of_service(service, me, now)
    team = teams_open_to(me, on).filter(pk=pk).first()
    if team is None:
        raise Http404
    return team.name, needs_of(team, me, now)


def _part(request: HttpRequest, pk: int, now: datetime) -> Part:
    me = reader(request)
    team = teams_open_to(me, now.date()).filter(pk=pk, pk__in=reach(me, now.date()).leads).first()
    if team is None:
        raise Http404
    return part_of(team, me, now)
