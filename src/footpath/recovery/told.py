"""How are the figures of putting things right said?"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from django.utils.translation import gettext as _

from footpath.recovery.figures import Compared, Durations, Fair
from footpath.ui import wording
from footpath.ui.charts.line import Point


@dataclass(frozen=True)
class Drawn:
    """A sentence, and the points of a drawing where there are enough of them; heights are logarithms."""

    title: str
    sentence: str
    points: list[Point]
    limit: float | None
    limit_label: str


def durations(found: Durations, title: str) -> Drawn:
    """An XmR chart in words: what is usual, and which stand out."""
    chart = found.chart
    if chart is None or found.usual is None or found.limit is None:
        few = _("There are %(n)d so far; from six on a drawing says what is usual.") % {"n": len(found.hours)}
        return Drawn(title, few, [], None, "")
    tones = {"above": "clay", "below": "moss", "run_above": "clay", "run_below": "moss"}
    points = [
        Point(f"{at}", log(hours), _hours(hours), tone=tones.get(signal, ""))
        for at, (hours, signal) in enumerate(zip(found.hours, chart.signals, strict=True), 1)
    ]
    out = sum(bool(one) for one in chart.signals)
    words = _("Usually %(usual)s; longer than %(limit)s would stand out. %(out)d of %(n)d stand out.")
    sentence = words % {
        "usual": _hours(found.usual), "limit": _hours(found.limit), "out": out, "n": len(found.hours),
    }  # fmt: skip
    if chart.provisional:
        sentence += " " + _("With fewer than twelve this is provisional.")
    return Drawn(title, sentence, points, chart.high, _("stands out above"))


def _hours(hours: float) -> str:
    return wording.duration(hours * 3600)


def comparison(found: Compared) -> str:
    """Stars after something was put right, against the others; nothing is claimed that the interval does not say."""
    if found.gap is None or found.low is None or found.high is None:
        return _("Too few ratings to compare (%(n)d after something was put right).") % {"n": found.after.n}
    facts = {
        "after": f"{found.after.total / found.after.n:.1f}", "n": found.after.n,
        "others": f"{found.others.total / found.others.n:.1f}", "m": found.others.n,
        "low": f"{found.low:+.1f}", "high": f"{found.high:+.1f}",
    }  # fmt: skip
    words = _("%(after)s stars after something was put right (%(n)d), %(others)s where nothing went wrong (%(m)d).")
    said = words % facts
    if found.gain:
        more = _("The difference is %(low)s to %(high)s: clearly more, in how satisfied they say they are.")
    elif found.high < 0:
        more = _("The difference is %(low)s to %(high)s: clearly less. Not to let it happen is still better.")
    else:
        more = _("The difference is %(low)s to %(high)s: no clear difference.")
    return f"{said} {more % facts}"


def fairness(found: Sequence[Fair]) -> list[tuple[str, str]]:
    """Each question with what may be told of it."""
    words = {
        "outcome": _("What came of it was fair"),
        "process": _("It went fast, and without much ado"),
        "treatment": _("Treated with respect"),
        "overall": _("Satisfied all in all"),
    }
    return [(words[one.item], _share(one)) for one in found]


def _share(one: Fair) -> str:
    if one.share is None or one.interval is None:
        return _("%(band)s%% say so (%(n)d answers)") % {"band": one.band, "n": one.n}
    low, high = (wording.percent(end) for end in one.interval)
    return _("%(share)s say so, likely %(low)s to %(high)s (%(n)d answers)") % {
        "share": wording.percent(one.share), "low": low, "high": high, "n": one.n,
    }  # fmt: skip
