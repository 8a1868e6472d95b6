"""What leaves of the answers of those who rate a person, once, at the close? (AN-18)

A group with too few answers is left out, and is no part of "all others" either; only groups that are too small may be
told together, if together they are as many as the larger of their thresholds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Any

from footpath.pure.disclosure import K_COMMENTS, LEAST_RATERS, K, rater_groups
from footpath.pure.rater_figures import figure, may_be_whole

PEERS, REPORTS, CUSTOMERS = "peer", "report", "customer"
FLOORS = {PEERS: LEAST_RATERS, REPORTS: LEAST_RATERS, CUSTOMERS: K}
Group = tuple[str, ...]
GUARDED = True  # switched off by the control of the tests alone: without it "all others" holds everybody


@dataclass(frozen=True)
class Rating:
    """What one rater said: a step for each behavior they have seen, and own words by question."""

    group: str
    steps: Mapping[str, int]
    words: Mapping[str, str]
    may_pass: bool = False  # "in these words, even if fewer than ten write something"


def groups_of(counts: Mapping[str, int]) -> list[Group]:
    """Which groups are shown: each for itself, or short ones together, as many of them as that saves."""
    short = [group for group in FLOORS if 0 < counts.get(group, 0) < FLOORS[group]]
    ways = [some for size in range(len(short), 1, -1) for some in combinations(short, size)]
    there = [way for way in ways if sum(counts[one] for one in way) >= floor_of(way)]
    merger = max(there, key=lambda way: sum(counts[one] for one in way), default=None)
    return rater_groups({one: counts.get(one, 0) for one in FLOORS}, FLOORS, [merger] if merger else [])


def floor_of(group: Group) -> int:
    """How many answers it takes: of several together the most that one of them asks for."""
    return max(FLOORS[one] for one in group)


def released(ratings: Sequence[Rating], items: Sequence[str], luck: Random) -> dict[str, Any]:
    """Everything that anybody will ever read of these answers, by groups that were fixed now."""
    counts = {group: sum(one.group == group for one in ratings) for group in FLOORS}
    groups = groups_of(counts)
    shown = [one for group in groups for one in ratings if one.group in group]
    return {
        "groups": [{"groups": list(group), "n": sum(counts[one] for one in group)} for group in groups],
        "items": {key: _item(key, ratings, groups) for key in items},
        "comments": _comments(shown, luck),
    }


def _item(key: str, ratings: Sequence[Rating], groups: Sequence[Group]) -> dict[str, Any]:
    answers = {
        group: [one.steps[key] for one in ratings if one.group in group and key in one.steps] for group in groups
    }
    told = {group: said for group, said in answers.items() if len(said) >= floor_of(group)}
    rows = [{"groups": list(group), **figure(said)} for group, said in told.items()]
    together = [one for said in told.values() for one in said]
    if not GUARDED:
        together = [one.steps[key] for one in ratings if one.group in FLOORS and key in one.steps]
    others = figure(together, detailed=may_stand_beside(list(told.values()))) if together else None
    return {"groups": rows, "others": others}


def may_stand_beside(groups: Sequence[Sequence[int]]) -> bool:
    """Whether all together may be told in full: not where what is told in full of some leaves, by subtracting, others
    who could not be told in full themselves.
    """
    rest = [one for said in groups if not may_be_whole(said) for one in said]
    return not GUARDED or len(rest) == sum(map(len, groups)) or not rest or may_be_whole(rest)


def _comments(shown: Sequence[Rating], luck: Random) -> dict[str, list[str]]:
    """Own words of those whose group is shown, by question: where ten write, all of them; else those that were written
    to be passed on in any case. No two questions in the same order.
    """
    found: dict[str, list[str]] = {}
    for question in sorted({name for one in shown for name in one.words}):
        written = [one for one in shown if one.words.get(question)]
        passed = written if len(written) >= K_COMMENTS else [one for one in written if one.may_pass]
        texts = [one.words[question] for one in passed]
        luck.shuffle(texts)
        if texts:
            found[question] = texts
    return found
