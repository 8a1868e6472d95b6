"""What do the results of a wave say as rows of a table?"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from footpath.surveys.results import said, sides
from footpath.surveys.results.groups import name
from footpath.surveys.results.questions import SCALED, Json
from footpath.surveys.results.waves import Out
from footpath.ui.tables import Cell

STEPS = 10  # columns for counts; frequencies take the first five


def header() -> list[str]:
    """The columns of `rows`."""
    return [
        _("Group"),
        _("Question"),
        _("Side"),
        _("Answers"),
        _("Range of the favorable share"),
        _("Favorable share"),
        _("Likely from"),
        _("Likely to"),
        _("Middle answer"),
        _("Mean"),
        *[str(step) for step in range(1, STEPS + 1)],
        _("Answer"),
        _("How many"),
    ]


def rows(found: Out, blocks: Sequence[Json]) -> Iterator[list[Cell]]:
    """Each question in each group: a row, and for a choice one for each answer. Of the comments only how many."""
    for block in blocks:
        for key, item in found.figures.items.items():
            figure = block["items"].get(key)
            if figure is not None:
                yield from _question(name(block), item, figure)
        yield from _gaps(found, block)


def _question(group: str, item: Json, figure: Json) -> Iterator[list[Cell]]:
    start: list[Cell] = [group, item["text"], said.voice(item), figure["n"]]
    if item["kind"] in SCALED:
        share = figure.get("favorable") or [None] * 3
        counts = list(figure.get("dist") or ())
        yield [
            *start, figure.get("band") or "", *share, figure.get("median"), figure.get("mean"),
            *counts, *[None] * (STEPS - len(counts)), "", None,
        ]  # fmt: skip
        return
    options: list[dict[str, Any]] = list(item.get("options") or ())
    texts = {option["key"]: option["text"] for option in options}
    for key, count in (figure.get("dist") or {"": None}).items():
        yield [*start, "", *[None] * (5 + STEPS), texts.get(key, ""), count]


def _gaps(found: Out, block: Json) -> Iterator[list[Cell]]:
    for gap in sides.gaps(found.figures.items, block):
        place: list[Cell] = [name(block), gap.text, _("gap: I less they"), gap.n, "", None, *gap.ends]
        yield [*place, None, gap.size, *[None] * STEPS, "", None]
