"""How does one figure stand before and after a day, and may a difference be told from chance?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isinf

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.insight.helped.span import Span
from footpath.insight.scorecards import FEWEST, Change
from footpath.insight.wording import one_place, percent
from footpath.pure.before_after import months_apart, rates_apart
from footpath.pure.figures import Tally
from footpath.pure.intervals import Interval, difference_of_shares, share_figure, together

SMALL = 0.25


@dataclass(frozen=True)
class Month:
    """A month of a figure; None where nothing is known of it."""

    first: date
    value: float | None
    text: str


@dataclass(frozen=True)
class Compared:
    """A figure on both sides of a day, in words and month by month. `url`: where it can be looked at."""

    key: str
    title: str
    meaning: str
    months: tuple[Month, ...]
    before: str
    after: str
    change: Change
    difference: str
    is_share: bool = False
    usual: float | None = None  # before
    note: str = ""
    url: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anything is said of it on either side."""
        return bool(self.before or self.after)

    @property
    def is_broad(self) -> bool:
        """Whether it is drawn from none to all: a share that is never large would be a flat line there."""
        return self.is_share and any(month.value is not None and month.value > SMALL for month in self.months)

    @property
    def changed(self) -> str:
        """The change in words."""
        return {
            Change.BETTER: _("better since"),
            Change.WORSE: _("worse since"),
            Change.UNCLEAR: _("no clear difference"),
            Change.UNKNOWN: _("too little to say"),
        }[self.change]

    @property
    def tone(self) -> str:
        """Of its chip."""
        return {Change.BETTER: "moss", Change.WORSE: "clay"}.get(self.change, "plain")


@dataclass(frozen=True)
class About:
    """What a figure is called and means, and which way is better."""

    key: str
    title: str
    meaning: str
    more_is_better: bool = False
    url: str = ""


def shares(about: About, by_month: Mapping[date, Tally], span: Span, *, note: str = "") -> Compared:
    """Cases counted on both sides: the difference of the shares by Newcombe's interval; of fewer than FEWEST nothing
    is said.
    """
    sides = [together([by_month[one] for one in side if one in by_month]) for side in (span.before, span.after)]
    before, after = sides
    known = min(before.n, after.n) >= FEWEST
    apart = difference_of_shares(after, before) if known else None
    months = [
        Month(first, one.total / one.n if one and one.n else None, _of(one) if one and one.n else "–")
        for first in span.months
        for one in [by_month.get(first)]
    ]
    return Compared(
        about.key, about.title, about.meaning, tuple(months), share_words(before), share_words(after),
        change_of(apart, more_is_better=about.more_is_better), points(apart), is_share=True,
        usual=before.total / before.n if before.n >= FEWEST else None, note=note, url=about.url,
    )  # fmt: skip


def means(about: About, values: Mapping[date, float], span: Span, *, share: bool = False, note: str = "") -> Compared:
    """A value for each month: the difference of the mean months by Welch's interval."""
    before = [values[one] for one in span.before if one in values]
    after = [values[one] for one in span.after if one in values]
    apart = months_apart(before, after)
    return Compared(
        about.key, about.title, about.meaning, _months(values, span, share=share),
        _mean(before, share=share), _mean(after, share=share),
        change_of(apart, more_is_better=about.more_is_better),
        points(apart) if share else _less_or_more(apart), is_share=share,
        usual=sum(before) / len(before) if before else None, note=note, url=about.url,
    )  # fmt: skip


