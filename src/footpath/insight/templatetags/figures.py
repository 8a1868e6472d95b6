"""How are figures drawn? `{% load figures %}`

{% interval_bar line %}   where the figure lies, its interval, and a gray mark where it was before
{% weekly_chart line marks %}   week by week, between the limits of chance, with what was introduced when
{% given_stars line %}    how many gave one, two, … five stars
"""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from footpath.insight import wording
from footpath.insight.scorecards import FEWEST, Introduced, Line, Week
from footpath.ui.charts import interval
from footpath.ui.charts import line as lines
from footpath.ui.measures import Kind

register = template.Library()
ENDS = {Kind.SHARE: (0.0, 1.0), Kind.STARS: (1.0, 5.0)}
TALL = 104  # px of a chart


@register.inclusion_tag("insight/interval_bar.html")
def interval_bar(line: Line) -> dict[str, Any]:
    """The words stand beside it; the drawing alone is decoration."""
    figure = line.figure
    if figure.value is None or figure.low is None or figure.high is None:
        return {}
    before = line.before.value if line.before.n >= FEWEST else None
    return {"bar": interval.lay(figure.value, figure.low, figure.high, before=before, ends=ENDS[line.kind])}


@register.inclusion_tag("insight/weekly_chart.html")
def weekly_chart(line: Line, introduced: Sequence[Introduced] = ()) -> dict[str, Any]:
    """How the figure moved from week to week, with what was introduced when."""
    points = [
        lines.Point(_short_day(week), week.value, week_words(line, week), week.low, week.high, _tone(week))
        for week in line.weeks
    ]
    ends = ENDS[line.kind]
    texts = [f"{end:.0f}" if line.kind is Kind.STARS else wording.percent(end) for end in ends]
    return {
        "chart": lines.draw(points, line.usual, ends=ends, tall=TALL),
        "title": _("%(label)s, week by week") % {"label": line.label},
        "introduced": introduced,
        "provisional": line.is_provisional and line.rare is None,
        "least": texts[0],
        "most": texts[1],
        "usual": "" if line.usual is None else wording.week_value(line.kind, line.usual),
    }


@register.inclusion_tag("insight/given_stars.html")
def given_stars(line: Line) -> dict[str, Any]:
    """The mean never stands alone."""
    given = list(enumerate(line.stars or (), start=1))
    most = max((count for _stars, count in given), default=0) or 1
    rows = [
        {
            "stars": ngettext("%(n)d star", "%(n)d stars", stars) % {"n": stars},
            "count": count,
            "width": f"{count / most * 100:.1f}%",
        }
        for stars, count in reversed(given)
    ]
    return {"rows": rows}


@register.simple_tag
def week_words(line: Line, week: Week) -> str:
    """What was in one week: "3 of 4", "4.5 stars from 2"; a dash where nothing was."""
    if week.value is None:
        return "–"
    if line.kind is Kind.STARS:
        return _("%(mean)s from %(n)d") % {"mean": wording.week_value(line.kind, week.value), "n": week.n}
    return wording.of(week.count, week.n)


@register.simple_tag
def limit_words(line: Line, week: Week) -> str:
    """Between which values chance alone moves the week; empty where nobody knows."""
    if week.low is None or week.high is None:
        return ""
    ends = [wording.week_value(line.kind, end) for end in (week.low, week.high)]
    return _("%(low)s to %(high)s") % {"low": ends[0], "high": ends[1]}


def _short_day(week: Week) -> str:
    return formats.date_format(week.monday, pgettext("a far day under the dots in Django's format, 23 Nov", "j M"))


def _tone(week: Week) -> str:
    return "" if not week.signal else "moss" if week.is_better else "clay"
