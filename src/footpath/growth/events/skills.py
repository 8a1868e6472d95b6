"""What can happen to the grid of who can do what?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class SkillTaskKept(Occurrence):
    """A task stands on the grid of the team, or reads otherwise."""

    kind: ClassVar[str] = "skill_task.kept"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s put a task on the grid") % {"actor": actor}


@dataclass(frozen=True)
class SkillTaskDropped(Occurrence):
    """A task is not on the grid any more."""

    kind: ClassVar[str] = "skill_task.dropped"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took a task off the grid") % {"actor": actor}


@dataclass(frozen=True)
class SkillLevelSet(Occurrence):
    """It was said how far somebody is with it."""

    kind: ClassVar[str] = "skill_task.level_set"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said how far somebody is with a task") % {"actor": actor}


@dataclass(frozen=True)
class SkillAsked(Occurrence):
    """Somebody who could do it has left the team."""

    kind: ClassVar[str] = "skill_task.asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Somebody who could do a task has left the team: does it still count?")


@dataclass(frozen=True)
class SkillAnswered(Occurrence):
    """It was said whether they still help."""

    kind: ClassVar[str] = "skill_task.answered"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said whether somebody who left the team still helps with a task") % {"actor": actor}
