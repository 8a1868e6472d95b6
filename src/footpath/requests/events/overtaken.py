"""What can happen after an emergency was let overtake, and when that has become a habit?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from footpath.requests.events.occurrence import RequestOccurrence


@dataclass(frozen=True)
class DisplacementSeen(RequestOccurrence):
    """The customer has read that they wait longer."""

    kind: ClassVar[str] = "request.displacement_seen"
    number: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s has read that emergency %(number)s came first"), actor)


@dataclass(frozen=True)
class PromiseStands(RequestOccurrence):
    """An emergency came first, and the promise stands all the same."""

    kind: ClassVar[str] = "request.promise_stands"
    number: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s wrote that the promise stands, although emergency %(number)s came first"), actor)


@dataclass(frozen=True)
class PromisesOwed(RequestOccurrence):
    """An emergency was let overtake, and promises have to be said anew."""

    kind: ClassVar[str] = "emergency.promises_owed"
    number: str
    n: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return ngettext(
            "%(number)s may overtake: %(n)d promise to say anew",
            "%(number)s may overtake: %(n)d promises to say anew",
            self.n,
        ) % {**self.facts(), "actor": actor}


@dataclass(frozen=True)
class PromisedAgain(RequestOccurrence):
    """What an emergency displaced was promised anew, or stands."""

    kind: ClassVar[str] = "emergency.promised_again"
    moved: int
    stand: int

    def sentence(self, actor: str) -> str:
        """In words."""
        n = self.moved + self.stand
        return ngettext(
            "%(actor)s said %(n)d displaced promise anew", "%(actor)s said %(n)d displaced promises anew", n
        ) % {"actor": actor, "n": n}


@dataclass(frozen=True)
class HabitRaised(RequestOccurrence):
    """The exception has become the habit: a talk is owed."""

    kind: ClassVar[str] = "habit.raised"
    team: str
    customer_team: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(customer_team)s and %(team)s: emergencies have become usual, and a talk is due"), actor)


@dataclass(frozen=True)
class HabitTalkSet(RequestOccurrence):
    """The talk has a day."""

    kind: ClassVar[str] = "habit.talk_set"
    talk_on: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s found a day for the talk"), actor)


@dataclass(frozen=True)
class HabitEnded(RequestOccurrence):
    """The two have talked, and said what they agreed."""

    kind: ClassVar[str] = "habit.ended"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s wrote what was agreed in the talk"), actor)
