"""What can happen while something is asked?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence


@dataclass(frozen=True)
class Submitted(RequestOccurrence):
    """Somebody asked a team."""

    kind: ClassVar[str] = "request.submitted"
    nobody_signs: bool = False  # a yes was needed by the terms, and nobody above was there to give it

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.nobody_signs:
            return self._say(_("%(actor)s asked; nobody else has to agree"), actor)
        return self._say(_("%(actor)s asked"), actor)


@dataclass(frozen=True)
class Completed(RequestOccurrence):
    """Everything that the service needs is there: the provider's clock starts."""

    kind: ClassVar[str] = "request.completed"
    nobody_signs: bool = False  # a yes was needed by the terms, and nobody above was there to give it

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.nobody_signs:
            return self._say(_("%(actor)s filled in what was missing; nobody else has to agree"), actor)
        return self._say(_("%(actor)s filled in what was missing"), actor)


@dataclass(frozen=True)
class FactAdded(RequestOccurrence):
    """A missing fact was filled in."""

    kind: ClassVar[str] = "request.fact_added"
    key: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s added a missing fact"), actor)


@dataclass(frozen=True)
class Attached(RequestOccurrence):
    """A file was added."""

    kind: ClassVar[str] = "request.attached"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    attachment_id: int
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s added the file %(name)s"), actor)


@dataclass(frozen=True)
class Detached(RequestOccurrence):
    """A file was taken off again."""

    kind: ClassVar[str] = "request.detached"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s removed the file %(name)s"), actor)


@dataclass(frozen=True)
class WatcherAdded(RequestOccurrence):
    """Somebody follows the request."""

    kind: ClassVar[str] = "request.watcher_added"
    personal: ClassVar[tuple[str, ...]] = ("name",)
    person_id: int
    name: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s added %(name)s to those who follow it"), actor)


@dataclass(frozen=True)
class WatcherLeft(RequestOccurrence):
    """Somebody does not follow the request any more."""

    kind: ClassVar[str] = "request.watcher_left"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s does not follow it any more"), actor)


@dataclass(frozen=True)
class Withdrawn(RequestOccurrence):
    """The customer withdrew the request."""

    kind: ClassVar[str] = "request.withdrawn"
    message_id: int | None

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s withdrew it"), actor)


@dataclass(frozen=True)
class Imported(RequestOccurrence):
    """The request comes from an earlier desk: its row, as it came."""

    kind: ClassVar[str] = "request.imported"
    personal: ClassVar[tuple[str, ...]] = ("customer", "title")
    source: str
    service: str
    team: str
    customer: str
    priority: str
    opened_at: str
    started_at: str
    closed_at: str
    paused_seconds: float
    title: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s imported it"), actor)
