"""What do somebody's moments show them?"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.conversations.models import Cause, ContactPoint, Happened, Role
from footpath.pure import contact_points as pure
from footpath.pure.figures import Figure
from footpath.pure.saturation import chance_of_new, kinds_at_least
from footpath.surveys.behaviors import whole_library
from footpath.ui.charts import interval

ENOUGH = 5  # moments on a side: with fewer, its share is not told


@dataclass(frozen=True)
class Row:
    """One role of the two by two: how many went well, how many could be better, and the share with its interval."""

    label: str
    well: int
    better: int
    share: str
    sentence: str
    bar: interval.Interval | None


def shown(points: Sequence[ContactPoint]) -> dict[str, Any]:
    """All that the page says; of no moment, little."""
    plain = [as_point(one) for one in points]
    bars = pure.pareto(one.theme for one in plain)
    lost, saved = pure.minutes(plain)
    return {
        "n": len(points),
        "rows": two_by_two(plain),
        "whys": [(theme_word(bar.key), bar, share_word(bar.upto)) for bar in bars],
        "without_why": sum(not one.theme for one in plain),
        "kinds": _kinds(points),
        "lost": lost,
        "saved": saved,
        "told_minutes": sum(one.minutes is not None for one in plain),
        "mirror": mirror(plain),
        "mirror_says": mirror_says(plain),
        "coverage": coverage([bar.n for bar in bars]),
        "weeks": [
            (monday, figure, share_word(figure.value or 0), _bar(figure)) for monday, figure in pure.weeks(plain)
        ],
    }


def as_point(point: ContactPoint) -> pure.Point:
    """A moment as the figures take it."""
    return pure.Point(point.role, point.outcome == "well", point.on, point.theme, point.cause, point.minutes)


def two_by_two(plain: Sequence[pure.Point]) -> list[Row]:
    """Role by outcome, with Wilson's interval."""
    found = pure.balance(plain)
    return [_row(Role(role), plain, found[role]) for role in (pure.RECEIVED, pure.GIVEN)]


def _row(role: Role, plain: Iterable[pure.Point], figure: Figure) -> Row:
    well = sum(one.well for one in plain if one.role == role)
    enough = figure.n >= ENOUGH
    return Row(
        label=str(role.label),
        well=well,
        better=figure.n - well,
        share=share_word(figure.value) if enough and figure.value is not None else "",
        sentence=interval_words(figure) if enough else _few(figure.n),
        bar=_bar(figure) if enough else None,
    )


def interval_words(figure: Figure) -> str:
    """How sure the share is."""
    assert figure.low is not None
    assert figure.high is not None
    text = _("Of all such moments, between %(low)s and %(high)s likely go well.")
    return text % {"low": share_word(figure.low), "high": share_word(figure.high)}


def share_word(share: float) -> str:
    """A share of what was counted: unlike a forecast it may be none or all."""
    return _("%(number)d%%") % {"number": round(share * 100)}


def _few(n: int) -> str:
    return _("Nothing was noted on this side.") if n == 0 else _("Too few moments to tell a share.")


def _bar(figure: Figure) -> interval.Interval | None:
    if figure.value is None or figure.low is None or figure.high is None:
        return None
    return interval.lay(figure.value, figure.low, figure.high, before=None, ends=(0.0, 1.0))


def theme_word(key: str) -> str:
    """What a why is called: the behavior's name, or the words that its owner gave it."""
    names = {one.key: one.name for one in whole_library()}
    return names.get(key, key)


def _kinds(points: Iterable[ContactPoint]) -> list[tuple[str, int]]:
    counts = Counter(one.happened for one in points if one.happened)
    return [(str(kind.label), counts[kind]) for kind in Happened if counts[kind]]


def mirror(plain: Iterable[pure.Point]) -> list[tuple[str, int, int]]:
    """What is seen behind moments that could be better: when one was served, and when one served."""
    seen = pure.mirror(plain)
    rows = [(str(one.label), seen[pure.RECEIVED][one], seen[pure.GIVEN][one]) for one in Cause]
    return [row for row in rows if row[1] or row[2]]


def mirror_says(plain: Iterable[pure.Point]) -> str:
    """One sentence about it, where both sides have something."""
    seen = pure.mirror(plain)
    them = {Cause.OTHER, Cause.TEAM}
    received, given = seen[pure.RECEIVED], seen[pure.GIVEN]
    if received.total() < 3 or given.total() < 3:
        return _("Sort a few more moments of both sides that could be better; then the two columns can be compared.")
    blamed = sum(received[one] for one in them) / received.total()
    excused = 1 - (given[Cause.ME] + given[Cause.OURS]) / given.total()
    if blamed > 0.5 and excused > 0.5:
        return _(
            "Served badly, you mostly see the others behind it; serving badly, mostly what lies outside of you. Nearly "
            "everybody sees it so. What would the others say?"
        )
    return _("You look at both sides with much the same eyes. What would the others say?")


def coverage(counts: Sequence[int]) -> str:
    """How much has been seen, in a sentence."""
    chance = chance_of_new(counts)
    if chance is None:
        return ""
    if chance == 1:  # nothing came up twice: how many there are is not known at all
        return _("No reason came up twice so far. A few more moments show which ones do.")
    kinds = ngettext("%(n)d reason was seen", "%(n)d reasons were seen", len(counts)) % {"n": len(counts)}
    likely = round(kinds_at_least(counts))
    text = _(
        "%(kinds)s so far; there are likely at least %(likely)d. The next moment brings a new one with a chance of "
        "%(chance)s."
    )
    return text % {"kinds": kinds, "likely": likely, "chance": share_word(chance)}


def first_sentence(points: Sequence[ContactPoint]) -> str:
    """The one sentence with which the page begins."""
    n, well = len(points), sum(one.outcome == "well" for one in points)
    text = ngettext("%(well)d of %(n)d moment went well.", "%(well)d of %(n)d moments went well.", n)
    return text % {"n": n, "well": well}
