"""How are figures said, so that nobody reads more out of them than is in them?"""

from decimal import ROUND_HALF_UP, Decimal

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.pure.figures import Figure
from footpath.ui.measures import Kind

FEW = 30  # cases; below, a share is told as a count and never as a bare percentage


def value(kind: Kind, figure: Figure, count: int | None, *, told: bool) -> str:
    """The figure itself."""
    if not figure.n:
        return _("nothing to count yet")
    if not told or figure.value is None:
        return _("too few to say (%(n)d so far)") % {"n": figure.n}
    if kind is Kind.STARS:
        return _("%(mean)s stars") % {"mean": one_place(figure.value)}
    return of(count, figure.n) if figure.n < FEW else percent(figure.value)


def rests_on(kind: Kind, figure: Figure, count: int | None) -> str:
    """How many cases; empty where the value itself says so."""
    if kind is Kind.STARS:
        return ngettext("of 5, from %(n)d rating", "of 5, from %(n)d ratings", figure.n) % {"n": figure.n}
    return of(count, figure.n) if figure.n >= FEW else ""


def interval(kind: Kind, figure: Figure) -> str:
    """Between which two values it lies, 95 times in 100."""
    if figure.low is None or figure.high is None:
        return ""
    ends = [one_place(end) if kind is Kind.STARS else percent(end) for end in (figure.low, figure.high)]
    return _("likely between %(low)s and %(high)s") % {"low": ends[0], "high": ends[1]}


def short(kind: Kind, figure: Figure) -> str:
    """A value in one word, always with how many it rests on: "88% of 50", "4.3 stars from 23"."""
    if figure.value is None:
        return ""
    if kind is Kind.STARS:
        return _("%(mean)s stars from %(n)d") % {"mean": one_place(figure.value), "n": figure.n}
    if figure.n < FEW:
        return of(round(figure.value * figure.n), figure.n)
    return _("%(share)s of %(n)d") % {"share": percent(figure.value), "n": figure.n}


def change(code: str) -> str:
    """Better, worse, or not to be told apart from chance."""
    return {
        "better": _("better than before"),
        "worse": _("worse than before"),
        "unclear": _("no clear difference"),
        "unknown": _("too few to compare"),
    }[code]


def signal(code: str, *, is_better: bool) -> str:
    """How a week stands out: by itself, or as one of many on the same side."""
    if not code:
        return ""
    if code.startswith("run"):
        return _("better than usual for weeks on end") if is_better else _("worse than usual for weeks on end")
    return _("better than usual") if is_better else _("worse than usual")


def of(count: int | None, n: int) -> str:
    """ "17 of 20"."""
    return _("%(count)d of %(n)d") % {"count": count or 0, "n": n}


def percent(share: float) -> str:
    """A share of what has happened: 0 % and 100 % are possible."""
    return _("%(number)d%%") % {"number": round(share * 100)}


def week_value(kind: Kind, mean: float | None) -> str:
    """The value of one week, in a table that says beside it how many it rests on."""
    if mean is None:
        return ""
    return one_place(mean) if kind is Kind.STARS else percent(mean)


def one_place(number: float) -> str:
    """Half up, as people round: number_format alone would cut 4.38 to 4.3."""
    rounded = Decimal(str(number)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return formats.number_format(rounded, decimal_pos=1, use_l10n=True)
