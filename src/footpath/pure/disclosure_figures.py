"""What may be said of the answers of one group to one question? (AN-10, AN-14)

Of k and more: the band in which the favorable share lies, and the category of the median. Of kd and more, where the
plan allows it and not all say the same: the whole distribution.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from footpath.pure.disclosure import band
from footpath.pure.intervals import wilson

SCALES = {"frequency": 5, "ten": 10}
FAVORABLE = {"frequency": 4, "ten": 8}  # from here up: "often" and "very often"; 8, 9 and 10
DIGITS = 4
Figure = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """How a question is answered; with `turned`, "never" is its good end."""

    kind: str
    options: tuple[str, ...] = ()
    turned: bool = False

    def answered(self, answer: object) -> bool:
        """Whether this is an answer that is counted: neither left out nor "does not apply"."""
        return bool(self.marked(answer))

    def marked(self, answer: object) -> list[int]:
        """Into which categories an answer falls: its step, its options, the option that is first; [0] for own words."""
        if self.kind in SCALES:
            return [answer - 1] if type(answer) is int and 1 <= answer <= SCALES[self.kind] else []
        if self.kind == "open":
            return [0] if isinstance(answer, str) and answer.strip() and answer != "na" else []
        chosen = [answer] if self.kind == "choice" else answer if isinstance(answer, list) else []
        chosen = [one for one in chosen if one in self.options]
        return [self.options.index(one) for one in (chosen[:1] if self.kind == "ranking" else chosen)]

    @property
    def categories(self) -> int:
        """How many categories there are."""
        return SCALES.get(self.kind) or max(1, len(self.options))

    def favorable(self, dist: Sequence[int]) -> int:
        """How many are content, of a distribution over the steps."""
        least = FAVORABLE[self.kind]
        return sum(dist[: len(dist) + 1 - least]) if self.turned else sum(dist[least - 1 :])


def marks(question: Question, answers: Sequence[object]) -> NDArray[np.int64]:
    """(categories,): how many of the answers fall into each."""
    counts = Counter(mark for answer in answers for mark in question.marked(answer))
    return np.array([counts[i] for i in range(question.categories)], dtype=np.int64)


def figure(question: Question, answers: Sequence[object], *, detailed: bool) -> Figure:
    """What is shown of one or more answers that count. Two groups of the same size, band and median look the same."""
    dist = [int(count) for count in marks(question, answers)]
    n = len(answers)
    if question.kind in SCALES:
        return {"kind": question.kind, "n": n, **_of_scale(question, dist, n, detailed=detailed)}
    if question.kind == "open":
        return {"kind": "open", "n": n, "comments": None}
    top = max(dist)
    only = [question.options[i] for i, count in enumerate(dist) if count == top]
    named = dict(zip(question.options, dist, strict=True)) if detailed else None
    found: Figure = {"kind": question.kind, "n": n, "top": only[0] if len(only) == 1 else None, "dist": named}
    if question.kind == "ranking":
        found["ranks"] = _ranks(question.options, answers) if detailed else None
    return found


def _of_scale(question: Question, dist: list[int], n: int, *, detailed: bool) -> Figure:
    good = question.favorable(dist)
    found: Figure = {"scale": len(dist), "band": band(good, n), "median": _median(dist, n)}
    if not detailed:
        return {**found, "dist": None, "mean": None, "favorable": None}
    mean = sum((i + 1) * count for i, count in enumerate(dist)) / n
    share = [round(value, DIGITS) for value in (good / n, *wilson(good, n))]
    return {**found, "dist": dist, "mean": round(mean, DIGITS), "favorable": share}


def _median(dist: Sequence[int], n: int) -> int:
    """The category that the middle answer has; of two middle ones the lower."""
    return int(np.searchsorted(np.cumsum(dist), (n + 1) // 2)) + 1


def _ranks(options: Sequence[str], answers: Sequence[object]) -> dict[str, float | None]:
    """The mean place of each option among those who placed it."""
    places: dict[str, list[int]] = {option: [] for option in options}
    for answer in answers:
        for place, option in enumerate(answer if isinstance(answer, list) else (), start=1):
            if option in places:
                places[option].append(place)
    return {option: round(sum(found) / len(found), 2) if found else None for option, found in places.items()}


def comments(by_block: Mapping[str, Sequence[str]], whole: str, kc: int, luck: Random) -> dict[str, list[str]]:
    """Where each comment on one question stands: in its block if that has kc of them, else in the whole, with all the
    others, if they are kc together; in one place alone, so that no two places tell whose it is. Each list shuffled.
    """
    found = {key: list(texts) for key, texts in by_block.items() if key != whole and len(texts) >= kc}
    rest = [text for key, texts in by_block.items() if key not in found for text in texts]
    if len(rest) >= kc:
        found[whole] = rest
    for texts in found.values():
        luck.shuffle(texts)
    return found
