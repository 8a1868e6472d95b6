"""How are figures taken along: as a table, and printed?

What the pages show to whoever asks, through the same questions; nothing more.
"""

from datetime import datetime
from itertools import islice

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from footpath.insight.behind import Behind, open_behind
from footpath.insight.measuring import scorecard
from footpath.insight.permissions import services_open_to, teams_open_to
from footpath.insight.printed import as_list, as_page, period_words
from footpath.insight.scorecards import Scorecard
from footpath.insight.sheets import figures_header, figures_rows, requests_header, requests_rows
from footpath.insight.subjects import Subject
from footpath.insight.views.figures import COUNTED, period_of, subject_of, week_of, week_words, weeks_words
from footpath.people.middleware import reader
from footpath.people.models import Person
from footpath.people.permissions import once_a_page
from footpath.ui.pdf import pdf_response
from footpath.ui.tables import csv_response

MOST_PRINTED = 300  # requests: beyond, a table is of more use than paper


@require_safe
def page_csv(request: HttpRequest, kind: str, **keys: int) -> StreamingHttpResponse:
    """The figures of a page, and each week of them."""
    card = _card(request, kind, keys, timezone.now())
    return csv_response(_named(card), figures_header(), list(figures_rows(card)))


@require_safe
def page_pdf(request: HttpRequest, kind: str, **keys: int) -> HttpResponse:
    """The page, printed."""
    now = timezone.now()
    card = _card(request, kind, keys, now)
    return pdf_response(request, _named(card), "insight/scorecard.typ", as_page(card), now=now)


@require_safe
def behind_csv(request: HttpRequest, kind: str, key: str, **keys: int) -> StreamingHttpResponse:
    """All requests behind a figure that the reader may see."""
    me = reader(request)
    subject, found = _behind(request, kind, key, keys, timezone.now())
    return csv_response(f"{subject.title} {found.measure.label()}", requests_header(), requests_rows(found, me))


@require_safe
def behind_pdf(request: HttpRequest, kind: str, key: str, **keys: int) -> HttpResponse:
    """The requests behind a figure that the reader may see, printed."""
    me, now = reader(request), timezone.now()
    subject, found = _behind(request, kind, key, keys, now)
    rows = list(islice(requests_rows(found, me), MOST_PRINTED + 1))
    when = week_words(found.since) if "week" in request.GET else weeks_words(period_of(request, now))
    lead = f"{when}. {found.measure.meaning()}"
    if len(rows) > MOST_PRINTED:
        lead += " " + _("The first %(n)d; the table has all.") % {"n": MOST_PRINTED}
    else:
        hidden = found.counted(found.good).count() - len(rows)
        more = ngettext("%(n)d more that you may not see.", "%(n)d more that you may not see.", hidden) % {"n": hidden}
        lead += f" {more}" if hidden > 0 else ""
    eyebrow, title = f"{subject.title} › {found.section.title}", found.measure.label()
    data = as_list(title, lead, requests_header(), rows[:MOST_PRINTED], widths=(0, 7, 5, 4, 4, 0, 0), eyebrow=eyebrow)
    return pdf_response(request, f"{subject.title} {title}", "insight/list.typ", data, now=now)


@require_safe
def mine_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Which figures the reader may look at."""
    header, rows = _mine(reader(request), timezone.now())
    return csv_response(_("How we are doing"), header, rows)


@require_safe
def mine_pdf(request: HttpRequest) -> HttpResponse:
    """Which figures the reader may look at, printed."""
    now = timezone.now()
    title, lead = _("How we are doing"), _("Lists are in the order of names, never of figures.")
    data = as_list(title, lead, *_mine(reader(request), now), widths=(1, 1))
    return pdf_response(request, title, "insight/list.typ", data, now=now)


def _mine(me: Person, now: datetime) -> tuple[list[str], list[list[str]]]:
    """Teams and their services, by name."""
    with once_a_page():
        services = list(services_open_to(me, now.date()))
        rows = []
        for team in teams_open_to(me, now.date()):
            own = [one.name for one in services if one.team_id == team.pk]
            rows += [[team.name, service] for service in own or [""]]
    return [_("Team"), _("Service")], rows


def _card(request: HttpRequest, kind: str, keys: dict[str, int], now: datetime) -> Scorecard:
    with once_a_page():
        me = reader(request)
        return scorecard(subject_of(kind, keys, me, now.date()), period_of(request, now), now, me)


def _behind(request: HttpRequest, kind: str, key: str, keys: dict[str, int], now: datetime) -> tuple[Subject, Behind]:
    period = period_of(request, now)
    good, week = COUNTED.get(request.GET.get("counted", "")), week_of(request, period)
    with once_a_page():
        subject = subject_of(kind, keys, reader(request), now.date())
        found = open_behind(subject, key, period, now, week=week, good=good)
    if found is None:
        raise Http404
    return subject, found


def _named(card: Scorecard) -> str:
    return f"{card.title} {period_words(card)}"
