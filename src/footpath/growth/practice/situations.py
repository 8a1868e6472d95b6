"""In which eight situations does one say “I can't”, and how could the same be said with a way on?

Also for people without an account: what stands here needs no database.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from footpath.growth.practice.coach import flags_in
from footpath.pure.wording import Flag

_FILE = Path(__file__).with_name("situations.toml")


@dataclass(frozen=True)
class Statement:
    """A closed sentence, one good way to say the same, and what that one does."""

    says: str
    good: str
    why: str


@dataclass(frozen=True)
class Situation:
    """One of the eight, with what helps in it."""

    key: str
    title: str
    hint: str
    statements: tuple[Statement, ...]


def _read() -> tuple[Situation, ...]:
    with _FILE.open("rb") as opened:
        stored = tomllib.load(opened)["situation"]
    return tuple(
        Situation(one["key"], one["title"], one["hint"], tuple(Statement(**each) for each in one["statement"]))
        for one in stored
    )


SITUATIONS: tuple[Situation, ...] = _read()


def situation(key: str) -> Situation | None:
    """The one with this key."""
    return next((one for one in SITUATIONS if one.key == key), None)


def coach_answer(text: str, language: str = "") -> list[Flag]:
    """What the coach says to an answer: its closed phrases, none where there is a way on; nothing is kept of it."""
    return flags_in(text, language)
