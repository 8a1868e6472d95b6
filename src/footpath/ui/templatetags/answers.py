"""How are answers drawn? `{% load answers %}`; colors in ui/answers.css. A table of the same stands beside each.

{% diverging counts %}                    five counts from the bad end to the good one, around the middle: a bar
{% diverging_key labels %}                which color is which answer
{% slopes pairs first second ends %}      ui.charts.slope.Pair: two sides, a line each, numbered as in the table;
                                          ends= the scale, as 1 and 5
"""

from collections.abc import Sequence
from typing import Any

from django import template
from django.utils.formats import number_format

from footpath.ui.charts import diverging as bars
from footpath.ui.charts import slope

register = template.Library()


@register.inclusion_tag("ui/components/diverging.html")
def diverging(counts: Sequence[int]) -> dict[str, Any]:
    """A bar; the words beside it say the same."""
    return {"parts": bars.lay(counts)}


@register.inclusion_tag("ui/components/diverging_key.html")
def diverging_key(labels: Sequence[str]) -> dict[str, Any]:
    """The colors with their words, from the bad end to the good one."""
    return {"keys": list(zip(bars.TONES, labels, strict=True))}


@register.inclusion_tag("ui/components/slopes.html")
def slopes(
    pairs: Sequence[slope.Pair], first: str, second: str, ends: tuple[float, float] = (1.0, 5.0)
) -> dict[str, Any]:
    """What each pair says on both sides."""
    scale = [number_format(end, decimal_pos=1, use_l10n=True) for end in ends]
    facts = {"first": first, "second": second, "height": slope.HEIGHT, "least": scale[0], "most": scale[1]}
    return facts | {"slopes": slope.lay(pairs, ends)}
