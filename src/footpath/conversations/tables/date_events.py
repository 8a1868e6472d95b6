"""What can happen to a round table and its dates?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.conversations.tables.told import Told


@dataclass(frozen=True)
class TableFounded(Told):
    """A series begins."""

    kind: ClassVar[str] = "round_table.founded"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s founded the round table")


@dataclass(frozen=True)
class TableChanged(Told):
    """Other teams, or another rhythm."""

    kind: ClassVar[str] = "round_table.changed"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s changed who takes the chair in turn")


@dataclass(frozen=True)
class TableEnded(Told):
    """It is over."""

    kind: ClassVar[str] = "round_table.ended"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s ended the round table")


@dataclass(frozen=True)
class TableDatePlanned(Told):
    """A day, and who takes the chair."""

    kind: ClassVar[str] = "round_table_date.planned"
    on: str
    chair: int

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s planned a round table")


@dataclass(frozen=True)
class TableDateMoved(Told):
    """Another day, or another chair."""

    kind: ClassVar[str] = "round_table_date.moved"
    on: str

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s moved the round table")


@dataclass(frozen=True)
class TableDateCanceled(Told):
    """They do not meet."""

    kind: ClassVar[str] = "round_table_date.canceled"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s canceled the round table")


@dataclass(frozen=True)
class TableDateHeld(Told):
    """They met."""

    kind: ClassVar[str] = "round_table_date.held"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s noted who was at the round table")


@dataclass(frozen=True)
class TableDateNear(Told):
    """The day comes near."""

    kind: ClassVar[str] = "round_table_date.near"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The round table is near")


@dataclass(frozen=True)
class ChairPassedOn(Told):
    """The team in the chair is dissolved; the next one has the turn."""

    kind: ClassVar[str] = "round_table_date.chair_passed_on"
    chair: int

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The team in the chair is there no more; the next one has the turn")
