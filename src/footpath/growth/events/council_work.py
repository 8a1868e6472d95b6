"""What can happen to what an interdepartmental team reviews, decides and tries?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.conversations.tables.told import Told


@dataclass(frozen=True)
class PolicyTakenUp(Told):
    """A rule is under review."""

    kind: ClassVar[str] = "council_policy.taken_up"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s put a rule under review")


@dataclass(frozen=True)
class PolicyDecided(Told):
    """It stays, changes, or is given up."""

    kind: ClassVar[str] = "council_policy.decided"
    verdict: str

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s noted what becomes of the rule")


@dataclass(frozen=True)
class DecisionMade(Told):
    """Something was decided, with an owner and a day."""

    kind: ClassVar[str] = "council_decision.made"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s noted a decision, with who does it by when")


@dataclass(frozen=True)
class DecisionSuperseded(Told):
    """A later decision holds."""

    kind: ClassVar[str] = "council_decision.superseded"
    later: int

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s noted a later decision, which holds now")


@dataclass(frozen=True)
class DecisionDone(Told):
    """Its owner said what came of it."""

    kind: ClassVar[str] = "council_decision.done"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s said what came of the decision")


@dataclass(frozen=True)
class DecisionHandedOn(Told):
    """Somebody else does it."""

    kind: ClassVar[str] = "council_decision.handed_on"
    owner: int

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s gave the decision to somebody else to do")


@dataclass(frozen=True)
class DecisionDueSoon(Told):
    """The day comes near."""

    kind: ClassVar[str] = "council_decision.due_soon"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The day of a decision comes near")


@dataclass(frozen=True)
class DecisionOverdue(Told):
    """The day has passed."""

    kind: ClassVar[str] = "council_decision.overdue"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The day of a decision has passed, and nobody has said what came of it")


@dataclass(frozen=True)
class TrialBegun(Told):
    """Something is tried for a while."""

    kind: ClassVar[str] = "council_trial.begun"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s noted an experiment")


@dataclass(frozen=True)
class TrialDue(Told):
    """Its days are over."""

    kind: ClassVar[str] = "council_trial.due"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("The days of an experiment are over: say what it taught")


@dataclass(frozen=True)
class TrialEnded(Told):
    """It is over, and measured."""

    kind: ClassVar[str] = "council_trial.ended"

    @staticmethod
    def said() -> str:
        """What happened."""
        return _("%(actor)s said what the experiment taught")
