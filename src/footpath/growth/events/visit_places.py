"""What can happen to a place that a host offers, and to a round of visits?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class PlaceOffered(Occurrence):
    """Somebody lets others see how their work goes."""

    kind: ClassVar[str] = "visit_place.offered"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s offers a place to visit") % {"actor": actor}


@dataclass(frozen=True)
class PlaceChanged(Occurrence):
    """The offer says something else."""

    kind: ClassVar[str] = "visit_place.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed what a place to visit offers") % {"actor": actor}


@dataclass(frozen=True)
class PlaceWithdrawn(Occurrence):
    """Nobody can come there any more."""

    kind: ClassVar[str] = "visit_place.withdrawn"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took a place to visit back") % {"actor": actor}


@dataclass(frozen=True)
class RoundSent(Occurrence):
    """Places were offered to those who waited for one."""

    kind: ClassVar[str] = "visit_round.sent"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s sent a round of visits") % {"actor": actor}
