"""When would an urgent job be done at each place in the queue, and what does that cost the others?"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.crew import Request
from footpath.pure.queueing import Plan
from footpath.pure.what_if import Change, compare
from footpath.requests.forms.what_if import after
from footpath.requests.what_if import TOLD_KIND, waiting_in, with_job
from footpath.requests.what_if_words import HARDLY

PLACES = (0, 5, None)
FELT = 1800.0  # working seconds: who is moved by less than half an hour is not counted
Dates = tuple[float | None, ...]  # seconds since 1970 at half, 17 and 19 of 20
NOBODY_KNOWS: Dates = (None, None, None)


@dataclass(frozen=True)
class Price:
    """One place: the days by which it is done in half of the futures, 17 and 19 of 20, None where nothing can be said;
    how many wait longer, by how many working seconds each, and how many promises are likely broken for it.
    """

    position: int | None
    place: str
    half: date | None
    most: date | None
    sure: date | None
    others: int
    each: float
    broken: float

    @property
    def breaks(self) -> bool:
        """Whether it is worth a word that promises break."""
        return self.broken >= HARDLY

    @property
    def words(self) -> str:
        """How many wait longer for it."""
        return ngettext("One other waits longer", "%(n)d others wait longer", self.others) % {"n": self.others}

    @property
    def broken_words(self) -> str:
        """How many promises are likely broken for it: "1.4 promises likely broken"."""
        return _("%(n)s promises likely broken") % {"n": formats.number_format(round(self.broken, 1), use_l10n=True)}


def price_list(plan: Plan, job: Request, places: Collection[int | None] = PLACES) -> list[Price]:
    """One line for each place that is not beyond the end of the queue, which comes last."""
    waiting = len(waiting_in(plan))
    inside: list[int | None] = [*sorted({place for place in places if place is not None and place < waiting})]
    lines = [*inside, None]
    then = [compare(plan, with_job(plan, job, place)) for place in lines]
    if job.type_id == TOLD_KIND:  # where somebody said how long it takes, no past promise speaks for it
        dates = [change.done or NOBODY_KNOWS for change in then]
    else:
        dates = [(option.p50, option.p85, option.p95) for option in plan.options(job, lines)]
    return [_price(plan, *line) for line in zip(lines, then, dates, strict=True)]


def _price(plan: Plan, place: int | None, others: Change, dates: Dates) -> Price:
    count, each = felt(others, 1)
    half, most, sure = (_day(plan, moment) for moment in dates)
    return Price(place, after(place), half, most, sure, count, each, max(0.0, -others.kept_more))


def _day(plan: Plan, moment: float | None) -> date | None:
    return None if moment is None else plan.team.calendar.day_ending(datetime.fromtimestamp(moment, UTC))


def felt(change: Change, way: int) -> tuple[int, float]:
    """How many are done later (way 1) or earlier (-1) by what somebody would feel, and by how much on average."""
    moved = way * change.slip_mean
    moved = moved[moved >= FELT]
    return len(moved), float(moved.mean()) if moved.size else 0.0
