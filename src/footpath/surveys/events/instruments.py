"""What can happen to an instrument, and to the library of behaviors?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class InstrumentMade(Occurrence):
    """An instrument came in: from a file, from the ready ones, or as a first draft."""

    kind: ClassVar[str] = "instrument.made"

    def sentence(self, actor: str) -> str:
        """Who made it."""
        return _("%(actor)s made a survey") % {"actor": actor}


@dataclass(frozen=True)
class InstrumentVersionBegun(Occurrence):
    """What was asked once stays; somebody began to change it as the next version."""

    kind: ClassVar[str] = "instrument.version_begun"
    number: int

    def sentence(self, actor: str) -> str:
        """Which version."""
        return _("%(actor)s began version %(number)s") % {"actor": actor, "number": self.number}


@dataclass(frozen=True)
class InstrumentRetired(Occurrence):
    """It is not asked any more; what was asked stays."""

    kind: ClassVar[str] = "instrument.retired"

    def sentence(self, actor: str) -> str:
        """Who put it away."""
        return _("%(actor)s put a survey away") % {"actor": actor}


@dataclass(frozen=True)
class InstrumentDraftDropped(Occurrence):
    """A draft was thrown away before it was asked."""

    kind: ClassVar[str] = "instrument.draft_dropped"
    number: int

    def sentence(self, actor: str) -> str:
        """Which version."""
        return _("%(actor)s threw the draft of version %(number)s away") % {"actor": actor, "number": self.number}


@dataclass(frozen=True)
class PilotAsked(Occurrence):
    """Some people are asked to try an instrument before it is sent."""

    kind: ClassVar[str] = "instrument.pilot_asked"
    version: int
    testers: list[int]

    def sentence(self, actor: str) -> str:
        """Who asks."""
        return _("%(actor)s asks you to try a survey before it is sent") % {"actor": actor}


@dataclass(frozen=True)
class BehaviorWorded(Occurrence):
    """A behavior of the library was worded anew, added, or taken off."""

    kind: ClassVar[str] = "behavior.worded"
    key: str
    number: int

    def sentence(self, actor: str) -> str:
        """Which one, by its key."""
        facts = {"actor": actor, "key": self.key, "number": self.number}
        return _("%(actor)s worded the behavior “%(key)s” anew (version %(number)s)") % facts
