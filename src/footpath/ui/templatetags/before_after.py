"""Which drawings set what is beside what would be? `{% load before_after %}`; colors in ui/before_after.css.

{% chances_moved pairs title %}      ui.charts.before_after.Pair: one line each, from before to after, on twenty chances
{% chance_moved before after %}      one chance before and after, with its numbers, for a cell of a table
{% stretches bars title %}           ui.charts.before_after.Stretch: how long each lasts: half, and 17 in 20
"""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.translation import gettext as _

from footpath.ui.charts import before_after

register = template.Library()
TICKS = (0, 5, 10, 15, 20)


@register.inclusion_tag("ui/components/chances_moved.html")
def chances_moved(pairs: Sequence[before_after.Pair], title: str) -> dict[str, Any]:
    """Chances before and after, as dots on a line; a table with the same must stand beside it."""
    moves = before_after.lay(pairs)
    ways = [move.way for move in moves]
    facts = {"title": title, "down": ways.count("down"), "up": ways.count("up"), "of": len(ways)}
    words = _("%(title)s: of %(of)d, %(down)d lose and %(up)d gain. The table below says the same in numbers.")
    return {"moves": moves, "summary": words % facts, "ticks": [(tick, tick * 5) for tick in TICKS]}


@register.inclusion_tag("ui/components/chance_moved.html")
def chance_moved(before: float, after: float) -> dict[str, Any]:
    """Two dots on a line, and below it both as numbers."""
    [move] = before_after.lay([before_after.Pair("", before, after)])
    inside = [3 + 0.94 * place for place in (move.before, move.after)]  # so that a dot at the end is seen whole
    still = round(before * 100) == round(after * 100)
    return {"before": f"{inside[0]:.1f}", "after": f"{inside[1]:.1f}", "was": before, "chance": after, "still": still}


@register.inclusion_tag("ui/components/stretches.html")
def stretches(bars: Sequence[before_after.Stretch], title: str) -> dict[str, Any]:
    """Stretches of time below each other, each with its words."""
    return {"bars": before_after.lay_stretches(bars), "title": title}
