"""What does one answer say of how somebody sees coworkers, and how they see themself?

It is computed from what was just sent, shown once, and kept nowhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from django.utils.translation import gettext as _

from footpath.surveys.answering.words import frequency_words, text_in
from footpath.surveys.models import Item, ItemKind, Version, Voice

EVEN = 0.25  # less than a quarter of a step, on the whole, is no difference


@dataclass(frozen=True)
class Pair:
    """A paired question with both answers, in steps from 1, the poor end, to 5, the good one."""

    asking: str
    asked: str
    they: int
    me: int
    they_word: str
    my_word: str

    @property
    def gap(self) -> int:
        """By how many steps somebody sees themself higher than coworkers."""
        return self.me - self.they

    @property
    def words(self) -> str:
        """The same in words."""
        if not self.gap:
            return _("the same for both")
        if self.gap > 0:
            return _("you see yourself higher")
        return _("you see coworkers higher")


@dataclass(frozen=True)
class Gap:
    """All pairs that were answered on both sides, the widest first."""

    pairs: list[Pair]

    @property
    def they(self) -> float:
        """How coworkers are seen, on average."""
        return fmean(pair.they for pair in self.pairs)

    @property
    def me(self) -> float:
        """How somebody sees themself, on average."""
        return fmean(pair.me for pair in self.pairs)

    @property
    def size(self) -> float:
        """The mean gap in steps; above zero: somebody sees themself higher."""
        return self.me - self.they

    @property
    def is_even(self) -> bool:
        """Whether there is no difference to speak of."""
        return abs(self.size) < EVEN

    @property
    def number(self) -> str:
        """The same as it is shown."""
        rounded = round(self.size, 1)
        return f"{rounded:+.1f}".replace("-", "−") if rounded else "0"

    @property
    def sentence(self) -> str:
        """What it says, in one sentence."""
        if self.is_even:
            return _("On the whole you see yourself and your coworkers alike.")
        if self.size > 0:
            return _("On the whole you see your own service higher than that of coworkers.")
        return _("On the whole you see the service of coworkers higher than your own.")


def gap_of(version: Version, items: Iterable[Item], answers: Mapping[str, Any], language: str = "") -> Gap | None:
    """The own gap, from the answers that were just taken; None where no pair was answered on both sides."""
    wordings = version.wordings.get(language, {})
    voices: dict[str, dict[str, Item]] = {}
    for item in items:
        if item.stem and item.kind == ItemKind.FREQUENCY and type(answers.get(item.key)) is int:
            voices.setdefault(item.stem, {})[item.voice] = item
    pairs = [
        _pair(both[Voice.ASKING], both[Voice.ASKED], answers, wordings) for both in voices.values() if len(both) == 2
    ]
    return Gap(sorted(pairs, key=lambda pair: -abs(pair.gap))) if pairs else None


def _pair(asking: Item, asked: Item, answers: Mapping[str, Any], wordings: Mapping[str, str]) -> Pair:
    words = frequency_words()
    return Pair(
        asking=text_in(wordings, f"item:{asking.key}", asking.text),
        asked=text_in(wordings, f"item:{asked.key}", asked.text),
        they=_good(asking, answers[asking.key]),
        me=_good(asked, answers[asked.key]),
        they_word=words[answers[asking.key]],
        my_word=words[answers[asked.key]],
    )


def _good(item: Item, step: int) -> int:
    return 6 - step if item.is_reversed else step
