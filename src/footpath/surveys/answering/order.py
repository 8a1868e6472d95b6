"""In which order does one respondent read the questions?

The order is drawn from a seed that is made for each respondent and kept nowhere, so that no question is always the
first one, and the two voices of a paired question never stand side by side.
"""

from collections.abc import Sequence
from itertools import groupby
from random import Random
from typing import NamedTuple

from footpath.surveys.models import Block, Item, Voice


class Part(NamedTuple):
    """A block with its questions as one respondent reads them."""

    block: Block
    items: list[Item]


def parts_of(blocks: Sequence[Block], items: Sequence[Item], seed: str) -> list[Part]:
    """The blocks and their questions as whoever has this seed reads them; without what is for the person alone."""
    luck = Random(seed)
    asked_first = luck.random() < 0.5
    parts = []
    for block in blocks:
        own = [item for item in items if item.block_id == block.pk]
        if block.private or not own:
            continue
        parts.append(Part(block, mixed(own, luck) if block.shuffled else own))
    found: list[Part] = []
    for block, own in _voices_swapped(parts) if asked_first else parts:
        found.append(Part(block, apart(own, found[-1].items[-1].stem if found else "")))
    return found


def mixed(items: Sequence[Item], luck: Random) -> list[Item]:
    """The questions in an order of their own; what depends on another question of the block stays behind it."""
    keys = {item.key for item in items}
    leaders = [item for item in items if item.shown_if.get("item") not in keys]
    luck.shuffle(leaders)
    placed: list[Item] = []
    for leader in leaders:
        placed += _with_followers(leader, items)
    return placed + [item for item in items if item not in placed]  # a circle of conditions loses nothing


def _with_followers(leader: Item, items: Sequence[Item]) -> list[Item]:
    found = [leader]
    for one in found:
        found += [item for item in items if item.shown_if.get("item") == one.key and item not in found]
    return found


def apart(items: Sequence[Item], before: str = "") -> list[Item]:
    """The same questions, with something between the two voices of a stem wherever there is anything else.

    `before` is the stem of what stands in front of them.
    """
    found: list[Item] = []
    waiting = list(items)
    while waiting:
        keys = {one.key for one in waiting}
        free = [one for one in waiting if one.shown_if.get("item") not in keys] or waiting
        next_one = next((one for one in free if not before or one.stem != before), free[0])
        waiting.remove(next_one)
        found.append(next_one)
        before = next_one.stem
    return found


def voice_of(part: Part) -> str:
    """The one voice in which a whole block speaks, "" where it has none or both."""
    voices = {item.voice for item in part.items}
    return voices.pop() if len(voices) == 1 else ""


def _voices_swapped(parts: Sequence[Part]) -> list[Part]:
    """Blocks that speak in one voice and follow each other: those of whoever is asked come first."""
    found: list[Part] = []
    for has_voice, run in groupby(parts, lambda part: bool(voice_of(part))):
        together = list(run)
        found += sorted(together, key=lambda part: voice_of(part) != Voice.ASKED) if has_voice else together
    return found
