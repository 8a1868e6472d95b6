"""What can somebody compute who has every figure that ever left, of all waves and as every viewer?

The attacker knows who was asked, in which cell everybody is, and who answered which question; not what anybody said.
Every distribution is, for each category, a sum of zeros and ones. What follows from all of them together is linear
algebra, done here in another way than the engine does it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Any

import numpy as np

from footpath.pure.disclosure_figures import Question
from footpath.pure.disclosure_plan import MERGED, Plan, plan
from footpath.pure.disclosure_release import Asked, Given

NAMES = ("team", "site", "length")
ASKED = (
    Asked("they", Question("frequency"), "fast", "asking", "speed"),
    Asked("i", Question("frequency"), "fast", "asked"),
    Asked("soon", Question("frequency"), dimension="speed"),
    Asked("words", Question("open")),
)


@dataclass(frozen=True)
class World:
    """People with the cell that each is in, and what each answers."""

    plan: Plan
    cells: list[tuple[str, ...]]
    given: list[Given]
    who: list[int]  # the person behind each answer


def world(luck: Random, *, people: int | None = None, cells: Sequence[tuple[str, ...]] = ()) -> World:
    """A small organization of two or three cuts, in which not everybody answers, and not everything."""
    cuts = luck.choice((1, 2, 2, 3))
    places = list(cells) or [
        tuple(f"{name}{min(int(luck.expovariate(0.5)), 5)}" for name in NAMES[:cuts])
        for _ in range(people or luck.randint(6, 45))
    ]
    names = NAMES[: len(places[0])]
    made = plan(places, names, [[name] for name in names] + ([list(names[:2])] if luck.random() < 0.2 else []))
    rate, whole = luck.choice((0.6, 0.9, 1.0)), luck.choice((0.7, 0.95, 1.0))
    mood = luck.choice((2, 3, 4, 5))
    at = {cell: i for i, cell in enumerate(made.cells)}
    who = [one for one in range(len(places)) if luck.random() < rate]
    given = [Given(at[places[one]], _said(luck, mood, whole, one)) for one in who]
    return World(made, places, given, who)


def _said(luck: Random, mood: int, whole: float, one: int) -> dict[str, Any]:
    steps = {key: min(5, max(1, mood + luck.choice((-2, -1, 0, 0, 0, 1, 1)))) for key in ("they", "i", "soon")}
    told: dict[str, Any] = {key: step for key, step in steps.items() if luck.random() < whole}
    return told | ({"words": f"What number {one} says"} if luck.random() < 0.5 else {})


def sums(here: World, blocks: Sequence[Mapping[str, Any]], key: str, *, full: bool = False) -> list[frozenset[int]]:
    """Whose answers each published sum of one question adds up. Bands count as if they were told in full, unless `full`
    asks for distributions alone; what pairs say of those who answered both voices counts as a sum, too.
    """
    found = []
    for block in blocks:
        inside = frozenset(i for i in members(here, block["key"], blocks) if key in here.given[i].answers)
        if key in block["items"] and (block["items"][key].get("dist") or not full):
            found.append(inside)
        parts = [(one["asking"], one["asked"]) for one in block["pairs"].values() if one["both"]]
        found += [
            frozenset(i for i in inside if set(part) <= set(here.given[i].answers)) for part in parts if key in part
        ]
    return found


def members(here: World, key: str, blocks: Sequence[Mapping[str, Any]]) -> set[int]:
    """Whose answers are in a block, as anybody can tell who knows where everybody is."""
    cells = [here.plan.cells[one.cell] for one in here.given]
    if key == "all":
        return set(range(len(cells)))
    wanted = dict(part.split("=") for part in key.split("&"))
    if MERGED not in wanted.values():
        return {
            i for i, cell in enumerate(cells) if all(cell[NAMES.index(name)] == value for name, value in wanted.items())
        }
    others = [block["key"] for block in blocks if _cut(block["key"]) == _cut(key) and block["key"] != key]
    return set(range(len(cells))).difference(*(members(here, one, blocks) for one in others))


def _cut(key: str) -> tuple[str, ...]:
    return tuple(part.split("=")[0] for part in key.split("&"))


def isolated(rows: Sequence[frozenset[Any]], k: int, most: int | None = None) -> list[frozenset[Any]]:
    """The groups of fewer than k unknowns of which some combination of these sums tells something, and nothing of
    anybody else. Unknowns that all sums have together are one (an atom); groups of up to `most` of these, or of all.

    A combination that touches these atoms alone exists if and only if their rows in a basis of all that changes no sum
    (the null space, here by singular values) depend on each other: their Gram determinant is zero.
    """
    kinds: dict[tuple[bool, ...], set[Any]] = {}
    for one in frozenset[Any]().union(*rows):
        kinds.setdefault(tuple(one in row for row in rows), set()).add(one)
    atoms = list(kinds.values())
    if not atoms:
        return []
    _left, strength, right = np.linalg.svd(np.array(list(kinds), dtype=float).T, full_matrices=True)
    free = right[int((strength > 1e-9).sum()) :].T  # (atoms, dimensions that no sum fixes)
    weight = np.array([len(atom) for atom in atoms])
    small = np.flatnonzero(weight < k)
    found: list[frozenset[Any]] = []
    for size in range(1, (most or k - 1) + 1):
        chosen = np.array(list(combinations(small.tolist(), size)), dtype=int).reshape(-1, size)
        chosen = chosen[weight[chosen].sum(axis=1) < k]
        picked = free[chosen]  # (groups, size, dimensions)
        volume = np.linalg.det(picked @ picked.transpose(0, 2, 1)) if free.shape[1] else np.zeros(len(chosen))
        found += [frozenset().union(*(atoms[i] for i in group)) for group in chosen[volume < 1e-9]]
    return found