def rates(about: About, cases: Mapping[date, tuple[int, int]], span: Span, *, note: str = "") -> Compared:
    """How often something happens to people: (cases, people) by month; compared as rates, exactly."""
    sides = [[cases[one] for one in side if one in cases] for side in (span.before, span.after)]
    (left, time), (left_after, time_after) = [
        (sum(n for n, _people in side), sum(people for _n, people in side)) for side in sides
    ]
    apart = rates_apart(left, time, left_after, time_after)
    values = {month: n / people * 100 for month, (n, people) in cases.items() if people}
    return Compared(
        about.key, about.title, about.meaning, _months(values, span), _rate(left, time), _rate(left_after, time_after),
        change_of(None if apart is None else (apart[0] - 1, apart[1] - 1), more_is_better=about.more_is_better),
        _times(apart), usual=left / time * 100 if time else None, note=note, url=about.url,
    )  # fmt: skip


def sums(about: About, values: Mapping[date, float], span: Span, *, note: str = "") -> Compared:
    """What was counted, without a comparison by chance."""
    both = [sum(values.get(one, 0.0) for one in side) for side in (span.before, span.after)]
    words = [_("%(n)s hours in these months") % {"n": one_place(one)} for one in both]
    return Compared(
        about.key, about.title, about.meaning, _months(values, span), words[0], words[1] if span.after else "",
        Change.UNKNOWN, "", note=note, url=about.url,
    )  # fmt: skip


def change_of(apart: Interval | None, *, more_is_better: bool) -> Change:
    """What may be said of an interval of a difference, after less before."""
    if apart is None:
        return Change.UNKNOWN
    if apart[0] <= 0 <= apart[1]:
        return Change.UNCLEAR
    return Change.BETTER if (apart[0] > 0) == more_is_better else Change.WORSE


def _months(values: Mapping[date, float], span: Span, *, share: bool = False) -> tuple[Month, ...]:
    say = percent if share else one_place
    return tuple(Month(one, values.get(one), say(values[one]) if one in values else "–") for one in span.months)


def _of(one: Tally) -> str:
    return _("%(count)d of %(n)d") % {"count": round(one.total), "n": one.n}


def share_words(whole: Tally) -> str:
    if whole.n < FEWEST:
        return ngettext("%(n)d case, too few to say", "%(n)d cases, too few to say", whole.n) % {"n": whole.n}
    found = share_figure([whole])
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    words = _("%(of)s: %(share)s, likely %(low)s to %(high)s")
    return words % {
        "of": _of(whole), "share": percent(found.value), "low": percent(found.low), "high": percent(found.high)
    }  # fmt: skip


def _mean(values: list[float], *, share: bool) -> str:
    if not values:
        return ""
    say = percent if share else one_place
    words = ngettext("%(value)s on average of %(n)d month", "%(value)s on average of %(n)d months", len(values))
    return words % {"value": say(sum(values) / len(values)), "n": len(values)}


def _rate(cases: int, time: int) -> str:
    if not time:
        return ""
    words = _("%(cases)d left; %(rate)s a month of each 100 people")
    return words % {"cases": cases, "rate": one_place(cases / time * 100)}


def points(apart: Interval | None) -> str:
    """The difference of two shares in words; nothing where chance alone may have made it."""
    if apart is None or apart[0] <= 0 <= apart[1]:
        return ""
    low, high = sorted(round(abs(one) * 100) for one in apart)
    words = _("%(low)d to %(high)d points more") if apart[0] > 0 else _("%(low)d to %(high)d points less")
    return words % {"low": low, "high": high}


def _less_or_more(apart: Interval | None) -> str:
    if apart is None or apart[0] <= 0 <= apart[1]:
        return ""
    low, high = sorted(abs(one) for one in apart)
    words = _("%(low)s to %(high)s more") if apart[0] > 0 else _("%(low)s to %(high)s less")
    return words % {"low": one_place(low), "high": one_place(high)}


def _times(apart: Interval | None) -> str:
    if apart is None or apart[0] <= 1 <= apart[1]:
        return ""
    if isinf(apart[1]):
        return _("at least %(low)s times as often") % {"low": one_place(apart[0])}
    words = _("%(low)s to %(high)s times as often")
    return words % {"low": one_place(apart[0]), "high": one_place(apart[1])}
