"""What do requests say of a standard: was it kept, and is it better than before?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.models import Standard, StandardVersion, Verdict
from footpath.conversations.standards.figures import figures
from footpath.conversations.standards.stretches import WEEK, Stretch, first_monday, holds_from
from footpath.conversations.standards.wording import Wording
from footpath.pure.figures import Figure, Tally
from footpath.pure.intervals import BETTER, WORSE, clear_difference, difference_of_means, difference_of_shares, together
from footpath.ui.measures import Kind, Measure, Scope, tallies

FEWEST = 3  # cases below which nothing is said
LONGEST = 13  # weeks on each side, so that the same season is compared


@dataclass(frozen=True)
class Compared:
    """The same weeks before and since; `low` to `high` is how much it differs, 95 times in 100."""

    before: Figure
    since: Figure
    weeks: int
    low: float | None
    high: float | None
    says: str  # better, worse, unclear
    stars: bool = False  # a mean of stars, else a share

    @property
    def words(self) -> str:
        """Both, in a sentence."""
        if self.low is None or self.since.value is None or self.before.value is None:
            return _("There is too little yet to compare before and since.")
        told = {"since": self._amount(self.since.value), "before": self._amount(self.before.value)}
        if self.says == BETTER:
            return _("%(since)s since it was agreed, %(before)s before: better.") % told
        if self.says == WORSE:
            return _("%(since)s since it was agreed, %(before)s before: not better.") % told
        if told["since"] == told["before"]:
            return _("%(since)s since it was agreed, as before.") % told
        return _("%(since)s since it was agreed, %(before)s before: chance alone may explain the difference.") % told

    @property
    def detail(self) -> str:
        """On what that rests."""
        rests = ngettext("%(n)d week on each side", "%(n)d weeks on each side", self.weeks) % {"n": self.weeks}
        cases = _("%(before)d requests before, %(since)d since") % {"before": self.before.n, "since": self.since.n}
        if self.low is None or self.high is None:
            return f"{rests}; {cases}."
        text = _("The difference is between %(low)s and %(high)s, 95 times in 100.")
        return f"{rests}; {cases}. {text % {'low': self._points(self.low), 'high': self._points(self.high)}}"

    def _amount(self, value: float) -> str:
        return f"{value:.1f}" if self.stars else f"{round(value * 100)}%"

    def _points(self, value: float) -> str:
        if self.stars:
            return _("%(n)s stars") % {"n": f"{value:+.1f}"}
        return _("%(n)s points") % {"n": f"{round(value * 100):+d}"}


def scope_of(standard: Standard) -> Scope | None:
    """What the customer's team asks of the provider's; None where a team is missing or both are in one."""
    serving, asking = standard.provider_team_id, standard.customer_team_id
    if serving is None or asking is None or serving == asking:
        return None
    return Scope(teams=frozenset({serving}), customer_teams=frozenset({asking}))


def figure_of(wording: Wording) -> Measure | None:
    """The figure that it is counted by."""
    return figures().get(wording.measure_key)


def counted(standard: Standard, wording: Wording, stretch: Stretch, now: datetime) -> list[Tally]:
    """What was counted between the two teams in these weeks, week by week."""
    figure, scope = figure_of(wording), scope_of(standard)
    if figure is None or scope is None:
        return []
    return list(tallies([figure], scope, *stretch, now)[figure.key].values())


def verdict_of(wording: Wording, weeks: list[Tally]) -> tuple[Verdict, float | None, int]:
    """Whether the target was reached in these weeks, the value in the unit of the wording, and the cases behind it."""
    figure = figure_of(wording)
    whole = together(weeks)
    if figure is None or whole.n < FEWEST:
        return Verdict.TOO_FEW, None, whole.n
    value = round(whole.total / whole.n * (1 if figure.kind == Kind.STARS else 100), 2)
    target = float(wording.target)
    kept = value <= target if wording.at_most else value >= target
    return (Verdict.KEPT if kept else Verdict.MISSED), value, whole.n


def span_of(version: StandardVersion, now: datetime) -> tuple[int, Stretch] | None:
    """As many whole weeks before it held as since, and how many these are on each side; None while it is too young."""
    start = first_monday(holds_from(version))
    weeks = min(LONGEST, (_end(version, now) - start) // WEEK)
    return (weeks, Stretch(start - weeks * WEEK, start + weeks * WEEK)) if weeks >= 1 else None


def compared(standard: Standard, version: StandardVersion, now: datetime) -> Compared | None:
    """Before and since; None where requests say nothing of it, or it is too young."""
    return compared_all(standard, [version], now)[0]


def compared_all(standard: Standard, versions: Sequence[StandardVersion], now: datetime) -> list[Compared | None]:
    """As `compared`, of several between the same teams as `standard`; requests are counted once for all of them."""
    spans = [span_of(one, now) for one in versions]
    scope, known = scope_of(standard), figures()
    asked = [
        (known[one.wording.measure_key], span[1])
        for one, span in zip(versions, spans, strict=True)
        if span and one.wording.measure_key in known
    ]
    if scope is None or not asked:
        return [None] * len(versions)
    wanted = list({figure.key: figure for figure, _span in asked}.values())
    since, until = min(span.since for _one, span in asked), max(span.until for _one, span in asked)
    found = tallies(wanted, scope, since, until, now)
    return [
        _compared(known[one.wording.measure_key], found[one.wording.measure_key], *span)
        if span and one.wording.measure_key in known
        else None
        for one, span in zip(versions, spans, strict=True)
    ]


def _end(version: StandardVersion, now: datetime) -> date:
    return version.replaced_at.date() if version.replaced_at else now.date()


def _compared(figure: Measure, found: Mapping[date, Tally], weeks: int, span: Stretch) -> Compared | None:
    middle = span.since + weeks * WEEK
    before = [tally for week, tally in found.items() if span.since <= week < middle]
    since = [tally for week, tally in found.items() if middle <= week < span.until]
    if not before and not since:
        return None
    was, now = together(before), together(since)
    stars = figure.kind == Kind.STARS
    interval = None
    if min(was.n, now.n) >= FEWEST:
        interval = difference_of_means(now, was) if stars else difference_of_shares(now, was)
    low, high = interval or (None, None)
    says = clear_difference(since, before, stars=stars, more_is_better=figure.more_is_better)
    return Compared(figure.figure(before), figure.figure(since), weeks, low, high, says, stars)
