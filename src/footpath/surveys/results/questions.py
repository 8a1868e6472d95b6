"""What was answered to each question in a group, in words and with what a drawing needs?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.pure.figures import Tally
from footpath.surveys.models import Block, ItemKind, Wave
from footpath.surveys.results import said
from footpath.ui.charts.interval import Interval, lay

SCALED = (ItemKind.FREQUENCY, ItemKind.TEN)
Json = Mapping[str, Any]


@dataclass(frozen=True)
class Share:
    """One answer of a choice, and how many gave it."""

    text: str
    count: int
    width: str  # percent of the widest


@dataclass(frozen=True)
class Line:
    """One question in one group. `share` is the favorable share as it is said: a band for few answers; `likely` is its
    interval. `counts` are the answers from the bad end to the good one, where they may be told.
    """

    key: str
    text: str
    voice: str
    kind: str
    n: int
    median: str = ""
    share: str = ""
    favorable: str = ""
    likely: str = ""
    bar: Interval | None = None
    counts: tuple[int, ...] = ()
    tally: Tally | None = None
    options: tuple[Share, ...] = ()
    top: str = ""
    comments: tuple[str, ...] = ()

    @property
    def rests_on(self) -> str:
        """How many answers; empty where the share says so."""
        return "" if self.is_in_full and self.n < said.FEW else said.answers(self.n)

    @property
    def is_frequency(self) -> bool:
        """Whether its answers lie around a middle."""
        return self.kind == ItemKind.FREQUENCY

    @property
    def is_in_full(self) -> bool:
        """Whether more than a band may be told."""
        return self.tally is not None


@dataclass(frozen=True)
class Section:
    """The questions that stood together on one screen."""

    title: str
    scaled: tuple[Line, ...]
    chosen: tuple[Line, ...]
    written: tuple[Line, ...]

    @property
    def size(self) -> int:
        """How many questions it has."""
        return len(self.scaled) + len(self.chosen) + len(self.written)

    @property
    def has_bars(self) -> bool:
        """Whether anything is drawn around the middle."""
        return any(line.counts and line.is_frequency for line in self.scaled)


def line(key: str, item: Json, figure: Json) -> Line:
    """One question; `figure` is what was released of it in the group."""
    facts: dict[str, Any] = {"key": key, "text": item["text"], "voice": said.voice(item), "kind": item["kind"]}
    facts["n"] = figure["n"]
    if item["kind"] in SCALED:
        facts |= _scaled(item, figure)
    elif item["kind"] == ItemKind.OPEN:
        facts["comments"] = tuple(figure.get("comments") or ())
    else:
        facts |= _chosen(item, figure)
    return Line(**facts)


def lines(items: Mapping[str, Json], block: Json) -> list[Line]:
    """All questions of which something is told in a group, in the order in which they were asked."""
    return [line(key, item, block["items"][key]) for key, item in items.items() if key in block["items"]]


def sections(wave: Wave, items: Mapping[str, Json], block: Json) -> list[Section]:
    """The same, screen by screen."""
    titles = dict(Block.objects.filter(version=wave.version_id).values_list("key", "title"))
    by_screen: dict[str, list[Line]] = {}
    for one in lines(items, block):
        by_screen.setdefault(items[one.key].get("block") or "", []).append(one)
    return [_section(titles.get(key, ""), found) for key, found in by_screen.items()]


def _section(title: str, found: Sequence[Line]) -> Section:
    scaled = tuple(one for one in found if one.kind in SCALED)
    written = tuple(one for one in found if one.kind == ItemKind.OPEN)
    chosen = tuple(one for one in found if one not in scaled and one not in written)
    return Section(title or _("Questions"), scaled, chosen, written)


def _scaled(item: Json, figure: Json) -> dict[str, Any]:
    n, counts = figure["n"], figure.get("dist") or ()
    found: dict[str, Any] = {
        "median": "" if figure.get("median") is None else said.step(item["kind"], figure["median"]),
        "favorable": said.favorable(item),
        "counts": tuple(reversed(counts)) if item.get("reversed") else tuple(counts),
    }
    if figure.get("favorable"):
        share, low, high = figure["favorable"]
        found |= {"share": said.share(share, n), "likely": said.interval(low, high), "tally": said.tally(n, share)}
        found["bar"] = lay(share, low, high, before=None, ends=(0.0, 1.0))
    elif figure.get("band"):
        found["share"] = said.band(figure["band"])
    return found


def _chosen(item: Json, figure: Json) -> dict[str, Any]:
    texts = {option["key"]: option["text"] for option in item.get("options") or ()}
    dist = figure.get("dist") or {}
    most = max(dist.values(), default=0) or 1
    shares = tuple(
        Share(texts[key], dist.get(key, 0), f"{dist.get(key, 0) / most * 100:.1f}%") for key in texts if dist
    )
    return {"options": shares, "top": texts.get(figure.get("top") or "", "")}
