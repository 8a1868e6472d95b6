"""Where does every mark stand in the drawings of how often a team asks to overtake?"""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from footpath.pure.habit import Seen
from footpath.requests import habit_words as words
from footpath.ui import wording
from footpath.ui.charts.line import Line, Point, draw
from footpath.ui.wording import percent

TALL = 104  # px, as beside other figures
FEWEST = 3  # asks between two emergencies: fewer are no course


@dataclass(frozen=True)
class Drawn:
    """A drawing with the words beside it, and the same as a table: its header and its rows."""

    chart: Line
    title: str
    caption: str
    usual: str
    most: str
    least: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def draw_pair(seen: Seen) -> Drawn | None:
    """The share month by month, or the asks between two emergencies; None where there is nothing to draw."""
    if seen.share is not None:
        return _shares(seen)
    return _gaps(seen) if seen.rare is not None and len(seen.rare.gaps) >= FEWEST else None


def _shares(seen: Seen) -> Drawn:
    assert seen.share is not None
    points, rows = [], []
    for month, point in zip(seen.months, seen.share.points, strict=True):
        value = _("%(hits)s of %(asks)s") % {"hits": month.emergencies, "asks": month.asks}
        name = _month(month.first)
        points.append(Point(name, point.value, value, point.low, point.high, "clay" if "above" in point.signal else ""))
        limit = "–" if point.high is None else percent(point.high)
        rows.append(
            (name, str(month.asks), str(month.emergencies), "–" if point.value is None else percent(point.value), limit)
        )
    top = max([point.high or 0 for point in seen.share.points] + [point.value or 0 for point in seen.share.points])
    return Drawn(
        chart=draw(points, seen.share.center, ends=(0.0, top), tall=TALL),
        title=_("Share of asks that wanted to come first, month by month"),
        caption=_("Share of asks a month. The field is where chance alone puts it; above it a habit begins."),
        usual=words.one_in(seen.usual),
        most=percent(top),
        least=percent(0),
        header=(_("Month"), _("Asks"), _("Emergencies"), _("Share"), _("Upper limit")),
        rows=tuple(rows),
    )


def _gaps(seen: Seen) -> Drawn:
    assert seen.rare is not None
    asks = [_("%(n)d asks") % {"n": gap} for gap in seen.rare.gaps]
    days = [wording.day(moment.date()) for moment in seen.moments]
    far = seen.rare.far_apart
    points = [
        Point(day, float(gap), text, tone="moss" if apart else "")
        for day, gap, text, apart in zip(days, seen.rare.gaps, asks, far, strict=True)
    ]
    top = max(*seen.rare.gaps, seen.rare.center)
    more = _(
        "Asks between one emergency and the next; too few for a share a month. Below the line they come more often "
        "than is usual here."
    )
    return Drawn(
        chart=draw(points, seen.rare.center, ends=(0.0, top), tall=TALL),
        title=_("Asks since the emergency before, one after the other"),
        caption=more,
        usual=_("%(n)d asks in between") % {"n": round(seen.rare.center)},
        most=f"{round(top)}",
        least="0",
        header=(_("Asked"), _("Asks since the one before")),
        rows=tuple(zip(days, (str(gap) for gap in seen.rare.gaps), strict=True)),
    )


def _month(first: date) -> str:
    return date_format(first, "M")
