"""What can happen around role-plays? Events say that it happened, never what was chosen, written or voted for."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class RehearsalBegun(Occurrence):
    """Somebody began to play."""

    kind: ClassVar[str] = "rehearsal.begun"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s began to play") % {"actor": actor}


@dataclass(frozen=True)
class RehearsalMoved(Occurrence):
    """They chose what to say, or how to take what was said."""

    kind: ClassVar[str] = "rehearsal.moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s went one step on") % {"actor": actor}


@dataclass(frozen=True)
class RehearsalEnded(Occurrence):
    """They came to an end of it."""

    kind: ClassVar[str] = "rehearsal.ended"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s played it to an end") % {"actor": actor}


@dataclass(frozen=True)
class RehearsalNoted(Occurrence):
    """They wrote down what they would have needed."""

    kind: ClassVar[str] = "rehearsal.noted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote a line about it") % {"actor": actor}


@dataclass(frozen=True)
class RehearsalThrownAway(Occurrence):
    """It is gone."""

    kind: ClassVar[str] = "rehearsal.thrown_away"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s threw it away") % {"actor": actor}


@dataclass(frozen=True)
class WeekGoalSet(Occurrence):
    """Somebody wants to try something this week, or does no more."""

    kind: ClassVar[str] = "week_goal.set"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s set a goal for the week") % {"actor": actor}


@dataclass(frozen=True)
class WeekGoalDue(Occurrence):
    """Its one reminder."""

    kind: ClassVar[str] = "week_goal.due"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("You wanted to try something this week. Have you had the chance?")


@dataclass(frozen=True)
class RolePlayWritten(Occurrence):
    """A scenario was written, or changed."""

    kind: ClassVar[str] = "role_play.written"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote in it") % {"actor": actor}


@dataclass(frozen=True)
class RolePlayShown(Occurrence):
    """Others may play it, or may no more."""

    kind: ClassVar[str] = "role_play.shown"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed who may play it") % {"actor": actor}


@dataclass(frozen=True)
class RolePlayThrownAway(Occurrence):
    """It is gone."""

    kind: ClassVar[str] = "role_play.thrown_away"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s threw it away") % {"actor": actor}


@dataclass(frozen=True)
class BoardChanged(Occurrence):
    """A line came, or two became one; said of nobody."""

    kind: ClassVar[str] = "guideline_board.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The list changed")


@dataclass(frozen=True)
class BoardVoted(Occurrence):
    """Somebody gave a vote or took one back; said of nobody."""

    kind: ClassVar[str] = "guideline_board.voted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Somebody voted")


@dataclass(frozen=True)
class BoardMoved(Occurrence):
    """The vote began, or the list is open again."""

    kind: ClassVar[str] = "guideline_board.moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s went on to the next step") % {"actor": actor}


@dataclass(frozen=True)
class BoardKept(Occurrence):
    """What came of it is the team's guideline."""

    kind: ClassVar[str] = "guideline_board.kept"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s made it the team’s guideline") % {"actor": actor}
