"""What will a wave be able to say about whom, if so many answer?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import floor
from random import Random
from typing import Any

import numpy as np
from django.utils.translation import gettext as _

from footpath.pure.disclosure_plan import keep, plan
from footpath.pure.precision import answers_needed, half_width
from footpath.surveys.audience import clean_audience, people_asked
from footpath.surveys.cutting import CUTS, OTHER, Parts, called, parted, too_small
from footpath.surveys.talks import AT_BEST, few_words

RATES = (0.4, 0.6, AT_BEST)  # of those who are asked; in the middle what is usual for a survey of one's own house
_SEED = 8  # whom of several things somebody is asked about is drawn at the opening; here it is only counted
POINTS = 10  # within so many points a share is close enough to talk about


@dataclass(frozen=True)
class Said:
    """What can be said at one response: nothing, a band, or a share within some points; and whether comments."""

    rate: float
    answers: int
    code: str  # "nothing", "band", "share"
    points: int | None = None
    comments: bool = False


@dataclass(frozen=True)
class Row:
    """Everybody, or one part of them."""

    label: str
    invited: int
    said: tuple[Said, ...]  # one for each of RATES
    names: tuple[str, ...] = ()  # of small parts that are merged


@dataclass(frozen=True)
class Small:
    """A team that is too small to be seen for itself; it is told before it is asked."""

    key: str
    name: str
    asked: int


@dataclass(frozen=True)
class Planned:
    """All that can be said before anybody is asked."""

    invited: int
    everybody: Row
    cuts: tuple[tuple[str, tuple[Row, ...]], ...]  # how the cut is called, and its parts
    small: tuple[Small, ...]
    needed: int  # answers for a share within POINTS
    few: str = ""  # that nothing could be shown even if it goes well, in words


def planned(
    audience: Mapping[str, Any], cuts: Sequence[str], *, threshold: int, comments_from: int, details_from: int,
    now: datetime, crossed: Sequence[str] = (),
) -> Planned:  # fmt: skip
    """What a wave for this audience could say, in the parts of these cuts. Raises refusals.Unclear (audience)."""
    asked = people_asked(clean_audience(audience), now, Random(_SEED))

    def row(label: str, invited: int, names: Sequence[str] = ()) -> Row:
        said = tuple(_said(rate, floor(invited * rate), threshold, comments_from, details_from) for rate in RATES)
        return Row(label, invited, said, tuple(names))

    found = []
    parts = parted(asked, cuts, least=threshold, on=now.date())
    for part in parts:
        rows = [
            row(str(value["label"]), value["invited"], sorted(value.get("names", {}).values()))
            for key, value in sorted(part.values.items(), key=lambda one: (one[0] == OTHER, str(one[1]["label"])))
        ]
        found.append((str(CUTS[part.key]), tuple(rows)))
    if crossed:
        found.append((called(crossed), tuple(row(*one) for one in _crossed(parts, crossed, threshold))))
    small = sorted(too_small(asked, least=threshold, on=now.date()), key=lambda one: one[1])
    return Planned(
        len(asked),
        row(_("Everybody"), len(asked)),
        tuple(found),
        tuple(Small(*one) for one in small),
        answers_needed(POINTS / 100),
        few_words(len(asked), threshold),
    )


def _crossed(parts: Sequence[Parts], crossed: Sequence[str], threshold: int) -> list[tuple[str, int]]:
    """The parts by two ways that are shown if everybody answers, by the rules of the plan, and the rest as one."""
    names = [part.key for part in parts]
    asked = Counter(zip(*(part.of for part in parts), strict=True))
    pure = plan(asked, names, [*([name] for name in names), crossed])
    kept = keep(pure, np.array([asked[cell] for cell in pure.cells], dtype=np.int64), threshold)
    labels = {part.key: part.values for part in parts}
    rows, rest = [], 0
    for number, block in enumerate(pure.blocks):
        if block.by == tuple(crossed):
            count = sum(asked[pure.cells[cell]] for cell in block.cells)
            label = " · ".join(
                str(labels[name][value]["label"]) for name, value in zip(block.by, block.values, strict=True)
            )
            if number in kept.shown:
                rows.append((label, count))
            else:
                rest += count
    return [*sorted(rows), *([(_("smaller ones, only together"), rest)] if rest else [])]


def _said(rate: float, answers: int, threshold: int, comments_from: int, details_from: int) -> Said:
    comments = answers >= comments_from
    if answers < threshold:
        return Said(rate, answers, "nothing")
    if answers < details_from:
        return Said(rate, answers, "band", comments=comments)
    return Said(rate, answers, "share", round(half_width(answers) * 100), comments)
