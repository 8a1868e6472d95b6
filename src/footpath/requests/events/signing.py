"""What can happen while somebody has to agree?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence


@dataclass(frozen=True)
class SignOffAsked(RequestOccurrence):
    """Somebody's yes is needed before work starts."""

    kind: ClassVar[str] = "request.sign_off_asked"
    personal: ClassVar[tuple[str, ...]] = ("approver", "delegate")
    approver_id: int
    delegate_id: int | None
    approver: str
    delegate: str

    def sentence(self, actor: str) -> str:
        """In words."""
        if self.delegate:
            return self._say(_("%(actor)s asked %(approver)s to agree; %(delegate)s stands in"), actor)
        return self._say(_("%(actor)s asked %(approver)s to agree"), actor)


@dataclass(frozen=True)
class SignOffChased(RequestOccurrence):
    """Footpath reminded whoever has to agree."""

    kind: ClassVar[str] = "request.sign_off_chased"
    approver_id: int
    delegate_id: int | None
    nth: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s sent a reminder that it waits for a yes"), actor)


@dataclass(frozen=True)
class SignedOff(RequestOccurrence):
    """Work may start: the provider's clock does."""

    kind: ClassVar[str] = "request.signed_off"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s agreed to it"), actor)


@dataclass(frozen=True)
class SignOffRefused(RequestOccurrence):
    """Work may not start, and why; what else would help was said."""

    kind: ClassVar[str] = "request.sign_off_refused"
    message_id: int

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s did not agree to it"), actor)
