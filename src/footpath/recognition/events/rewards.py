"""What can happen to a small reward, and to the money it comes from? Events say that it happened, never why."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class RewardAsked(Occurrence):
    """Somebody wants to give one, and another one looks at it first."""

    kind: ClassVar[str] = "reward.asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wants to give somebody a small reward; please have a second look") % {"actor": actor}


@dataclass(frozen=True)
class RewardHandedOn(Occurrence):
    """Whoever was to look at it cannot decide any more: it waits for somebody else."""

    kind: ClassVar[str] = "reward.handed_on"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A small reward waits for a second look; whoever had it cannot decide any more")


@dataclass(frozen=True)
class RewardApproved(Occurrence):
    """Somebody else agreed: whoever gives it can say so now."""

    kind: ClassVar[str] = "reward.approved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s agrees with your small reward; tell them when it suits you") % {"actor": actor}


@dataclass(frozen=True)
class RewardRefused(Occurrence):
    """Somebody else did not agree, and said why."""

    kind: ClassVar[str] = "reward.refused"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s does not agree with your small reward, and says why") % {"actor": actor}


@dataclass(frozen=True)
class RewardGiven(Occurrence):
    """The recipient knows."""

    kind: ClassVar[str] = "reward.given"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s has something small for you, for what you did") % {"actor": actor}


@dataclass(frozen=True)
class RewardHandedOver(Occurrence):
    """It has changed hands."""

    kind: ClassVar[str] = "reward.handed_over"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s says that it was handed over") % {"actor": actor}


@dataclass(frozen=True)
class RewardDeclined(Occurrence):
    """The recipient said no, thanks."""

    kind: ClassVar[str] = "reward.declined"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s says no, thanks; what it was worth is back in the budget") % {"actor": actor}


@dataclass(frozen=True)
class RewardTakenBack(Occurrence):
    """Whoever gave it took it back, and said why."""

    kind: ClassVar[str] = "reward.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took a small reward back, and says why") % {"actor": actor}


@dataclass(frozen=True)
class RewardExpired(Occurrence):
    """Its month or quarter ended first."""

    kind: ClassVar[str] = "reward.expired"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The month or quarter ended before this small reward was given; it can be asked anew")


@dataclass(frozen=True)
class RewardBudgetSaved(Occurrence):
    """An administrator set or changed a budget."""

    kind: ClassVar[str] = "reward_budget.saved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s set the budget for small rewards") % {"actor": actor}


@dataclass(frozen=True)
class RewardBudgetEnded(Occurrence):
    """An administrator ended a budget."""

    kind: ClassVar[str] = "reward_budget.ended"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s ended the budget for small rewards") % {"actor": actor}


@dataclass(frozen=True)
class RewardBudgetExpired(Occurrence):
    """A month or quarter ended, and what was left in it is gone."""

    kind: ClassVar[str] = "reward_budget.expired"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("What was left in the budget for small rewards has expired")


@dataclass(frozen=True)
class RewardRulesChanged(Occurrence):
    """An administrator changed what holds for small rewards."""

    kind: ClassVar[str] = "reward_rules.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed the rules for small rewards") % {"actor": actor}


@dataclass(frozen=True)
class RewardKindSaved(Occurrence):
    """An administrator changed the list of what can be given."""

    kind: ClassVar[str] = "reward_kind.saved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed the list of small rewards") % {"actor": actor}
