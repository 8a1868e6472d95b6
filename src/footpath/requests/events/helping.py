"""What can happen to the checklist of a request, and to the replies of a team?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence
from footpath.requests.events.occurrence import RequestOccurrence


@dataclass(frozen=True)
class Ticked(RequestOccurrence):
    """A line of the checklist is done."""

    kind: ClassVar[str] = "request.ticked"
    text: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s ticked off “%(text)s”"), actor)


@dataclass(frozen=True)
class Unticked(RequestOccurrence):
    """A line of the checklist is not done after all."""

    kind: ClassVar[str] = "request.unticked"
    text: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s opened “%(text)s” again"), actor)


@dataclass(frozen=True)
class ReplyOccurrence(Occurrence):
    """Something that happened to a reply."""

    name: str


@dataclass(frozen=True)
class ReplyWritten(ReplyOccurrence):
    """A team has a reply more."""

    kind: ClassVar[str] = "reply.written"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s wrote the reply “%(name)s”") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class ReplyChanged(ReplyOccurrence):
    """A reply reads otherwise now."""

    kind: ClassVar[str] = "reply.changed"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s changed the reply “%(name)s”") % {"actor": actor, "name": self.name}


@dataclass(frozen=True)
class ReplyDropped(ReplyOccurrence):
    """A reply is not offered any more."""

    kind: ClassVar[str] = "reply.dropped"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s took the reply “%(name)s” away") % {"actor": actor, "name": self.name}
