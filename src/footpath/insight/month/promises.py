"""Were promises kept in a month, by those who serve and by those who ask, beside the same weeks before?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from footpath.insight import wording
from footpath.insight.month.months import Month, Part
from footpath.insight.scorecards import FEWEST
from footpath.pure.figures import Figure, Tally
from footpath.ui.measures import Measure, Scope, Whose, measures, tallies

KEYS = ("promises_kept", "first_response", "complete_first", "answers_in_time")
A_YEAR = timedelta(weeks=52)


NOTHING = "–"  # what stands where there was nothing to count


@dataclass(frozen=True)
class Cell:
    """One figure as it is read: its value, and between what it lies."""

    value: str
    interval: str = ""


@dataclass(frozen=True)
class Promise:
    """One figure of one side: now, in the month before, and a year ago."""

    label: str
    meaning: str
    side: str
    now: Cell
    before: Cell
    year: Cell


def kept_both_ways(part: Part, month: Month, now: datetime) -> list[Promise]:
    """The figures of both sides; each scope is counted once over all three stretches."""
    found = [one for key in KEYS if (one := measures().get(key)) is not None]
    before = month.earlier(1)
    stretches = [(month.since, month.until), (before.since, before.until)]
    stretches.append((month.since - A_YEAR, month.until - A_YEAR))
    counted: dict[str, Mapping[date, Tally]] = {}
    for whose in (Whose.PROVIDER, Whose.CUSTOMER):
        wanted = [one for one in found if one.whose is whose]
        scope = _scope(part, whose)
        counted |= tallies(wanted, scope, stretches[2][0], month.until, now) if wanted else {}
    rows = []
    for one in found:
        weeks = counted[one.key]
        cells = [_cell(one, [tally for at, tally in weeks.items() if s <= at < u]) for s, u in stretches]
        rows.append(Promise(one.label(), one.meaning(), _side(one), *cells))
    return rows


def _scope(part: Part, whose: Whose) -> Scope:
    teams = part.teams or frozenset()
    return Scope(teams=teams) if whose is Whose.PROVIDER else Scope(customer_teams=teams)


def _side(measure: Measure) -> str:
    return _("as provider") if measure.whose is Whose.PROVIDER else _("as customer")


def _cell(measure: Measure, weeks: list[Tally]) -> Cell:
    figure: Figure = measure.figure(weeks)
    if figure.n < FEWEST or figure.value is None:
        return Cell(_("too few to say") if figure.n else NOTHING)
    return Cell(wording.short(measure.kind, figure), wording.interval(measure.kind, figure))
