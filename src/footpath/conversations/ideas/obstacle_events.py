"""What can happen to an obstacle?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.conversations.ideas.events import Plain


@dataclass(frozen=True)
class ObstacleNamed(Plain):
    """Somebody says what stands in the way."""

    kind: ClassVar[str] = "obstacle.named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s said what stands in the way"), actor)


@dataclass(frozen=True)
class ObstacleHits(Plain):
    """It costs somebody else time, too; not who."""

    kind: ClassVar[str] = "obstacle.hits"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("It stands in somebody else's way, too")


@dataclass(frozen=True)
class ObstacleHitsNoMore(Plain):
    """It does not cost them time any more."""

    kind: ClassVar[str] = "obstacle.hits_no_more"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("It stands in somebody's way no longer")


@dataclass(frozen=True)
class ObstacleOwned(Plain):
    """Somebody looks at it, by a day."""

    kind: ClassVar[str] = "obstacle.owned"
    owner: int
    review_by: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s said who looks at it, and by when"), actor)


@dataclass(frozen=True)
class ObstacleDecided(Plain):
    """It was changed, is kept with a reason, or there is a way around it."""

    kind: ClassVar[str] = "obstacle.decided"
    personal: ClassVar[tuple[str, ...]] = ("decision",)
    outcome: str
    decision: str

    def sentence(self, actor: str) -> str:
        """What was decided."""
        sentences = {
            "changed": _("%(actor)s changed it"),
            "kept": _("%(actor)s said why it is kept"),
            "worked_around": _("%(actor)s found a way around it"),
        }
        return self._say(sentences.get(self.outcome, _("%(actor)s decided about it")), actor)

    def in_full(self) -> str:
        """What was said along with it."""
        return self.decision


@dataclass(frozen=True)
class ObstacleBack(Plain):
    """It still stands in the way."""

    kind: ClassVar[str] = "obstacle.back"
    personal: ClassVar[tuple[str, ...]] = ("why",)
    why: str

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s says that it still stands in the way"), actor)

    def in_full(self) -> str:
        """Why."""
        return self.why


@dataclass(frozen=True)
class ObstacleTakenBack(Plain):
    """Whoever named it has taken it back."""

    kind: ClassVar[str] = "obstacle.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return self._say(_("%(actor)s took it back"), actor)


@dataclass(frozen=True)
class ObstacleOverdue(Plain):
    """The day by which somebody should have looked at it has passed."""

    kind: ClassVar[str] = "obstacle.overdue"
    day: str

    def sentence(self, actor: str) -> str:
        """What is late."""
        return _("The day by which somebody should have looked at this obstacle has passed")


@dataclass(frozen=True)
class ObstacleHandedOn(Plain):
    """Who looked at it has left."""

    kind: ClassVar[str] = "obstacle.handed_on"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Whoever looked at this has left; it needs somebody new")
