"""By which way does the work of a team reach an outside customer, how well does the way hold, where does one point help
most?
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise

from footpath.insight.maps.chain import Key, Net, Node, Tie
from footpath.insight.scorecards import FEWEST
from footpath.pure.links import EndToEnd, end_to_end, onwards, turned, way


@dataclass(frozen=True)
class Way:
    """From one node to another by the fewest hands: the links, and how well those hold of which enough is known."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    known: tuple[Tie, ...]
    whole: EndToEnd | None  # of the known ones together

    @property
    def weakest(self) -> Tie | None:
        """Where one more point would bring the most; None where nothing would, or only one is known."""
        if self.whole is None or len(self.known) < 2 or not max(self.whole.gains):
            return None
        return self.known[self.whole.weakest]

    @property
    def gain(self) -> float:
        """What that would be, of 1."""
        return max(self.whole.gains) if self.whole else 0.0


def ways_down(net: Net, team: int) -> list[Way]:
    """From a team to each outside customer that it reaches, by their names."""
    start = f"t{team}"
    if start not in net.nodes:
        return []
    walk = onwards(net.after, start)
    ends = [key for key, node in net.nodes.items() if node.kind == "outside" and key in walk]
    return [way_along(net, way(walk, end)) for end in ends]


def ways_up(net: Net, outside: Key, starts: Collection[Key]) -> list[Way]:
    """To an outside customer from each of these, by the fewest hands; in the order of the map."""
    if outside not in net.nodes:
        return []
    walk = onwards(turned(net.after), outside)
    return [way_along(net, way(walk, key)[::-1]) for key in net.nodes if key in starts and key in walk]


def way_along(net: Net, keys: Iterable[Key]) -> Way:
    """The way over these nodes."""
    keys = list(keys)
    ties = tuple(net.by_ends[one, other] for one, other in pairwise(keys))
    known = tuple(tie for tie in ties if tie.link is not None and tie.link.n >= FEWEST)
    links = [tie.link for tie in known if tie.link is not None]
    return Way(tuple(net.nodes[key] for key in keys), ties, known, end_to_end(links) if links else None)
