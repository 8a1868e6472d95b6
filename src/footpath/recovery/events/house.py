"""What can happen to clocks, limits and guidelines?"""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class ClockOver(Occurrence):
    """A clock is over: its owner hears it first, whoever leads some hours later."""

    kind: ClassVar[str] = "recovery.clock_over"
    step: str
    level: int = 1

    def sentence(self, actor: str) -> str:
        """Which."""
        return {
            "owned": _("Nobody owns it yet, and the time for that is over"),
            "acknowledged": _("Those whom it touches have not heard that we are sorry, and the time for that is over"),
            "planned": _("There is no plan yet, and the time for that is over"),
            "presented": _("The plan has not been presented yet, and the time for that is over"),
        }[self.step]


@dataclass(frozen=True)
class RulesKept(Occurrence):
    """Administrators have set clocks or limits."""

    kind: ClassVar[str] = "recovery_rules.kept"
    rules: dict[str, Any] = field(default_factory=dict)

    def sentence(self, actor: str) -> str:
        """Who did."""
        return _("%(actor)s changed the clocks and limits of putting things right") % {"actor": actor}


@dataclass(frozen=True)
class GuidelineKept(Occurrence):
    """A team has written down what helps in hard talks."""

    kind: ClassVar[str] = "guideline.kept"

    def sentence(self, actor: str) -> str:
        """Who did."""
        return _("%(actor)s changed what helps the team in hard talks") % {"actor": actor}
