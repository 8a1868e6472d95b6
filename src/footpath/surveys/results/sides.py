"""What do two sides say of the same acts: they and I, one team and another, all who give and all who get?

Whoever answers sees their own service from inside and that of others from outside; that the first comes out higher is
usual, and no fault. Over everybody who answered, what is given and what is got are about the same acts: what is left
between the two sums (the conservation check) is how much more kindly all see themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

from django.utils.translation import gettext as _

from footpath.pure.figures import Tally
from footpath.pure.intervals import clear_difference, difference_of_means, difference_of_shares
from footpath.surveys.models.instruments import Voice
from footpath.surveys.results import said
from footpath.surveys.results.groups import name
from footpath.surveys.results.questions import Line, line
from footpath.ui.charts.slope import Pair

UNCLEAR = "unclear"
Json = Mapping[str, Any]
Items = Mapping[str, Json]


@dataclass(frozen=True)
class Gap:
    """One question in both voices, from those in a group who answered both: means, and their difference."""

    number: int
    text: str
    they: str
    me: str
    gap: str
    interval: str
    n: int
    is_clear: bool
    size: float
    ends: tuple[float, float]
    pair: Pair


@dataclass(frozen=True)
class Check:
    """The conservation check over a whole wave: in how many questions those who give say more than those who get, in
    how many clearly, and by how much on the whole.
    """

    questions: int
    higher: int
    clear: int
    mean: str

    @property
    def sentence(self) -> str:
        """What it says."""
        words = _(
            "Of %(n)d acts, %(higher)d are said to be given more often than got, %(clear)d of them clearly. On the "
            "whole the two sides are %(mean)s steps apart."
        )
        return words % {"n": self.questions, "higher": self.higher, "clear": self.clear, "mean": self.mean}


@dataclass(frozen=True)
class Meeting:
    """One question between two teams: what the one says it gives, and what the other one says it gets."""

    text: str
    gives: Line
    gets: Line
    verdict: str
    tone: str


@dataclass(frozen=True)
class Way:
    """From one team to another. `is_of_each_other`: both were asked about the other one, not about all coworkers."""

    giving: str
    getting: str
    is_of_each_other: bool
    meetings: list[Meeting]


def gaps(items: Items, block: Json) -> list[Gap]:
    """They and I, question by question, in the order in which they were asked; of those that are told."""
    order = {key: place for place, key in enumerate(items)}
    pairs = sorted(block["pairs"].values(), key=lambda pair: order.get(pair["asked"], len(order)))
    found = [(pair, _both(items, block, pair)) for pair in pairs]
    told = [(pair, both) for pair, both in found if both is not None]
    return [_gap(number, items, pair, both) for number, (pair, both) in enumerate(told, start=1)]


def _both(items: Items, block: Json, pair: Json) -> Json | None:
    """From those who answered both voices; where that would tell what the few others said, from the two distributions
    that are out anyway: by Welch, as if others had answered them, which makes the interval wider than it need be.
    """
    if pair.get("both"):
        return dict(pair["both"])
    they, me = (_steps(items[key], block["items"].get(key)) for key in (pair["asking"], pair["asked"]))
    interval = difference_of_means(me, they) if they and me else None
    if they is None or me is None or interval is None:
        return None
    means = they.total / they.n, me.total / me.n
    apart = {"they": means[0], "i": means[1], "mean": means[1] - means[0]}
    return apart | {"n": min(they.n, me.n), "low": interval[0], "high": interval[1]}


def _steps(item: Json, figure: Json | None) -> Tally | None:
    """A distribution as what was counted, the good end up."""
    if figure is None or not figure.get("dist"):
        return None
    dist = list(reversed(figure["dist"])) if item.get("reversed") else figure["dist"]
    counted = list(enumerate(dist, start=1))
    return Tally(sum(dist), sum(step * n for step, n in counted), sum(step**2 * n for step, n in counted))


def scale(found: Sequence[Gap]) -> tuple[float, float]:
    """The half steps between which all of them lie."""
    ends = [end for gap in found for end in (gap.pair.first, gap.pair.second)] or [1.0, 5.0]
    return floor(min(ends) * 2) / 2, max(ceil(max(ends) * 2) / 2, floor(min(ends) * 2) / 2 + 0.5)


def check(items: Items, whole: Json) -> Check | None:
    """The conservation check; None where no pair is told of everybody."""
    found = gaps(items, whole)
    if not found:
        return None
    clear = sum(one.is_clear and one.size > 0 for one in found)
    mean = sum(one.size for one in found) / len(found)
    return Check(len(found), sum(one.size > 0 for one in found), clear, said.steps(mean))


def meetings(items: Items, giving: Json, getting: Json) -> list[Meeting]:
    """What the team of the one group says it gives beside what that of the other one says it gets."""
    found = []
    for asked, asking in _voices(items):
        if asked in giving["items"] and asking in getting["items"]:
            gives = line(asked, items[asked], giving["items"][asked])
            gets = line(asking, items[asking], getting["items"][asking])
            found.append(Meeting(items[asked]["text"], gives, gets, *_verdict(gives.tally, gets.tally)))
    return found


def _voices(items: Items) -> list[tuple[str, str]]:
    """(asked, asking): the keys of both voices of each pair."""
    stems: dict[str, dict[str, str]] = {}
    for key, item in items.items():
        if item.get("stem"):
            stems.setdefault(item["stem"], {})[item["voice"]] = key
    return [(both[Voice.ASKED], both[Voice.ASKING]) for both in stems.values() if len(both) == 2]


def _gap(number: int, items: Items, pair: Json, both: Json) -> Gap:
    text = items[pair["asked"]]["text"]
    clear = not both["low"] <= 0 <= both["high"]
    tone = "" if not clear else "sun" if both["mean"] > 0 else "sky"
    words = _("they %(they)s, I %(me)s: %(gap)s") % {
        "they": said.steps(both["they"]),
        "me": said.steps(both["i"]),
        "gap": _signed(both["mean"]) if clear else _("no clear difference"),
    }
    return Gap(
        number=number,
        text=text,
        they=said.steps(both["they"]),
        me=said.steps(both["i"]),
        gap=_signed(both["mean"]),
        interval=said.between(both["low"], both["high"]),
        n=both["n"],
        is_clear=clear,
        size=round(both["mean"], 4),
        ends=(round(both["low"], 4), round(both["high"], 4)),
        pair=Pair(text, both["they"], both["i"], words, tone),
    )


def _signed(value: float) -> str:
    return f"+{said.steps(value)}" if value > 0 else said.steps(value)


def _verdict(gives: Tally | None, gets: Tally | None) -> tuple[str, str]:
    if gives is None or gets is None:
        return _("too few to compare"), "plain"
    if clear_difference([gives], [gets]) == UNCLEAR:
        return _("no clear difference"), "plain"
    low, high = sorted(abs(end) for end in difference_of_shares(gives, gets))
    apart = {"low": round(low * 100), "high": round(high * 100)}
    if gives.total / gives.n > gets.total / gets.n:
        return _("given is seen higher, by %(low)d to %(high)d points") % apart, "sun"
    return _("got is seen higher, by %(low)d to %(high)d points") % apart, "sky"


def ways(items: Items, blocks: Sequence[Json], one: Json, other: Json) -> list[Way]:
    """Both ways between two teams, each where something may be compared."""
    found = [_way(items, blocks, giving, getting) for giving, getting in ((one, other), (other, one))]
    return [way for way in found if way.meetings]


def _way(items: Items, blocks: Sequence[Json], giving: Json, getting: Json) -> Way:
    """Where teams were asked about each other, from those answers; else from what each says of all its coworkers."""
    teams = giving["values"]["team"], getting["values"]["team"]
    gives, gets = _about(blocks, *teams), _about(blocks, *reversed(teams))
    is_of_each_other = gives is not None and gets is not None
    if gives is None or gets is None:
        gives, gets = giving, getting
    return Way(name(giving), name(getting), is_of_each_other, meetings(items, gives, gets))


def of_teams(blocks: Sequence[Json]) -> dict[str, Json]:
    """The groups that are one team each, by the number of the team."""
    return {block["values"]["team"]: block for block in blocks if block["cut"] == "team" and not block["merged"]}


def _about(blocks: Sequence[Json], team: str, other: str) -> Json | None:
    wanted = {"team": team, "about": f"team:{other}"}
    return next((block for block in blocks if block["values"] == wanted and not block["merged"]), None)
