"""What can be asked in an exercise of the workbook, as plain values: for form, page, paper and result?"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
Answers = Mapping[str, Any]  # by the name of the field: "effect", "effect-told", "steps-0-what"
SHORT, LONG = 280, 2000  # signs: of one line, of a text
MOST_LINES = 30  # of a list
TEN = 10
NOTES, TOLD = "notes", "told"  # the private field of every exercise; how the name of a tick ends


class Kind(StrEnum):
    """How a part is answered."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"  # one thing a line
    TEN = "ten"  # a number from 1 to 10
    SURE = "sure"  # how confident somebody is, 1 to 5
    OFTEN = "often"  # never to very often, 1 to 5
    CHOICE = "choice"
    DAY = "day"
    ROWS = "rows"  # several lines of the same few columns


@dataclass(frozen=True)
class Part:
    """One thing that is asked. `told`: an open text that may stand on the big screen, if its writer ticks that."""

    key: str
    label: Words
    kind: Kind = Kind.TEXT
    help: Words = ""
    choices: tuple[tuple[str, Words], ...] = ()
    columns: tuple["Part", ...] = ()
    rows: int = 0  # of ROWS: how many there are
    told: bool = False
    needed: bool = False  # of a column: a row without it is not whole
    space: int = 3  # lines on paper
    coached: bool = False  # the coach of “Yes, I can” reads it
    good: Words = ""  # one good answer, to be looked at afterwards, and why it is one
    why: Words = ""

    @property
    def longest(self) -> int:
        """How many signs it takes."""
        return LONG if self.kind in (Kind.TEXT, Kind.LINES) else SHORT

    @property
    def is_number(self) -> bool:
        """Whether a number answers it."""
        return self.kind in (Kind.TEN, Kind.SURE, Kind.OFTEN)

    @property
    def steps(self) -> tuple[tuple[str, Words], ...]:
        """What one chooses from, as value and words."""
        if self.kind == Kind.TEN:
            return tuple((str(n), str(n)) for n in range(1, TEN + 1))
        if self.kind == Kind.SURE:
            return SURE
        return OFTEN if self.kind == Kind.OFTEN else self.choices


@dataclass(frozen=True)
class Section:
    """Parts that stand together below one heading."""

    title: Words
    parts: tuple[Part, ...]
    lead: Words = ""


Asked = Callable[[], tuple[Section, ...]]
SURE: tuple[tuple[str, Words], ...] = (
    ("1", _("not at all")),
    ("2", _("a little")),
    ("3", _("half and half")),
    ("4", _("fairly")),
    ("5", _("very")),
)
OFTEN: tuple[tuple[str, Words], ...] = (
    ("1", _("Never")),
    ("2", _("Rarely")),
    ("3", _("Sometimes")),
    ("4", _("Often")),
    ("5", _("Very often")),
)


def parts_of(sections: tuple[Section, ...]) -> Iterator[Part]:
    """All parts in their order."""
    for section in sections:
        yield from section.parts


def word_of(part: Part, value: object) -> str:
    """The words of what was chosen; empty where nothing was, or something that is not offered any more."""
    return str(next((words for key, words in part.steps if key == str(value)), ""))


def named(part: Part, row: int, column: str) -> str:
    """What the field of one column of one row is called."""
    return f"{part.key}-{row}-{column}"


def rows_of(part: Part, answers: Answers) -> list[dict[str, Any]]:
    """The rows in which anything was written, each with what its columns say."""
    found = []
    for row in range(part.rows):
        said = {one.key: answers.get(named(part, row, one.key)) for one in part.columns}
        kept = {key: value for key, value in said.items() if value not in (None, "")}
        if kept:
            found.append(kept)
    return found


def whole_rows(part: Part, answers: Answers) -> list[dict[str, Any]]:
    """Those of them in which nothing is missing that has to be there."""
    needed = [one.key for one in part.columns if one.needed]
    return [row for row in rows_of(part, answers) if all(key in row for key in needed)]


def lines_of(text: object) -> list[str]:
    """The lines of a list as it was typed, each of them once."""
    lines = (line.strip() for line in str(text or "").split("\n"))
    return list(dict.fromkeys(line for line in lines if line))
