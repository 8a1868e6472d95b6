"""How is it said where the figure of a plan stands?"""

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.growth.evidence import Standing, fewest_of
from footpath.pure.figures import Figure
from footpath.pure.intervals import BETTER, WORSE
from footpath.ui.measures import Kind, Measure

FEW = 30  # cases; below, a share is told as a count


def number(measure: Measure, value: float) -> str:
    """A value of the figure alone: "85%", "4.2 stars"."""
    if measure.kind is Kind.STARS:
        return _("%(mean)s stars") % {"mean": formats.number_format(value, 1)}
    if measure.kind is Kind.GAP:
        return _("%(steps)s steps") % {"steps": formats.number_format(value, 1)}
    if measure.kind is Kind.PLACE:
        return _("%(place)s of 5") % {"place": formats.number_format(value, 1)}
    return _("%(number)d%%") % {"number": round(value * 100)}


def figure(measure: Measure, found: Figure) -> str:
    """A value with what it rests on: "17 of 25", "85% of 120", "4.2 stars from 31"."""
    if not found.n:
        return _("nothing yet")
    if found.value is None or found.n < fewest_of(measure):
        return ngettext("too few to say: %(n)d case", "too few to say: %(n)d cases", found.n) % {"n": found.n}
    if measure.kind is not Kind.SHARE:
        return _("%(mean)s, from %(n)d answers") % {"mean": number(measure, found.value), "n": found.n}
    if found.n < FEW:
        return _("%(share)s (%(count)d of %(n)d)") % {
            "share": number(measure, found.value), "count": round(found.value * found.n), "n": found.n,
        }  # fmt: skip
    return _("%(share)s of %(n)d") % {"share": number(measure, found.value), "n": found.n}


def likely(measure: Measure, found: Figure) -> str:
    """Between which values it lies."""
    if found.low is None or found.high is None or found.n < fewest_of(measure):
        return ""
    ends = {"low": number(measure, found.low), "high": number(measure, found.high)}
    return _("likely between %(low)s and %(high)s") % ends


def aim(measure: Measure, target: float) -> str:
    """Where it is to be."""
    words = _("%(target)s or more") if measure.more_is_better else _("%(target)s or less")
    return words % {"target": number(measure, target)}


def verdict(found: Standing) -> str:
    """Whether it was reached, in one sentence."""
    if found.is_reached:
        return _("Reached.")
    if found.now.value is None or found.now.n < fewest_of(found.measure):
        return _("Too little has happened since to say anything.")
    return _("Not reached yet.")


def change(found: Standing) -> str:
    """Whether it moved since the start, and by how much at least and at most; chance is said to be chance."""
    if found.change is None:
        return ""
    words = {
        BETTER: _("Better than at the start, by %(by)s: more than chance alone."),
        WORSE: _("Worse than at the start, by %(by)s: more than chance alone."),
    }.get(found.verdict, _("The difference to the start may be chance alone: %(by)s."))
    return words % {"by": _points(found.measure, *found.change)}


def _points(measure: Measure, low: float, high: float) -> str:
    if measure.kind is not Kind.SHARE:
        words = _("%(low)s to %(high)s stars") if measure.kind is Kind.STARS else _("%(low)s to %(high)s steps")
        return words % {"low": f"{low:+.1f}", "high": f"{high:+.1f}"}
    return _("%(low)s to %(high)s points") % {"low": f"{100 * low:+.0f}", "high": f"{100 * high:+.0f}"}
