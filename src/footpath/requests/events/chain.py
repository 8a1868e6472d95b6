"""What can happen between a request and those that it needs, or that need it?

Each side reads of the other the number, the team and the day alone, for it may not be theirs to open; of one asked in
confidence not even the team.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence
from footpath.ui import wording


@dataclass(frozen=True)
class LinkOccurrence(RequestOccurrence):
    """Something about another request, `number`, that `team` serves; "" where that is said in confidence."""

    number: str
    team: str

    def _say(self, words: str, actor: str, **more: str) -> str:
        which = _("%(number)s from %(team)s") if self.team else "%(number)s"
        return words % {**self.facts(), **more, "which": which % self.facts(), "actor": actor}


@dataclass(frozen=True)
class NeedAdded(LinkOccurrence):
    """The request needs another one."""

    kind: ClassVar[str] = "request.need_added"
    asked: bool = False  # asked for this one

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s asked for what it needs: %(which)s")
        return self._say(words if self.asked else _("%(actor)s noted that it needs %(which)s"), actor)


@dataclass(frozen=True)
class NeedEnded(LinkOccurrence):
    """The request does not need the other one after all."""

    kind: ClassVar[str] = "request.need_ended"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s noted that it does not need %(which)s after all"), actor)


@dataclass(frozen=True)
class NeededBy(LinkOccurrence):
    """Another request cannot be delivered before this one is."""

    kind: ClassVar[str] = "request.needed_by"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s noted that %(number)s waits for it"), actor)


@dataclass(frozen=True)
class NeededNoMore(LinkOccurrence):
    """The other request goes on without this one."""

    kind: ClassVar[str] = "request.needed_no_more"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s noted that %(number)s does not wait for it any more"), actor)


@dataclass(frozen=True)
class NewsOfNeed(LinkOccurrence):
    """What became of something that the request needs; `source` is the event that says so there."""

    source: int


@dataclass(frozen=True)
class NeedMet(NewsOfNeed):
    """What it needs is there."""

    kind: ClassVar[str] = "request.need_met"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("What it needs is there: %(which)s"), actor)


@dataclass(frozen=True)
class WentOn(NewsOfNeed):
    """What it waited for is there, and it goes on by itself."""

    kind: ClassVar[str] = "request.went_on"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("It goes on: %(which)s is there"), actor)


@dataclass(frozen=True)
class NeedLost(NewsOfNeed):
    """What it needs will not come: it was declined, or taken back."""

    kind: ClassVar[str] = "request.need_lost"
    declined: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(which)s was declined") if self.declined else _("%(which)s was taken back"), actor)


@dataclass(frozen=True)
class NeedLate(NewsOfNeed):
    """What it needs is late, or likely to be."""

    kind: ClassVar[str] = "request.need_late"
    late: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(which)s is late") if self.late else _("%(which)s is likely to be late"), actor)


@dataclass(frozen=True)
class NeedPromised(NewsOfNeed):
    """What it needs was promised for a day."""

    kind: ClassVar[str] = "request.need_promised"
    by_day: str
    renewed: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        again = _("%(which)s is promised for another day, %(day)s")
        words = again if self.renewed else _("%(which)s is promised for %(day)s")
        return self._say(words, actor, day=wording.day(date.fromisoformat(self.by_day)))
