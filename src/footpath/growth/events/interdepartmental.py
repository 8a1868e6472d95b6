"""What can happen to an interdepartmental team, its seats, its meetings and its agenda?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.conversations.tables.told import Told


@dataclass(frozen=True)
class CouncilFounded(Told):
    """Somebody founded it."""

    kind: ClassVar[str] = "council.founded"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s founded the team of all departments")


@dataclass(frozen=True)
class SponsorAsked(Told):
    """Somebody who leads is asked to be its sponsor."""

    kind: ClassVar[str] = "council.sponsor_asked"
    sponsor: int

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s asks for a sponsor")


@dataclass(frozen=True)
class SponsorSaidYes(Told):
    """The sponsor said yes."""

    kind: ClassVar[str] = "council.sponsored"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s is the sponsor")


@dataclass(frozen=True)
class SponsorSaidNo(Told):
    """They said no."""

    kind: ClassVar[str] = "council.sponsor_declined"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s cannot be the sponsor")


@dataclass(frozen=True)
class SponsorMissing(Told):
    """The sponsor has left; another one is needed."""

    kind: ClassVar[str] = "council.sponsor_missing"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The sponsor has left; the team needs another one")


@dataclass(frozen=True)
class CouncilChanged(Told):
    """The charter, the end or a mark was changed."""

    kind: ClassVar[str] = "council.changed"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s changed the charter")


@dataclass(frozen=True)
class CouncilEnded(Told):
    """It is over."""

    kind: ClassVar[str] = "council.ended"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The team of all departments has ended")


@dataclass(frozen=True)
class SeatAsked(Told):
    """Somebody is asked to speak for a department."""

    kind: ClassVar[str] = "council_seat.asked"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s asks you to speak for your department in the team of all departments")


@dataclass(frozen=True)
class SeatTaken(Told):
    """They said yes."""

    kind: ClassVar[str] = "council_seat.taken"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s said yes and speaks for their department")


@dataclass(frozen=True)
class SeatDeclined(Told):
    """They said no."""

    kind: ClassVar[str] = "council_seat.declined"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s said no to the seat")


@dataclass(frozen=True)
class SeatLeft(Told):
    """They have left it."""

    kind: ClassVar[str] = "council_seat.left"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s has left the team of all departments")


@dataclass(frozen=True)
class SeatGone(Told):
    """Whoever sat there works here no more."""

    kind: ClassVar[str] = "council_seat.gone"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("A seat is empty again")
