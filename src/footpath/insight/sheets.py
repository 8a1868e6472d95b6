"""What do figures and the requests behind them say as rows of a table?"""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from footpath.insight.behind import Behind
from footpath.insight.scorecards import FEWEST, Line, Scorecard, Section
from footpath.people.models import Person
from footpath.requests.numbers import number_of
from footpath.ui.measures import Kind
from footpath.ui.tables import Cell


def figures_header() -> list[str]:
    """The columns of `figures_rows`."""
    return [
        _("Side"),
        _("Figure"),
        _("From"),
        _("To"),
        _("Cases"),
        _("Of them"),
        _("Value"),
        _("Unit"),
        _("Likely from"),
        _("Likely to"),
        _("Value before"),
        _("Cases before"),
        _("Change"),
        _("By chance from"),
        _("By chance to"),
        _("Stands out"),
        _("Note"),
    ]


def figures_rows(card: Scorecard) -> Iterator[list[Cell]]:
    """Each figure over all weeks, then week by week; shares between 0 and 1. Too few cases: only how many."""
    for section in card.sections:
        if section.withheld:
            yield [section.title, *[""] * 15, section.withheld]
        for line in section.lines:
            yield _whole(card, section, line)
            if line.is_told:
                yield from _weeks(section, line)


def _whole(card: Scorecard, section: Section, line: Line) -> list[Cell]:
    figure, period, told = line.figure, card.period, line.is_told
    before = line.before if line.before.n >= FEWEST else None
    return [
        section.title,
        line.label,
        period.since,
        period.until - timedelta(days=1),
        figure.n,
        line.count if told else None,
        _rounded(figure.value) if told else None,
        _unit(line),
        _rounded(figure.low) if told else None,
        _rounded(figure.high) if told else None,
        _rounded(before.value) if before and told else None,
        line.before.n,
        line.changed if told else "",
        None,
        None,
        "",
        (line.rare.sentence if line.rare else "") if told else line.value,
    ]


def _weeks(section: Section, line: Line) -> Iterator[list[Cell]]:
    for week in line.weeks:
        last = week.monday + timedelta(days=6)
        counts: list[Cell] = [week.n, week.count if week.n else None, _rounded(week.value), _unit(line)]
        chance: list[Cell] = [_rounded(week.low), _rounded(week.high), week.signal_words, ""]
        yield [section.title, line.label, week.monday, last, *counts, *[None] * 5, *chance]


def _unit(line: Line) -> str:
    return _("stars") if line.kind is Kind.STARS else _("share")


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def requests_header() -> list[str]:
    """The columns of `requests_rows`."""
    return [_("Request"), _("Title"), _("Service"), _("Customer"), _("Team"), _("Asked"), _("Counted")]


def requests_rows(found: Behind, reader: Person) -> Iterator[list[Cell]]:
    """The requests behind a figure that the reader may see, fetched some hundred at a time."""
    well = set(found.counted(good=True).values_list("pk", flat=True))
    columns = ("pk", "title", "service__name", "customer_team__name", "team__name", "submitted_at")
    zone, yes, no = reader.timezone, _("went well"), _("did not")
    for pk, title, service, customer, team, asked in found.visible(reader).values_list(*columns).iterator(500):
        day = timezone.localdate(asked, zone) if asked else None
        yield [number_of(pk), title, service, customer, team, day, yes if pk in well else no]
