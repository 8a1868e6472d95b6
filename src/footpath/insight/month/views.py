"""Which pages has a month?"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from footpath.growth.models import Program
from footpath.growth.program.permissions import visible_programs
from footpath.insight.month.months import Month, Part, house, month_named, months, part_of, with_something
from footpath.insight.month.page import page_of
from footpath.insight.month.printed import as_page, rule
from footpath.people.middleware import reader
from footpath.ui.page import render_page
from footpath.ui.pdf import pdf_response


def _part(request: HttpRequest, pk: int | None) -> Part:
    """The house, or that of a program that the reader may see; 404 for all others."""
    if pk is None:
        return house()
    found: Program = get_object_or_404(visible_programs(reader(request), timezone.now().date()), pk=pk)
    return part_of(found)


def _month(month: str) -> Month:
    found = month_named(month, timezone.now().date())
    if found is None:
        raise Http404
    return found


@require_safe
def every_month(request: HttpRequest) -> HttpResponse:
    """All months, of the house and of each part with a program."""
    me, now = reader(request), timezone.now()
    parts = {part.teams: part for part in map(part_of, visible_programs(me, now.date())) if part.program}
    every = with_something(months(now.date()))
    context = {
        "months": [(one, house().url(one.since)) for one in every],
        "parts": [(part, [(one, part.url(one.since)) for one in every]) for part in parts.values()],
    }
    return render_page(request, "insight/months.html", context)


@require_safe
def month_page(request: HttpRequest, month: str, pk: int | None = None) -> HttpResponse:
    """The page of a month."""
    part, found, now = _part(request, pk), _month(month), timezone.now()
    every = months(now.date())
    at = next(number for number, one in enumerate(every) if one.since == found.since)
    context: dict[str, Any] = {
        "page": page_of(part, found, now),
        "pdf": part.url(found.since, printed=True),
        "later": (every[at - 1], part.url(every[at - 1].since)) if at else None,
        "earlier": (every[at + 1], part.url(every[at + 1].since)) if at + 1 < len(every) else None,
        "before_name": found.earlier(1).name,
        "rule": rule(),
    }
    return render_page(request, "insight/month.html", context)


@require_safe
def month_pdf(request: HttpRequest, month: str, pk: int | None = None) -> HttpResponse:
    """The same, printed: one page."""
    part, found, now = _part(request, pk), _month(month), timezone.now()
    page = page_of(part, found, now)
    return pdf_response(request, f"{part.name} {found.name}", "insight/month.typ", as_page(page), now=now)
