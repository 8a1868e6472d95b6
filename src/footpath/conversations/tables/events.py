"""What can happen to an issue on a round table?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.conversations.tables.told import Told


@dataclass(frozen=True)
class IssueRaised(Told):
    """Somebody put it on the table."""

    kind: ClassVar[str] = "table_issue.raised"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s put something on the table")


@dataclass(frozen=True)
class IssueAccepted(Told):
    """It will be done, by somebody and a day."""

    kind: ClassVar[str] = "table_issue.accepted"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s accepted it, with who does it by when")


@dataclass(frozen=True)
class IssueDeclined(Told):
    """It will not be done, with the reason."""

    kind: ClassVar[str] = "table_issue.declined"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s declined it, with the reason")


@dataclass(frozen=True)
class IssueBegun(Told):
    """It is being done."""

    kind: ClassVar[str] = "table_issue.begun"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s has begun with it")


@dataclass(frozen=True)
class IssueDone(Told):
    """It is done, as its owner says."""

    kind: ClassVar[str] = "table_issue.done"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s says that it is done")


@dataclass(frozen=True)
class IssueConfirmed(Told):
    """Whoever raised it says so, too."""

    kind: ClassVar[str] = "table_issue.confirmed"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s confirmed that it is done")


@dataclass(frozen=True)
class IssueNotDone(Told):
    """Whoever raised it says what is missing."""

    kind: ClassVar[str] = "table_issue.not_done"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s says what is still missing")


@dataclass(frozen=True)
class IssueHandedOn(Told):
    """Somebody else does it."""

    kind: ClassVar[str] = "table_issue.handed_on"
    owner: int

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s gave it to somebody else to do")


@dataclass(frozen=True)
class IssueTakenBack(Told):
    """Whoever raised it took it back."""

    kind: ClassVar[str] = "table_issue.taken_back"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s took it back")


@dataclass(frozen=True)
class IssueDueSoon(Told):
    """The day comes near."""

    kind: ClassVar[str] = "table_issue.due_soon"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The day of something from the round table comes near")


@dataclass(frozen=True)
class IssueOverdue(Told):
    """The day has passed."""

    kind: ClassVar[str] = "table_issue.overdue"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The day of something from the round table has passed")
