"""What can happen on the longer way: sorry, plan, lesson?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class Enlarged(Occurrence):
    """It is put right step by step."""

    kind: ClassVar[str] = "recovery.enlarged"

    def sentence(self, actor: str) -> str:
        """Who said so."""
        return _("%(actor)s puts it right step by step") % {"actor": actor}


@dataclass(frozen=True)
class HandedOver(Occurrence):
    """Somebody else owns it."""

    kind: ClassVar[str] = "recovery.handed_over"
    personal: ClassVar[tuple[str, ...]] = ("to",)
    to: str = ""

    def sentence(self, actor: str) -> str:
        """To whom."""
        return _("%(actor)s gave it to %(to)s") % {"actor": actor, "to": self.to}


@dataclass(frozen=True)
class TouchedMore(Occurrence):
    """It touches others, too."""

    kind: ClassVar[str] = "recovery.touched_more"
    personal: ClassVar[tuple[str, ...]] = ("names",)
    names: str = ""

    def sentence(self, actor: str) -> str:
        """Whom."""
        return _("%(actor)s named whom it touches besides: %(names)s") % {"actor": actor, "names": self.names}


@dataclass(frozen=True)
class Acknowledged(Occurrence):
    """Those whom it touches hear that we are sorry."""

    kind: ClassVar[str] = "recovery.acknowledged"
    personal: ClassVar[tuple[str, ...]] = ("apology",)
    apology: str = ""

    def sentence(self, actor: str) -> str:
        """Who says so."""
        return _("%(actor)s says sorry") % {"actor": actor}

    def in_full(self) -> str:
        """In full."""
        return self.apology


@dataclass(frozen=True)
class Planned(Occurrence):
    """It is planned what will be done."""

    kind: ClassVar[str] = "recovery.planned"
    steps: int = 0

    def sentence(self, actor: str) -> str:
        """Who did."""
        return _("%(actor)s made a plan") % {"actor": actor}


@dataclass(frozen=True)
class StepDone(Occurrence):
    """A step of the plan is done."""

    kind: ClassVar[str] = "recovery.step_done"
    personal: ClassVar[tuple[str, ...]] = ("what",)
    what: str = ""

    def sentence(self, actor: str) -> str:
        """Who did."""
        return _("%(actor)s ticked off a step of the plan") % {"actor": actor}

    def in_full(self) -> str:
        """In full."""
        return self.what


@dataclass(frozen=True)
class Presented(Occurrence):
    """Those whom it touches know the plan."""

    kind: ClassVar[str] = "recovery.presented"
    personal: ClassVar[tuple[str, ...]] = ("to",)
    way: str = ""
    to: str = ""

    def sentence(self, actor: str) -> str:
        """Who did."""
        return _("%(actor)s has presented the plan") % {"actor": actor}

    def in_full(self) -> str:
        """In full."""
        return self.to


@dataclass(frozen=True)
class NobodySaid(Occurrence):
    """Nobody has said whether it is right."""

    kind: ClassVar[str] = "recovery.nobody_said"

    def sentence(self, actor: str) -> str:
        """That nobody did."""
        return _("Nobody has said whether it is right. It goes on, and is counted as not answered.")


@dataclass(frozen=True)
class Learned(Occurrence):
    """It is known why it happened, and what prevents it."""

    kind: ClassVar[str] = "recovery.learned"
    personal: ClassVar[tuple[str, ...]] = ("why", "prevention")
    why: str = ""
    prevention: str = ""

    def sentence(self, actor: str) -> str:
        """Who did."""
        return _("%(actor)s wrote down why it happened, and what prevents it") % {"actor": actor}

    def in_full(self) -> str:
        """In full."""
        return self.prevention


@dataclass(frozen=True)
class Closed(Occurrence):
    """It is over."""

    kind: ClassVar[str] = "recovery.closed"
    prevented: bool = False

    def sentence(self, actor: str) -> str:
        """How."""
        if self.prevented:
            return _("%(actor)s says that what prevents it is in place") % {"actor": actor}
        return _("It is right, and done")
