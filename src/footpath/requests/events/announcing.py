"""What can happen to work that is announced?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence
from footpath.ui import wording


@dataclass(frozen=True)
class HeadsUpOccurrence(Occurrence):
    """Something that happened to announced work."""

    def _say(self, words: str, actor: str) -> str:
        return words % {**self.facts(), "actor": actor}


@dataclass(frozen=True)
class Announced(HeadsUpOccurrence):
    """Somebody said which work is coming."""

    kind: ClassVar[str] = "heads_up.announced"
    service: str
    pieces: int
    first: str

    def sentence(self, actor: str) -> str:
        """In words."""
        day = wording.day(date.fromisoformat(self.first))
        text = _("%(actor)s announced %(pieces)d × %(service)s from %(day)s on")
        return text % {**self.facts(), "day": day, "actor": actor}


@dataclass(frozen=True)
class HeadsUpSeen(HeadsUpOccurrence):
    """The team that will do it has seen it."""

    kind: ClassVar[str] = "heads_up.seen"
    personal: ClassVar[tuple[str, ...]] = ("note",)
    note: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s has seen it: “%(note)s”") if self.note else _("%(actor)s has seen it"), actor)


@dataclass(frozen=True)
class HeadsUpChanged(HeadsUpOccurrence):
    """When, how many or what is known better."""

    kind: ClassVar[str] = "heads_up.changed"
    pieces: int
    first: str
    last: str

    def sentence(self, actor: str) -> str:
        """In words."""
        days = {
            name: wording.day(date.fromisoformat(day)) for name, day in (("first", self.first), ("last", self.last))
        }
        return _("%(actor)s changed it: %(pieces)d between %(first)s and %(last)s") % {
            **self.facts(), **days, "actor": actor,
        }  # fmt: skip


@dataclass(frozen=True)
class HeadsUpAsked(HeadsUpOccurrence):
    """It has become a request; `left` are still to come."""

    kind: ClassVar[str] = "heads_up.asked"
    number: str
    left: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s asked for it: %(number)s"), actor)


@dataclass(frozen=True)
class HeadsUpAskedAbout(HeadsUpOccurrence):
    """Its days have passed, and nothing was asked for: is it still needed?"""

    kind: ClassVar[str] = "heads_up.asked_about"
    what: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s asks: is “%(what)s” still coming? Its days have passed."), actor)


@dataclass(frozen=True)
class HeadsUpDropped(HeadsUpOccurrence):
    """It is not needed after all."""

    kind: ClassVar[str] = "heads_up.dropped"
    personal: ClassVar[tuple[str, ...]] = ("reason",)
    reason: str

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.reason:
            return self._say(_("%(actor)s took the announcement back: “%(reason)s”"), actor)
        return self._say(_("%(actor)s took the announcement back"), actor)


@dataclass(frozen=True)
class HeadsUpLapsed(HeadsUpOccurrence):
    """Nobody said that it is still coming."""

    kind: ClassVar[str] = "heads_up.lapsed"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s no longer counts on it: its days have passed, and no word came"), actor)
