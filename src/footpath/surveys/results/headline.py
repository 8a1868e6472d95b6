"""What is the one number of a wave, how sure is it, and what does it say in one sentence?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from footpath.pure.figures import Tally
from footpath.pure.precision import wilson_of_group
from footpath.surveys.results import said
from footpath.surveys.results.questions import SCALED, Line, line
from footpath.surveys.results.waves import Out, as_before
from footpath.ui.charts.interval import lay


@dataclass(frozen=True)
class Headline:
    """The first question of the wave in one group; `sentence` says what it means, beside the wave before if it can;
    `of_all` how closely it is known where at least half of those answered who were asked.
    """

    line: Line
    sentence: str
    tone: str
    of_all: str = ""


def headline(outs: Sequence[Out], block: Mapping[str, Any]) -> Headline | None:
    """Of the newest of these waves; None where no question with a scale is told in this group."""
    newest = outs[-1]
    key = next((key for key, item in newest.figures.items.items() if _leads(key, item, block)), None)
    if key is None:
        return None
    item = newest.figures.items[key]
    found = line(key, item, block["items"][key])
    if found.tally is None:
        few = _("With so few answers only a range is told, and the answer in their middle: “%(middle)s”.")
        return Headline(found, few % {"middle": found.median}, "plain")
    for earlier, figure in reversed(as_before(outs[:-1], key, item["print"], block["key"])):
        before = line(key, item, figure).tally if figure else None
        if figure and before is not None:
            since = {"change": said.change(found.tally, before), "when": said.wave_name(earlier.wave)}
            bar = lay(*figure_share(block["items"][key]), before=figure["favorable"][0], ends=(0.0, 1.0))
            sentence = _("Since %(when)s: %(change)s.") % since
            tone = said.tone(found.tally, before)
            return Headline(replace(found, bar=bar), sentence, tone, _of_all(found.tally, block["invited"]))
    alone = _("Nothing like it was asked before, so there is nothing to compare it with.")
    return Headline(found, alone, "plain", _of_all(found.tally, block["invited"]))


def _of_all(tally: Tally, invited: int) -> str:
    """The finite population correction, with what it takes for granted."""
    if not invited or tally.n > invited or tally.n < invited / 2:
        return ""
    low, high = wilson_of_group(tally.total, tally.n, invited)
    words = _("%(n)d of %(all)d answered. If the others think alike: between %(low)s and %(high)s of all.")
    return words % {"n": tally.n, "all": invited, "low": said.percent(low), "high": said.percent(high)}


def figure_share(figure: Mapping[str, Any]) -> tuple[float, float, float]:
    """The favorable share with its interval."""
    share, low, high = figure["favorable"]
    return share, low, high


def _leads(key: str, item: Mapping[str, Any], block: Mapping[str, Any]) -> bool:
    return key in block["items"] and item["kind"] in SCALED
