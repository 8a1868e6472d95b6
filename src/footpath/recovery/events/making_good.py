"""What can happen to time that makes something good?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class TimeAsked(Occurrence):
    """More time than somebody may offer alone waits for a yes."""

    kind: ClassVar[str] = "recovery.time_asked"
    personal: ClassVar[tuple[str, ...]] = ("what",)
    make_good_id: int = 0
    minutes: int = 0
    what: str = ""

    def sentence(self, actor: str) -> str:
        """How much."""
        return _("%(actor)s wants to make it good with %(n)d minutes, and asks for your yes") % {
            "actor": actor,
            "n": self.minutes,
        }

    def in_full(self) -> str:
        """In full."""
        return self.what


@dataclass(frozen=True)
class TimeRefused(Occurrence):
    """Whoever leads has said no to it."""

    kind: ClassVar[str] = "recovery.time_refused"
    personal: ClassVar[tuple[str, ...]] = ("why",)
    make_good_id: int = 0
    minutes: int = 0
    why: str = ""

    def sentence(self, actor: str) -> str:
        """How much."""
        return _("%(actor)s has not agreed to %(n)d minutes") % {"actor": actor, "n": self.minutes}

    def in_full(self) -> str:
        """In full."""
        return self.why


@dataclass(frozen=True)
class TimeOffered(Occurrence):
    """Time is offered to somebody."""

    kind: ClassVar[str] = "recovery.time_offered"
    personal: ClassVar[tuple[str, ...]] = ("what",)
    make_good_id: int = 0
    minutes: int = 0
    what: str = ""

    def sentence(self, actor: str) -> str:
        """How much."""
        return _("%(actor)s offers %(n)d minutes to make it good") % {"actor": actor, "n": self.minutes}

    def in_full(self) -> str:
        """In full."""
        return self.what


@dataclass(frozen=True)
class TimeAnswered(Occurrence):
    """The time is accepted, or not needed."""

    kind: ClassVar[str] = "recovery.time_answered"
    make_good_id: int = 0
    minutes: int = 0
    yes: bool = True

    def sentence(self, actor: str) -> str:
        """Which."""
        if self.yes:
            return _("%(actor)s accepts the %(n)d minutes") % {"actor": actor, "n": self.minutes}
        return _("%(actor)s says thank you: that is not needed") % {"actor": actor}


@dataclass(frozen=True)
class TimeGiven(Occurrence):
    """The time was given."""

    kind: ClassVar[str] = "recovery.time_given"
    make_good_id: int = 0
    minutes: int = 0

    def sentence(self, actor: str) -> str:
        """How much."""
        return _("%(actor)s has given %(n)d minutes") % {"actor": actor, "n": self.minutes}


@dataclass(frozen=True)
class Waived(Occurrence):
    """Nothing is given for it."""

    kind: ClassVar[str] = "recovery.waived"
    personal: ClassVar[tuple[str, ...]] = ("why",)
    why: str = ""

    def sentence(self, actor: str) -> str:
        """Who says so."""
        return _("%(actor)s says that nothing has to be made good") % {"actor": actor}

    def in_full(self) -> str:
        """In full."""
        return self.why
