"""How well does a chain of links hold from end to end, and where does one more point help the most?

The rate of a chain is the product of the rates of its links, as if they did not know of each other. Its interval is put
together from those of the links on the scale of logarithms (the method of variance estimates recovery: Newcombe 1998,
Zou and Donner 2008): no draws by chance, and a link that has never failed still adds what is not known of it.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, prod, sqrt
from typing import TypeVar

from footpath.pure.intervals import wilson

Key = TypeVar("Key", bound=Hashable)
POINT = 0.01


@dataclass(frozen=True)
class Link:
    """How often a link held: `good` of `n` > 0 cases."""

    good: int
    n: int

    @property
    def rate(self) -> float:
        """The share that held."""
        return self.good / self.n


@dataclass(frozen=True)
class EndToEnd:
    """The rate of the whole, its 95 % interval, and what one more point at each link would bring, in their order."""

    rate: float
    low: float
    high: float
    gains: tuple[float, ...]

    @property
    def weakest(self) -> int:
        """The place of the link where one more point brings the most; the first one of equals."""
        return self.gains.index(max(self.gains))


def product(rates: Iterable[float]) -> float:
    """The rate of a chain of links with these rates."""
    return prod(rates)


def end_to_end(links: Sequence[Link]) -> EndToEnd:
    """The whole of these links. ValueError without any."""
    if not links:
        raise ValueError("a chain has a link")
    rates = [link.rate for link in links]
    whole = product(rates)
    return EndToEnd(whole, *_interval(links), tuple(gain(rates, place) for place in range(len(rates))))


def gain(rates: Sequence[float], place: int) -> float:
    """By how much the whole rises when the link in this place holds in one more of a hundred cases, at most in all."""
    more = min(1.0, rates[place] + POINT) - rates[place]
    return more * product([*rates[:place], *rates[place + 1 :]])


def _interval(links: Sequence[Link]) -> tuple[float, float]:
    if any(link.good == 0 for link in links):  # a logarithm of nothing: what is possible at the most, and nothing
        return 0.0, product(wilson(link.good, link.n)[1] if link.good == 0 else link.rate for link in links)
    middle = sum(log(link.rate) for link in links)
    below = above = 0.0
    for link in links:
        low, high = wilson(link.good, link.n)
        below += (log(link.rate) - log(low)) ** 2
        above += (log(high) - log(link.rate)) ** 2
    return exp(middle - sqrt(below)), min(1.0, exp(middle + sqrt(above)))


def onwards(edges: Mapping[Key, Sequence[Key]], start: Key) -> dict[Key, Key | None]:
    """Everything that is reached from `start`, each with the one before it, by the fewest links; of as many, by the
    order in which `edges` names them.
    """
    came_from: dict[Key, Key | None] = {start: None}
    ahead = [start]
    for one in ahead:  # grows while it is walked
        for other in edges.get(one, ()):
            if other not in came_from:
                came_from[other] = one
                ahead.append(other)
    return came_from


def way(came_from: Mapping[Key, Key | None], end: Key) -> list[Key]:
    """From where the walk began to `end`. KeyError where it never came there."""
    found: list[Key] = []
    one: Key | None = end
    while one is not None:
        found.append(one)
        one = came_from[one]
    return found[::-1]


def turned(edges: Mapping[Key, Sequence[Key]]) -> dict[Key, list[Key]]:
    """The same links the other way round."""
    found: dict[Key, list[Key]] = {}
    for one, others in edges.items():
        for other in others:
            found.setdefault(other, []).append(one)
    return found


def without_end(edges: Mapping[Key, Sequence[Key]], keys: Iterable[Key], is_end: Callable[[Key], bool]) -> list[Key]:
    """Those of `keys` from which no end is ever reached, in their order."""
    back, reached = turned(edges), set[Key]()
    everything = {*edges, *(other for others in edges.values() for other in others)}
    ahead = [key for key in everything if is_end(key)]
    while ahead:
        one = ahead.pop()
        if one not in reached:
            reached.add(one)
            ahead += back.get(one, ())
    return [key for key in keys if key not in reached]
