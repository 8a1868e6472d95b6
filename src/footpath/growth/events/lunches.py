"""What can happen to a lunch across? Nothing of what was said there."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class LunchJoined(Occurrence):
    """Somebody likes to meet people of other teams, or says how often."""

    kind: ClassVar[str] = "lunch_guest.joined"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s takes part in lunch across") % {"actor": actor}


@dataclass(frozen=True)
class LunchPaused(Occurrence):
    """Somebody takes a break, or is back."""

    kind: ClassVar[str] = "lunch_guest.paused"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s paused lunch across, or is back") % {"actor": actor}


@dataclass(frozen=True)
class LunchLeft(Occurrence):
    """Somebody does not take part any more."""

    kind: ClassVar[str] = "lunch_guest.left"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s does not take part in lunch across any more") % {"actor": actor}


@dataclass(frozen=True)
class LunchProposed(Occurrence):
    """Two people of two teams could meet."""

    kind: ClassVar[str] = "lunch.proposed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Somebody of another team could meet you for a coffee or lunch. Say yes, or: not this time")


@dataclass(frozen=True)
class LunchAnswered(Occurrence):
    """One of the two said yes, with a day."""

    kind: ClassVar[str] = "lunch.answered"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to meet you; say whether the day suits") % {"actor": actor}


@dataclass(frozen=True)
class LunchAgreed(Occurrence):
    """Both said yes."""

    kind: ClassVar[str] = "lunch.agreed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("You both said yes: you meet")


@dataclass(frozen=True)
class LunchNotNow(Occurrence):
    """Not this time; whose word it was is not said."""

    kind: ClassVar[str] = "lunch.not_now"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("This time it does not work out. You are paired again another time")


@dataclass(frozen=True)
class LunchMet(Occurrence):
    """They met."""

    kind: ClassVar[str] = "lunch.met"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s noted that you met") % {"actor": actor}
