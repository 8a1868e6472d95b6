"""What can happen to an action plan? Events say that it happened, and never what is written in it."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class PlanChanged(Occurrence):
    """Something was written in it, added or taken out; a step was done."""

    kind: ClassVar[str] = "plan.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote in it") % {"actor": actor}


@dataclass(frozen=True)
class PlanStarted(Occurrence):
    """It is under way."""

    kind: ClassVar[str] = "plan.started"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s began with it") % {"actor": actor}


@dataclass(frozen=True)
class PlanCheckInDue(Occurrence):
    """Its owner is asked how it goes: the first time, or gently again."""

    kind: ClassVar[str] = "plan.checkin_due"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("How does your plan go? A minute is enough.")


@dataclass(frozen=True)
class PlanCheckedIn(Occurrence):
    """Its owner has looked at it."""

    kind: ClassVar[str] = "plan.checked_in"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s looked at how it goes") % {"actor": actor}


@dataclass(frozen=True)
class PlanMet(Occurrence):
    """Its figures have reached what was aimed at."""

    kind: ClassVar[str] = "plan.met"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("What the plan aimed at has been reached: the figures say so")


@dataclass(frozen=True)
class PlanNotMet(Occurrence):
    """The day of the last look is here, and its figures have not."""

    kind: ClassVar[str] = "plan.not_met"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The day to look has come: the figures are not where the plan wanted them yet")


@dataclass(frozen=True)
class PlanLookedAgain(Occurrence):
    """It goes on until a later day."""

    kind: ClassVar[str] = "plan.looked_again"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s goes on with it until a later day") % {"actor": actor}


@dataclass(frozen=True)
class PlanDropped(Occurrence):
    """Its owner has given it up."""

    kind: ClassVar[str] = "plan.dropped"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s gave it up") % {"actor": actor}


@dataclass(frozen=True)
class PlanClosed(Occurrence):
    """What was learned is written down."""

    kind: ClassVar[str] = "plan.closed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s closed it") % {"actor": actor}


@dataclass(frozen=True)
class PlanThrownAway(Occurrence):
    """It is gone, with all that was written in it."""

    kind: ClassVar[str] = "plan.thrown_away"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s threw it away") % {"actor": actor}


@dataclass(frozen=True)
class PlanPartnerChosen(Occurrence):
    """Somebody was asked to come along, or is no more; who that is stands on the plan."""

    kind: ClassVar[str] = "plan.partner_chosen"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s shows you a plan, so that you come along") % {"actor": actor}


@dataclass(frozen=True)
class PlanShared(Occurrence):
    """Its owner shows it to whoever leads them, or no more."""

    kind: ClassVar[str] = "plan.shared"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s shows you a plan") % {"actor": actor}
