"""What can happen to what somebody shows of their runs of good work?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class StreaksChosen(Occurrence):
    """Somebody chose whether their own runs are shown."""

    kind: ClassVar[str] = "person.streaks_chosen"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s chose whether their runs of good work are shown") % {"actor": actor}


@dataclass(frozen=True)
class TeamStreaksChosen(Occurrence):
    """A lead chose whether the team shows its runs."""

    kind: ClassVar[str] = "team.streaks_chosen"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s chose whether the team shows its runs of good work") % {"actor": actor}


@dataclass(frozen=True)
class StreakPartChosen(Occurrence):
    """Somebody chose whether their work is a part of what a team shows; of which one stands nowhere."""

    kind: ClassVar[str] = "person.streak_part_chosen"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s chose what of their work a team may show") % {"actor": actor}
