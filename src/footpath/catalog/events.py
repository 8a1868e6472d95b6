"""What can happen to a service?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class ServiceOffered(Occurrence):
    """A team offers something new."""

    kind: ClassVar[str] = "service.offered"
    name: str

    def sentence(self, actor: str) -> str:
        """What is offered."""
        return _("%(actor)s offered %(name)s") % {"actor": actor, "name": self.name}
