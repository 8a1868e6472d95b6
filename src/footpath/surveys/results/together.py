"""Which questions belong together, and may their answers be taken as one?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from footpath.surveys.behaviors import lead, themes
from footpath.surveys.results import said

GOOD, FAIR = 0.8, 0.7  # by long custom; the interval says more
Json = Mapping[str, Any]


@dataclass(frozen=True)
class Dimension:
    """Some questions of one kind: how reliably they measure the same thing, in numbers and in words."""

    title: str
    side: str
    questions: int
    n: int
    alpha: str
    interval: str
    omega: str
    words: str


def dimensions(items: Mapping[str, Json], block: Json) -> list[Dimension]:
    """All of which something may be said in a group, by their name."""
    titles = themes()
    told = ((key, one["reliability"]) for key, one in block["dimensions"].items() if one.get("reliability"))
    found = [_dimension(*_named(key, titles), one) for key, one in told]
    return sorted(found, key=lambda one: (one.title, one.side))


def _named(key: str, titles: Mapping[str, str]) -> tuple[str, str]:
    """ "time.asked" as the theme and the beginning of its questions."""
    dimension, _dot, voice = key.partition(".")
    return str(titles.get(dimension, dimension)), lead(voice) if voice else ""


def _dimension(title: str, side: str, found: Json) -> Dimension:
    low, high = found.get("low"), found.get("high")
    interval = "" if low is None or high is None else f"{_two(low)} – {_two(high)}"
    omega = "" if found.get("omega") is None else _two(found["omega"])
    return Dimension(title, side, found["questions"], found["n"], _two(found["alpha"]), interval, omega, _words(found))


def _words(found: Json) -> str:
    if found.get("low") is not None and found["low"] < FAIR <= found["high"]:
        return _("too few answers to say how well they go together")
    if found["alpha"] >= GOOD:
        return _("they go together well")
    if found["alpha"] >= FAIR:
        return _("they go together")
    return _("better looked at one by one")


def _two(value: float) -> str:
    return said.decimals(value, 2)
