"""What can happen to a look back on contact points? Events say that it happened, and never what was written."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class LogStarted(Occurrence):
    """Somebody begins to look at two weeks."""

    kind: ClassVar[str] = "contact_log.started"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s began to look at two weeks") % {"actor": actor}


@dataclass(frozen=True)
class LogChanged(Occurrence):
    """A moment was noted, sorted or thrown away; it was paused, goes on, reminds or not."""

    kind: ClassVar[str] = "contact_log.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote in it") % {"actor": actor}


@dataclass(frozen=True)
class LogMoved(Occurrence):
    """It is a step further: to be sorted, thought over, done."""

    kind: ClassVar[str] = "contact_log.moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s went a step further with it") % {"actor": actor}


@dataclass(frozen=True)
class LogDropped(Occurrence):
    """It is gone, with all that was written in it."""

    kind: ClassVar[str] = "contact_log.dropped"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s threw it away") % {"actor": actor}


@dataclass(frozen=True)
class LogPrompted(Occurrence):
    """A gentle reminder, as its owner has wished."""

    kind: ClassVar[str] = "contact_log.prompted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Was there a moment worth noting today? It takes less than a minute.")


@dataclass(frozen=True)
class LogEnded(Occurrence):
    """Its two weeks are over."""

    kind: ClassVar[str] = "contact_log.ended"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Your two weeks are over: sort the moments, and see what they show.")


@dataclass(frozen=True)
class LessonShared(Occurrence):
    """Somebody told their team what they learned."""

    kind: ClassVar[str] = "contact_lesson.shared"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A lesson was shared with the team")


@dataclass(frozen=True)
class LessonTakenBack(Occurrence):
    """It is gone."""

    kind: ClassVar[str] = "contact_lesson.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A lesson was taken back")
