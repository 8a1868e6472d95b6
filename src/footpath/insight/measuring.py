"""What do the figures of somebody say, and what has changed?"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from footpath.insight.scorecards import FEWEST, Change, Line, Period, Scorecard, Section, Week
from footpath.insight.subjects import Subject
from footpath.insight.talks import to_talk_about
from footpath.pure.control import Chart, mean_chart, share_chart
from footpath.pure.figures import Tally
from footpath.pure.intervals import clear_difference
from footpath.requests.measures import stars_of
from footpath.ui.measures import Kind, Measure, Scope, Whose, measures, tallies

Weeks = Mapping[date, Tally]
NONE = Tally(0, 0, 0)


def scorecard(subject: Subject, period: Period, now: datetime) -> Scorecard:
    """All figures of a subject in these weeks, beside as many weeks before. Each scope is counted once."""
    counted: dict[Scope, dict[str, Weeks]] = {}
    for scope in {section.scope for section in subject.sections if not section.withheld}:
        sides = {section.whose for section in subject.sections if section.scope == scope and not section.withheld}
        wanted = [one for one in measures().values() if one.whose in sides]
        counted[scope] = tallies(wanted, scope, period.before.since, period.until, now)
    sections = tuple(
        section if section.withheld else replace(section, lines=_lines(section, counted[section.scope], period, now))
        for section in subject.sections
    )
    return Scorecard(
        kind=subject.kind,
        ids=subject.ids,
        title=subject.title,
        lead=subject.lead,
        address=subject.address,
        period=period,
        sections=sections,
        talks=to_talk_about(sections, period),
        looked_at=sum(line.change is not Change.UNKNOWN for section in sections for line in section.lines),
        made_at=now,
    )


def measures_of(whose: Whose) -> list[Measure]:
    """The measures of one side, in the order of the settings."""
    return [one for one in measures().values() if one.whose is whose]


def _lines(section: Section, counted: Mapping[str, Weeks], period: Period, now: datetime) -> tuple[Line, ...]:
    every = {one.key: _line(one, counted[one.key], period) for one in measures_of(section.whose)}
    lines = [every[one.key] for one in measures_of(section.whose) if _is_told_apart(one, every)]
    rated = any(line.kind is Kind.STARS and line.is_told for line in lines)
    stars = stars_of(section.scope, period.since, period.until, now) if rated else {}
    given = tuple(stars.get(number, 0) for number in range(1, 6))
    return tuple(replace(line, stars=given) if line.kind is Kind.STARS and line.is_told else line for line in lines)


def _is_told_apart(measure: Measure, lines: Mapping[str, Line]) -> bool:
    """Whether a figure that leaves cases out of another one says something new."""
    return not measure.less_than or lines[measure.key].figure.n < lines[measure.less_than].figure.n


def _line(measure: Measure, counted: Weeks, period: Period) -> Line:
    here = [counted.get(monday, NONE) for monday in period.mondays]
    before = [counted.get(monday, NONE) for monday in period.before.mondays]
    figure, was = measure.figure(here), measure.figure(before)
    is_stars = measure.kind is Kind.STARS
    chart = (mean_chart if is_stars else share_chart)(here) if figure.n >= FEWEST else None
    return Line(
        key=measure.key,
        label=measure.label(),
        meaning=measure.meaning(),
        kind=measure.kind,
        more_is_better=measure.more_is_better,
        figure=figure,
        count=None if is_stars else round(sum(week.total for week in here)),
        before=was,
        change=_change(measure, here, before) if min(figure.n, was.n) >= FEWEST else Change.UNKNOWN,
        weeks=_weeks(measure, period, here, chart),
        usual=chart.center if chart else None,
        is_provisional=bool(chart and chart.provisional),
    )


def _change(measure: Measure, here: Sequence[Tally], before: Sequence[Tally]) -> Change:
    is_stars = measure.kind is Kind.STARS
    return Change(clear_difference(here, before, stars=is_stars, more_is_better=measure.more_is_better))


def _weeks(measure: Measure, period: Period, here: Sequence[Tally], chart: Chart | None) -> tuple[Week, ...]:
    found = []
    for number, (monday, tally) in enumerate(zip(period.mondays, here, strict=True)):
        count = None if measure.kind is Kind.STARS else round(tally.total)
        week = Week(monday, tally.n, count, tally.total / tally.n if tally.n else None)
        if chart:
            point = chart.points[number]
            better = point.signal.endswith("above") == measure.more_is_better
            week = replace(
                week, low=point.low, high=point.high, signal=point.signal, is_better=bool(point.signal) and better
            )
        found.append(week)
    return tuple(found)
