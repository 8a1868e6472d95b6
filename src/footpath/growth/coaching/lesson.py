"""What does the lesson for those who lead others say, and what does it ask?"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("lesson.json")


@dataclass(frozen=True)
class Answer:
    """One of the answers to choose from, and what is said to it."""

    key: str
    text: str
    says: str
    good: bool = False


@dataclass(frozen=True)
class Screen:
    """A few sentences and a question: with answers to choose from, or to be written in one's own words."""

    key: str
    title: str
    text: tuple[str, ...]
    ask: str
    answers: tuple[Answer, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is answered in one's own words."""
        return not self.answers

    def answer(self, key: str) -> Answer | None:
        """The answer with that key."""
        return next((one for one in self.answers if one.key == key), None)


@dataclass(frozen=True)
class Lesson:
    """All screens in their order, and how long they take together."""

    minutes: int
    screens: tuple[Screen, ...]

    def screen(self, key: str) -> Screen | None:
        """The screen with that key."""
        return next((one for one in self.screens if one.key == key), None)

    def next_after(self, answered: Mapping[str, str]) -> Screen | None:
        """The first screen that has no answer yet; None once all have."""
        return next((one for one in self.screens if one.key not in answered), None)


@cache
def lesson() -> Lesson:
    """The lesson that comes with Footpath."""
    found = json.loads(FILE.read_text(encoding="utf-8"))
    screens = tuple(
        Screen(
            key=one["key"],
            title=one["title"],
            text=tuple(one["text"]),
            ask=one["question"]["ask"],
            answers=tuple(Answer(**choice) for choice in one["question"].get("choices", ())),
        )
        for one in found["screens"]
    )
    return Lesson(found["minutes"], screens)
