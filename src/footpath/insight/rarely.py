"""Where something rarely goes wrong: do failures come closer together than chance puts them, or farther apart?

Of a week with five cases and one failure a month, the limits of a share say nothing: they lie above every single
failure. Counted instead are the cases that went well between two failures (pure/rare.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.figures import Tally
from footpath.pure.rare import THREE_SIGMA, by_chance_closer, rare_chart
from footpath.requests.measures import COUNTED, Outcomes
from footpath.ui.measures import Kind, Measure, Scope

SELDOM = 0.1  # of all cases
A_WEEK = 1.0  # failures: from there on the limits of a share say enough
LAST = 3  # failures that are held against chance together


@dataclass(frozen=True)
class Rare:
    """What is said of rare failures; `tone` is that of a signal, or empty."""

    sentence: str
    tone: str = ""


def is_rare(measure: Measure, weeks: Sequence[Tally]) -> bool:
    """Whether a share fails so rarely that its weeks cannot be told apart."""
    known = [week for week in weeks if week.n]
    n, total = sum(week.n for week in known), sum(week.total for week in known)
    failed = n - total if measure.more_is_better else total
    counted = measure.key in COUNTED and isinstance(measure.source, Outcomes)
    return counted and measure.kind is Kind.SHARE and 0 < failed < min(SELDOM * n, A_WEEK * len(known))


def rare_of(measure: Measure, scope: Scope, since: date, until: date, *, n: int, now: datetime) -> Rare:
    """What the failures among `n` cases say, in the order of time; one question to the database."""
    source = measure.source
    assert isinstance(source, Outcomes)
    places = source.places(measure.key, scope, since, until, now, of=not COUNTED[measure.key].well)
    gaps = [there - here - 1 for here, there in pairwise([0, *places])]
    chart, well_since = rare_chart(gaps), n - places[-1] if places else n
    if chart is None:
        return Rare("")
    text = ngettext(
        "It rarely fails: %(failed)d time among %(n)d.", "It rarely fails: %(failed)d times among %(n)d.", len(places)
    ) % {"failed": len(places), "n": n}
    if len(gaps) >= LAST and by_chance_closer(gaps[-LAST:], len(places) / n) < THREE_SIGMA:
        return Rare(f"{text} {_('The last three came closer together than chance puts them.')}", "clay")
    if well_since > chart.high:
        more = _("%(since)d in a row went well since the last: more than chance makes.") % {"since": well_since}
        return Rare(f"{text} {more}", "moss")
    more = _("Usually %(gap)d go well between two; %(since)d have since the last.") % {
        "gap": round(chart.center),
        "since": well_since,
    }
    return Rare(f"{text} {more}")
