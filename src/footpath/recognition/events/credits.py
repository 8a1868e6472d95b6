"""What can happen to the names of those who had a part in a delivery?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class PartNamed(Occurrence):
    """Somebody added a name that was missing; whose, stands on the part."""

    kind: ClassVar[str] = "part.named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s added a name that was missing") % {"actor": actor}


@dataclass(frozen=True)
class PartConfirmed(Occurrence):
    """Somebody who had a part in it says so, too."""

    kind: ClassVar[str] = "part.confirmed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s says so, too: they had a part in it") % {"actor": actor}


@dataclass(frozen=True)
class PartLeft(Occurrence):
    """Somebody does not want to be named."""

    kind: ClassVar[str] = "part.left"

    def sentence(self, actor: str) -> str:
        """What happened; not who, since they do not want to be named."""
        return _("Somebody took their name off")
