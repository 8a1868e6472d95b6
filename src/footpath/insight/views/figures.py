"""Which pages show figures, and the requests behind them?"""

from datetime import date, datetime
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from footpath.insight.behind import Behind, open_behind
from footpath.insight.helped.part import way_to
from footpath.insight.measuring import scorecard
from footpath.insight.partners import Ways, ways_of
from footpath.insight.permissions import is_open_to, services_open_to, teams_open_to
from footpath.insight.scorecards import LENGTHS, Period
from footpath.insight.subjects import Subject, opened
from footpath.people.middleware import reader
from footpath.people.models import Organization, Person, Team
from footpath.people.permissions import once_a_page
from footpath.ui.page import FilterChip, render_page
from footpath.ui.panels import panels
from footpath.ui.wording import day

ROWS = 50
COUNTED = {"yes": True, "no": False}


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Which figures the reader may look at; by name."""
    me, on = reader(request), timezone.now().date()
    with once_a_page():
        services = list(services_open_to(me, on))
        teams = [(team, [one for one in services if one.team_id == team.pk]) for team in teams_open_to(me, on)]
        context = {
            "teams": teams, "me": me, "is_on": Organization.here().person_measures,
            "helped": way_to(me, [team for team, _services in teams], on),
        }  # fmt: skip
        return render_page(request, "insight/mine.html", context)


@require_safe
def page(request: HttpRequest, kind: str, **keys: int) -> HttpResponse:
    """The figures of a team, a service, a person or a pair of teams."""
    me, now = reader(request), timezone.now()
    period = period_of(request, now)
    with once_a_page():
        subject = subject_of(kind, keys, me, now.date())
        is_of_teams = subject.kind in ("team", "pair")
        context = {
            "emergencies": next((pk for pk in subject.ids if is_of_teams and is_open_to(me, pk, now.date())), None),
            "card": scorecard(subject, period, now, me),
            "chips": _periods(subject, period),
            "weeks": str(period.weeks),
            "ways": ways_of(keys["pk"], me, period, now) if kind == "team" else Ways(),
            "panels": panels("pair", Team.objects.in_bulk(subject.ids), me, now) if kind == "pair" else (),
        }
        return render_page(request, "insight/scorecard.html", context)


@require_safe
def behind(request: HttpRequest, kind: str, key: str, **keys: int) -> HttpResponse:
    """The requests that a figure, or one week of it, was made of, as far as the reader may see them."""
    me, now = reader(request), timezone.now()
    period = period_of(request, now)
    counted, week = request.GET.get("counted", ""), week_of(request, period)
    with once_a_page():
        subject = subject_of(kind, keys, me, now.date())
        found = open_behind(subject, key, period, now, week=week, good=COUNTED.get(counted))
        if found is None:
            raise Http404
        rows = Paginator(found.visible(me), ROWS).get_page(request.GET.get("page"))
        every, well = found.counted(None).count(), found.counted(good=True).count()
        here = {None: every, True: well, False: every - well}[found.good]
        context = {
            "subject": subject,
            "found": found,
            "label": found.measure.label(),
            "meaning": found.measure.meaning(),
            "page": rows,
            "well": found.well(list(rows)),
            "chips": _parts(found, period, week, counted, (every, well)),
            "lead": week_words(week) if week else weeks_words(period),
            "hidden": here - rows.paginator.count,
            "back": f"{subject.address}?weeks={period.weeks}",
            "asked": "?"
            + urlencode({name: request.GET[name] for name in ("weeks", "week", "counted") if name in request.GET}),
        }
        return render_page(request, "insight/behind.html", context)


def subject_of(kind: str, keys: dict[str, int], me: Person, on: date) -> Subject:
    """Whose figures the address means; 404 for whoever may not see them."""
    found = opened(kind, list(keys.values()), me, on)
    if found is None:
        raise Http404
    return found


def period_of(request: HttpRequest, now: datetime) -> Period:
    """The period in the address, or the shortest one."""
    wanted = request.GET.get("weeks", "")
    weeks = int(wanted) if wanted in {str(length) for length in LENGTHS} else LENGTHS[0]
    return Period.of(weeks, now)


def weeks_words(period: Period) -> str:
    """How many weeks these are, and since when."""
    return _("The last %(n)d weeks, since %(day)s") % {"n": period.weeks, "day": day(period.since)}


def week_words(week: date) -> str:
    """Which week it is."""
    return _("In the week of %(day)s") % {"day": day(week)}


def week_of(request: HttpRequest, period: Period) -> date | None:
    """The week in the address: one of the period, by its Monday."""
    text = request.GET.get("week", "")
    if not text:
        return None
    found = next((monday for monday in period.mondays if monday.isoformat() == text), None)
    if found is None:
        raise Http404
    return found


def _periods(subject: Subject, period: Period) -> list[FilterChip]:
    return [
        FilterChip(
            ngettext("%(n)d week", "%(n)d weeks", weeks) % {"n": weeks},
            f"{subject.address}?weeks={weeks}",
            here=weeks == period.weeks,
        )
        for weeks in LENGTHS
    ]


def _parts(found: Behind, period: Period, week: date | None, counted: str, counts: tuple[int, int]) -> list[FilterChip]:
    every, well = counts
    kept = {"weeks": period.weeks} | ({"week": week.isoformat()} if week else {})

    def chip(label: str, value: str, count: int, tone: str) -> FilterChip:
        query = urlencode(kept | ({"counted": value} if value else {}))
        chosen = counted if counted in COUNTED else ""
        return FilterChip(label, f"?{query}", count=count, tone=tone, here=chosen == value)

    return [
        chip(_("All"), "", every, "plain"),
        chip(_("Went well"), "yes", well, "moss"),
        chip(_("Did not"), "no", every - well, "sun"),
    ]
