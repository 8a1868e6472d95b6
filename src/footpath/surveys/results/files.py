"""How are results taken along: as a table, and printed? What the pages show, through the same exit; nothing more."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.people.permissions import once_a_page
from footpath.surveys.results import said
from footpath.surveys.results.groups import WHOLE, name
from footpath.surveys.results.headline import headline
from footpath.surveys.results.printed import report
from footpath.surveys.results.questions import sections
from footpath.surveys.results.sheet import header, rows
from footpath.surveys.results.views import Looked, look, plainly
from footpath.surveys.results.waves import so_far
from footpath.ui.pdf import pdf_response
from footpath.ui.tables import csv_response


@require_safe
@plainly
def as_csv(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Every figure of the group in the address; of everybody: of all groups that the reader may look at."""
    with once_a_page():
        looked = look(request, pk)
        blocks = looked.out.figures.blocks if looked.block["key"] == WHOLE else [looked.block]
        return csv_response(_named(looked), header(), list(rows(looked.out, blocks)))


@require_safe
@plainly
def as_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The report of the group in the address."""
    with once_a_page():
        looked = look(request, pk)
        first = headline(so_far(looked.wave, looked.me), looked.block)
        data = report(looked.out, looked.block, first, sections(looked.wave, looked.out.figures.items, looked.block))
        return pdf_response(request, _named(looked), "surveys/results.typ", data, now=timezone.now())


def _named(looked: Looked) -> str:
    return f"{looked.wave.instrument.title} {said.wave_name(looked.wave)} {name(looked.block)}"
