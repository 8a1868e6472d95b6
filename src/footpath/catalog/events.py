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


@dataclass(frozen=True)
class ServiceDrafted(Occurrence):
    """Somebody began to write the next version."""

    kind: ClassVar[str] = "service.drafted"

    def sentence(self, actor: str) -> str:
        """That a version is being written."""
        return _("%(actor)s began to change this service") % {"actor": actor}


@dataclass(frozen=True)
class ServiceDraftDiscarded(Occurrence):
    """What was being written was thrown away."""

    kind: ClassVar[str] = "service.draft_discarded"
    name: str

    def sentence(self, actor: str) -> str:
        """What was thrown away."""
        return _("%(actor)s threw away the draft of %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class ServicePublished(Occurrence):
    """New terms hold from now on."""

    kind: ClassVar[str] = "service.published"
    number: int
    note: str = ""

    def sentence(self, actor: str) -> str:
        """Which version, and what is new."""
        said = _("%(actor)s published version %(number)s") % {"actor": actor, "number": self.number}
        return f"{said}: {self.note}" if self.note else said


@dataclass(frozen=True)
class ServiceRetired(Occurrence):
    """A team stopped offering something."""

    kind: ClassVar[str] = "service.retired"
    name: str

    def sentence(self, actor: str) -> str:
        """What cannot be asked for any more."""
        return _("%(actor)s retired %(name)s") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class ServiceBroughtBack(Occurrence):
    """A team offers again what it had retired."""

    kind: ClassVar[str] = "service.brought_back"
    name: str

    def sentence(self, actor: str) -> str:
        """What can be asked for again."""
        return _("%(actor)s brought back %(name)s") % {"actor": actor, "name": self.name}
