"""What can happen to somebody's workbook, and to the role-play of a room? None of it says what was written."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class WorkbookClaimed(Occurrence):
    """Somebody who took part without an account has one, and the workbook is theirs there."""

    kind: ClassVar[str] = "workshop.claimed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took their workbook along") % {"actor": actor}


@dataclass(frozen=True)
class WorkbookCarried(Occurrence):
    """Lines of a workbook went to where they live on."""

    kind: ClassVar[str] = "workshop.carried"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s carried on with what they wrote in their workbook") % {"actor": actor}


@dataclass(frozen=True)
class GroupPlayMoved(Occurrence):
    """The room began its role-play, went on in it, or to the list of its guidelines."""

    kind: ClassVar[str] = "workshop.play_moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("the room went on with its role-play")
