"""What can happen to a workshop? Events name nobody who has no account, and never say what was written."""

from dataclasses import dataclass, field
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class WorkshopStarted(Occurrence):
    """Somebody began the workbook, alone or with a group."""

    kind: ClassVar[str] = "workshop.started"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s began a workbook") % {"actor": actor}


@dataclass(frozen=True)
class WorkshopJoined(Occurrence):
    """Somebody came in."""

    kind: ClassVar[str] = "workshop.joined"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("somebody came into the workshop")


@dataclass(frozen=True)
class WorkshopGuestChanged(Occurrence):
    """Somebody was taken out, let back in, or is called something else."""

    kind: ClassVar[str] = "workshop.guest_changed"
    what: str = ""  # removed, let_back, renamed, left

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed who takes part") % {"actor": actor}


@dataclass(frozen=True)
class WorkshopChanged(Occurrence):
    """Its title, its exercises, who may come in, the breakout groups or the clock."""

    kind: ClassVar[str] = "workshop.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed something about the workshop") % {"actor": actor}


@dataclass(frozen=True)
class WorkshopOpened(Occurrence):
    """Guests are let in."""

    kind: ClassVar[str] = "workshop.opened"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s opened the workshop") % {"actor": actor}


@dataclass(frozen=True)
class WorkshopMoved(Occurrence):
    """The group went on to another exercise, or back."""

    kind: ClassVar[str] = "workshop.moved"
    exercise: str = ""

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s went on to another exercise") % {"actor": actor}


@dataclass(frozen=True)
class WorkshopResultShown(Occurrence):
    """What all said together was put on the big screen."""

    kind: ClassVar[str] = "workshop.result_shown"
    exercise: str = ""

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s put a result on the big screen") % {"actor": actor}


@dataclass(frozen=True)
class WorkshopClosed(Occurrence):
    """It is over; what was written is read and taken home."""

    kind: ClassVar[str] = "workshop.closed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s closed the workshop") % {"actor": actor}


@dataclass(frozen=True)
class WorkshopLookBackDue(Occurrence):
    """Sixty days have gone by: those with an account are asked how sure they are now."""

    kind: ClassVar[str] = "workshop.look_back_due"
    personal: ClassVar[tuple[str, ...]] = ("people",)
    people: list[int] = field(default_factory=list)

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Sixty days since your workshop: how sure are you now? A minute is enough.")


@dataclass(frozen=True)
class WorkshopDeleted(Occurrence):
    """It is gone, with all that was written in it."""

    kind: ClassVar[str] = "workshop.deleted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("the workshop was deleted, with all that was written in it")
