"""Which pages show where the time went, and in which requests?"""

from collections.abc import Iterator
from datetime import datetime

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from footpath.insight.scorecards import LENGTHS, Period, Section
from footpath.insight.subjects import Subject
from footpath.insight.time_went import (
    Part,
    Wanted,
    parts_of,
    requests_behind,
    sections_of,
    title_of,
    visible_behind,
    wanted_in,
    wanted_label,
)
from footpath.insight.views.figures import ROWS, period_of, subject_of, weeks_words
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.requests.numbers import number_of
from footpath.ui import wording
from footpath.ui.page import FilterChip, render_page
from footpath.ui.tables import Cell, csv_response


@require_safe
def page(request: HttpRequest, kind: str, **keys: int) -> HttpResponse:
    """Where the time went around a team or between two."""
    me, now = reader(request), timezone.now()
    period = period_of(request, now)
    with once_a_page():
        subject = subject_of(kind, keys, me, now.date())
        context = {
            "subject": subject,
            "title": _title(subject),
            "parts": parts_of(subject, period),
            "csv": f"figures.csv?weeks={period.weeks}",
            "weeks": period.weeks,
            "lead": weeks_words(period),
            "chips": [
                FilterChip(
                    ngettext("%(n)d week", "%(n)d weeks", weeks) % {"n": weeks},
                    f"{subject.address}time/?weeks={weeks}",
                    here=weeks == period.weeks,
                )
                for weeks in LENGTHS
            ],
        }
        return render_page(request, "insight/time_went.html", context)


@require_safe
def page_csv(request: HttpRequest, kind: str, **keys: int) -> StreamingHttpResponse:
    """The same as rows of a table."""
    me, now = reader(request), timezone.now()
    period = period_of(request, now)
    with once_a_page():
        subject = subject_of(kind, keys, me, now.date())
        parts = parts_of(subject, period)
    header = [
        _("Side"), _("Requests"), _("Where the time went"), _("Days a request"), _("Days together"), _("Share"),
        _("In requests"), _("Emergencies"), _("Note"),
    ]  # fmt: skip
    return csv_response(f"{_title(subject)} {weeks_words(period)}", header, list(_rows(parts)))


@require_safe
def behind(request: HttpRequest, kind: str, **keys: int) -> HttpResponse:
    """The requests in which that time was spent, as far as the reader may see them."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        subject, section, wanted, period = _behind(request, kind, keys, me, now)
        every = requests_behind(section, wanted, period)
        rows = Paginator(visible_behind(every, me, now), ROWS).get_page(request.GET.get("page"))
        lines = [(it, wording.duration(it.spent, it.team.hours.day_seconds)) for it in rows]
        context = {
            "subject": subject,
            "label": wanted_label(wanted),
            "side": title_of(subject, section),
            "lead": weeks_words(period),
            "page": rows,
            "lines": lines,
            "hidden": every.count() - rows.paginator.count,
            "back": f"{subject.address}time/?weeks={period.weeks}",
            "asked": f"?{request.GET.urlencode()}",
        }
        return render_page(request, "insight/time_behind.html", context)


@require_safe
def behind_csv(request: HttpRequest, kind: str, **keys: int) -> StreamingHttpResponse:
    """The same as rows of a table."""
    me, now = reader(request), timezone.now()
    with once_a_page():
        subject, section, wanted, period = _behind(request, kind, keys, me, now)
    found = visible_behind(requests_behind(section, wanted, period), me, now)
    header = [_("Request"), _("Title"), _("Service"), _("Customer"), _("Team"), _("Working hours")]
    rows = (
        [number_of(it.pk), it.title, it.service.name, it.customer_team and it.customer_team.name, it.team.name,
         round(it.spent / 3600, 2)]
        for it in found
    )  # fmt: skip
    return csv_response(f"{_title(subject)} {wanted_label(wanted)}", header, rows)


def _behind(
    request: HttpRequest, kind: str, keys: dict[str, int], me: Person, now: datetime
) -> tuple[Subject, Section, Wanted, Period]:
    """What the address means; 404 where it means nothing that the reader may see."""
    subject, asked = subject_of(kind, keys, me, now.date()), request.GET
    section = next((one for one in sections_of(subject) if one.key == asked.get("side", "provider")), None)
    line = (asked.get("line", "queued"), asked.get("team", ""), asked.get("vendor", ""))
    wanted = wanted_in(section, *line) if section else None
    if section is None or wanted is None:
        raise Http404
    return subject, section, wanted, period_of(request, now)


def _title(subject: Subject) -> str:
    if subject.kind == "pair":
        return _("Where the time went between %(both)s") % {"both": subject.title}
    return _("Where the time went: %(team)s") % {"team": subject.title}


def _rows(parts: list[Part]) -> Iterator[list[Cell]]:
    few = _("too few to say")
    for part in parts:
        if part.withheld or not part.is_told:
            yield [part.title, part.n, *[None] * 6, part.withheld or few]
        total = sum(row.seconds for row in part.rows)
        for row in part.rows:
            together = row.seconds / part.day_seconds
            counts: list[Cell] = [row.requests, row.emergencies or None, ""]
            means: list[Cell] = [round(together / part.n, 3), round(together, 2), round(row.seconds / total, 4)]
            yield [part.title, part.n, row.label, *means, *counts]
