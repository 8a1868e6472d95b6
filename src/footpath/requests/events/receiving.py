"""What can happen to a delivery?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence


@dataclass(frozen=True)
class Accepted(RequestOccurrence):
    """The customer accepted the delivery."""

    kind: ClassVar[str] = "request.accepted"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s accepted it"), actor)


@dataclass(frozen=True)
class AcceptedBySilence(RequestOccurrence):
    """Nobody said anything for long enough: accepted."""

    kind: ClassVar[str] = "request.accepted_by_silence"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s took the silence as a yes"), actor)


@dataclass(frozen=True)
class SentBack(RequestOccurrence):
    """The customer sent the delivery back with what is missing."""

    kind: ClassVar[str] = "request.sent_back"
    message_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s sent it back"), actor)


@dataclass(frozen=True)
class Reopened(RequestOccurrence):
    """The customer reopened the request."""

    kind: ClassVar[str] = "request.reopened"
    message_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s reopened it"), actor)


@dataclass(frozen=True)
class Rated(RequestOccurrence):
    """The customer said how it was."""

    kind: ClassVar[str] = "request.rated"
    stars: int
    beyond: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s rated it %(stars)s of 5"), actor)


@dataclass(frozen=True)
class Closed(RequestOccurrence):
    """The time to reopen has passed: verdicts are frozen."""

    kind: ClassVar[str] = "request.closed"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s closed it"), actor)
