"""What speaks against an import, and where in the file?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Mistake:
    """Why a row cannot be imported; `line` and `column` are those of the file."""

    line: int
    column: str
    text: str


class CannotImport(Exception):
    """Nothing was imported; `mistakes` says why, in the order of the file."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__(f"{len(mistakes)} mistakes, the first: {mistakes[0]}")
        self.mistakes = tuple(mistakes)


class Mistakes(list[Mistake]):
    """Those that were found so far."""

    def value(self, line: int, column: str, check: Callable[[], Any]) -> Any:
        """What `check` makes of a cell; None, and one more mistake, where it refuses."""
        try:
            return check()
        except ValidationError as error:
            self.append(Mistake(line, column, " ".join(error.messages)))
            return None

    def contradiction(self, line: int, column: str, earlier: int, old: str, new: str) -> None:
        """Two rows say two things of one."""
        text = _("line %(earlier)d says “%(old)s” and this says “%(new)s”")
        self.append(Mistake(line, column, text % {"earlier": earlier, "old": old, "new": new}))

    def taken_over_only(self, line: int, column: str, what: str, old: str, new: str) -> None:
        """What is known here differs, and nobody said that the file is to be believed."""
        text = _("“%(what)s” has “%(old)s” here, and this says “%(new)s”; --update takes it over")
        self.append(Mistake(line, column, text % {"what": what, "old": old, "new": new}))

    def stop(self) -> None:
        """Raise CannotImport if there are any."""
        if self:
            raise CannotImport(sorted(self, key=lambda one: (one.line, one.column)))


def key(name: str) -> str:
    """A name as it is looked up: however it is capitalized and spaced."""
    return " ".join(name.split()).casefold()
