"""What can happen to the list of whom somebody serves? Never what stands on it."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class PairNoted(Occurrence):
    """Somebody wrote something down about a pair, for themself."""

    kind: ClassVar[str] = "pair.noted"

    def sentence(self, actor: str) -> str:
        """That it was written."""
        return _("%(actor)s changed a note of their own") % {"actor": actor}


@dataclass(frozen=True)
class ListLookedThrough(Occurrence):
    """Somebody looked through whom they serve, and who serves them."""

    kind: ClassVar[str] = "person.list_looked_through"

    def sentence(self, actor: str) -> str:
        """That they did."""
        return _("%(actor)s looked through whom they serve") % {"actor": actor}


@dataclass(frozen=True)
class ListDue(Occurrence):
    """It is time for somebody to look through whom they serve: they are new, in another team, or it is half a year."""

    kind: ClassVar[str] = "person.list_due"
    why: str

    def sentence(self, actor: str) -> str:
        """Why it is time."""
        if self.why == "new":
            return _("You know the house a little now: who are your internal customers?")
        if self.why == "team":
            return _("You are new in your team: whom do you serve now, and who serves you?")
        return _("Half a year is over: do you still serve the same internal customers?")
