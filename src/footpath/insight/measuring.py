"""What do the figures of somebody say, and what has changed?"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from django.urls import reverse

from footpath.insight.introduced import introduced
from footpath.insight.rarely import is_rare, rare_of
from footpath.insight.scorecards import FEWEST, Change, Line, Period, Scorecard, Section, Week
from footpath.insight.subjects import Subject
from footpath.insight.talks import to_talk_about
from footpath.people.models import Person
from footpath.pure.control import Chart, mean_chart, share_chart
from footpath.pure.figures import Tally
from footpath.pure.individuals import has_shifted
from footpath.pure.intervals import clear_difference
from footpath.requests.measures import stars_of
from footpath.ui.measures import Kind, Measure, Scope, Whose, measures, tallies

Weeks = Mapping[date, Tally]
NONE = Tally(0, 0, 0)


def scorecard(subject: Subject, period: Period, now: datetime, reader: Person | None = None) -> Scorecard:
    """All figures of a subject in these weeks, beside as many weeks before. Each scope is counted once. For a `reader`
    also what people say as far as it was released to them, what was introduced, and what could be done.
    """
    counted: dict[Scope, dict[str, Weeks]] = {}
    for scope in {section.scope for section in subject.sections if not section.withheld}:
        sides = {section.whose for section in subject.sections if section.scope == scope and not section.withheld}
        wanted = [one for one in measures().values() if one.whose in sides]
        counted[scope] = tallies(wanted, scope, period.before.since, period.until, now)
    sections = tuple(
        section
        if section.withheld
        else replace(
            section,
            lines=_lines(section, counted[section.scope], period, now)
            + (_voices(subject, section, period, reader, now) if reader else ()),
        )
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
        talks=to_talk_about(subject, sections, period, reader, now),
        looked_at=sum(line.change is not Change.UNKNOWN for section in sections for line in section.lines),
        made_at=now,
        introduced=introduced(subject, period, reader, now) if reader else (),
    )


def _voices(subject: Subject, section: Section, period: Period, reader: Person, now: datetime) -> tuple[Line, ...]:
    """Whether customers would choose a team or a service again, where it was released; never of a pair or a person:
    answers are told in batches that say nothing of who asked for what.
    """
    team = subject.ids[0] if subject.kind == "team" else subject.team
    if section.whose is not Whose.PROVIDER or team is None or subject.kind not in ("team", "service"):
        return ()
    measure = measures()["would_choose"]
    scope = replace(section.scope, reader=reader.pk)
    weeks = measure.source.tallies([measure.key], scope, period.before.since, period.until, now)[measure.key]
    line = _line(measure, weeks, period)
    return (replace(line, evidence=reverse("team-would-choose", args=[team])),) if line.figure.n else ()


def measures_of(whose: Whose) -> list[Measure]:
    """The measures of one side, in the order of the settings."""
    return [one for one in measures().values() if one.whose is whose]


def _lines(section: Section, counted: Mapping[str, Weeks], period: Period, now: datetime) -> tuple[Line, ...]:
    every = {
        one.key: _rarely(one, _line(one, counted[one.key], period), section, counted[one.key], period=period, now=now)
        for one in measures_of(section.whose)
    }
    lines = [every[one.key] for one in measures_of(section.whose) if _is_told_apart(one, every)]
    rated = any(line.kind is Kind.STARS and line.is_told for line in lines)
    stars = stars_of(section.scope, period.since, period.until, now) if rated else {}
    given = tuple(stars.get(number, 0) for number in range(1, 6))
    return tuple(replace(line, stars=given) if line.kind is Kind.STARS and line.is_told else line for line in lines)


def _rarely(measure: Measure, line: Line, section: Section, counted: Weeks, *, period: Period, now: datetime) -> Line:
    """Where it rarely fails, what the failures of both stretches say instead of the limits of single weeks."""
    weeks = [counted.get(monday, NONE) for monday in (*period.before.mondays, *period.mondays)]
    if not line.is_told or not is_rare(measure, weeks):
        return line
    n = sum(week.n for week in weeks)
    rare = rare_of(measure, section.scope, period.before.since, period.until, n=n, now=now)
    plain = tuple(replace(week, low=None, high=None, signal="", is_better=False) for week in line.weeks)
    return replace(line, rare=rare, weeks=plain, has_shifted=False)


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
        has_shifted=bool(chart) and has_shifted([week.total / week.n for week in here if week.n]),
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
