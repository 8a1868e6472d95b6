"""Which drawings can a template show? `{% load drawings %}`; each is SVG that a screen reader can say in words.

{% path stones %}                      ui.charts.path.Stone: label, state "behind|here|ahead", note="", fresh=False
{% odds days by %}                     pairs of a day and its dots, the day promised (17 of 20); axis= the days that
                                       get a column, else Monday to Friday; until= the last one, the rest is "later"
{% odds_strip stretches table %}       ui.charts.strip.Stretch: label, end, day; as a strip, and as a table of days
                                       and how many of twenty are done by their end
{% ledger segments total="" total_label="" %}   ui.charts.ledger.Segment: label, value, text, tone; bar and list;
                                       listed=False: the bar alone, where a table says the same
{% chain stones edges summary %}       ui.charts.chain.Stone: key, label, sub, note, tone, state, shape, href, day,
                                       lost;
                                       edges are pairs of keys; with ui/chain.css, and a table of the same beside it
{% line_chart points title limit=None limit_label="" %}   ui.charts.line.Point: label, value, text, low, high;
                                       the same as a table folded below; shares=True: the scale is none to all
{% ego left right left_words right_words middle %}   ui.charts.ego.Tie: label, weight, kind "both|one|shown";
                                       somebody between two sides, with a table of the same beside it
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import template
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from footpath.ui.charts import chain as chains
from footpath.ui.charts import ego as egos
from footpath.ui.charts import ledger as ledgers
from footpath.ui.charts import line as lines
from footpath.ui.charts import odds as chances
from footpath.ui.charts import path as paths
from footpath.ui.charts import strip as strips
from footpath.ui.charts.chain_tall import lay_tall
from footpath.ui.wording import day

register = template.Library()


@register.inclusion_tag("ui/components/path.html")
def path(stones: Sequence[paths.Stone]) -> dict[str, Any]:
    """A request's progress: stones behind, here and ahead."""
    ahead = [stone for stone in stones if stone.state == "ahead"]
    reached = [stone for stone in stones if stone.state != "ahead"]
    return {
        "path": paths.lay(stones),
        "height": paths.HEIGHT,
        "now": reached[-1] if reached else None,
        "next": ahead[0].label if ahead else "",
    }


@register.inclusion_tag("ui/components/odds.html")
def odds(
    outcomes: Sequence[tuple[date, int]], by: date, axis: Sequence[date] | None = None, until: date | None = None
) -> dict[str, Any]:
    """When it will be done, as twenty dots that a person can count."""
    days = [one for one, count in outcomes if count]
    far = (min(max(days), until or max(days)) - min(days)).days > 27  # the number alone would name two days
    later = pgettext("under the dots, after the last day shown", "later")
    drawing = chances.twenty_dots(outcomes, by, _far_day if far else _near_day, axis, until=until, later=later)
    dots = {"done": drawing.done, "of": len(drawing.dots)}
    label = _("%(done)s of %(of)s are done by here") if dots["done"] < dots["of"] else _("all %(of)s are done by here")
    words = _("%(of)s dots, one a chance: %(done)s are done by %(by)s; the first on %(first)s, the last on %(last)s.")
    summary = words % {**dots, "by": day(by), "first": day(min(days)), "last": day(max(days))}
    return {"odds": drawing, "summary": summary, "label": label % dots}


@register.inclusion_tag("ui/components/odds_strip.html")
def odds_strip(stretches: Sequence[strips.Stretch], table: Sequence[tuple[date, int]]) -> dict[str, Any]:
    """How far it is to half, to most and to nearly all of the outcomes, and the same day by day."""
    parts = strips.lay(stretches)
    said = [_("%(label)s %(day)s") % {"label": part.stretch.label, "day": day(part.stretch.day)} for part in parts]
    summary = _("A strip from now on: %(parts)s.") % {"parts": ", ".join(said)}
    return {"parts": parts, "summary": summary, "table": table, "open_from": parts[-1].end if parts else 0}


def _far_day(value: date) -> str:
    """ "23 Nov"."""
    return formats.date_format(value, pgettext("a far day under the dots in Django's format, 23 Nov", "j M"))


def _near_day(value: date) -> str:
    """ "Mon 23": the month stands in the words beside the drawing."""
    return formats.date_format(value, pgettext("a day under the dots in Django's format, Mon 23", "D j"))


@register.inclusion_tag("ui/components/ledger.html")
def ledger(
    segments: Sequence[ledgers.Segment], total: str = "", total_label: str = "", *, listed: bool = True
) -> dict[str, Any]:
    """Where the time went: a bar, and what each part of it means."""
    bars = ledgers.lay(segments)
    return {"bars": bars, "listed": listed, "total": total, "total_label": total_label or _("Together")}


@register.inclusion_tag("ui/components/line_chart.html")
def line_chart(
    points: Sequence[lines.Point],
    title: str,
    limit: float | None = None,
    limit_label: str = "",
    *,
    shares: bool = False,
) -> dict[str, Any]:
    """How a figure moved, with its uncertainty as a band, and as a table; of shares on a scale from none to all."""
    chart = lines.draw(points, limit, ends=(0.0, 1.0) if shares else None)
    ends = (
        {
            "most": _("%(number)d%%") % {"number": 100},
            "least": _("%(number)d%%") % {"number": 0},
            "foot": chart.height - lines.MARGIN,
        }
        if shares
        else {}
    )
    return {"chart": chart, "title": title, "limit_label": limit_label, "ends": ends}


@register.inclusion_tag("ui/components/chain.html")
def chain(stones: Sequence[chains.Stone], edges: chains.Edges, summary: str) -> dict[str, Any]:
    """Who waits for whom: from left to right, and for a narrow place from top to bottom."""
    return {"wide": chains.lay(stones, edges), "tall": lay_tall(stones, edges), "summary": summary}


@register.inclusion_tag("ui/components/ego.html")
def ego(
    left: Sequence[egos.Tie], right: Sequence[egos.Tie], left_words: str, right_words: str, middle: str
) -> dict[str, Any]:
    """Somebody in the middle, and who stands on both sides of them."""
    sides = [(left_words, left), (right_words, right)]
    said = [f"{words}: {', '.join(tie.label for tie in ties) or '–'}" for words, ties in sides]
    words = {"both": _("both say so"), "one": _("one side says so"), "shown": _("requests show it")}
    there = {tie.kind for tie in (*left, *right)}
    return {
        "drawn": egos.lay(left, right),
        "left": left_words,
        "right": right_words,
        "middle": middle,
        "pebble": paths.PEBBLES[0],
        "kinds": [(kind, word) for kind, word in words.items() if kind in there],
        "summary": "; ".join(said),
    }
