"""What can happen to a meeting of an interdepartmental team, and to its agenda?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.conversations.tables.told import Told


@dataclass(frozen=True)
class CouncilMeetingPlanned(Told):
    """A day to meet."""

    kind: ClassVar[str] = "council_meeting.planned"
    on: str

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s planned a meeting of the team of all departments")


@dataclass(frozen=True)
class CouncilMeetingMoved(Told):
    """Another day."""

    kind: ClassVar[str] = "council_meeting.moved"
    on: str

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s moved the meeting to another day")


@dataclass(frozen=True)
class CouncilMeetingCanceled(Told):
    """They do not meet."""

    kind: ClassVar[str] = "council_meeting.canceled"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s canceled the meeting")


@dataclass(frozen=True)
class CouncilMeetingHeld(Told):
    """They met."""

    kind: ClassVar[str] = "council_meeting.held"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s noted who was there and what was talked about")


@dataclass(frozen=True)
class CouncilMeetingNear(Told):
    """The day comes near."""

    kind: ClassVar[str] = "council_meeting.near"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The meeting of the team of all departments is near")


@dataclass(frozen=True)
class TopicAdopted(Told):
    """A topic that the data proposed is on the agenda."""

    kind: ClassVar[str] = "council_topic.adopted"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s put a topic on the agenda")


@dataclass(frozen=True)
class TopicMoved(Told):
    """It stands elsewhere."""

    kind: ClassVar[str] = "council_topic.moved"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s put the agenda in another order")


@dataclass(frozen=True)
class TopicDropped(Told):
    """It is taken off."""

    kind: ClassVar[str] = "council_topic.dropped"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s took a topic off the agenda")
