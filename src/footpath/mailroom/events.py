"""What can happen to a mail that waits for somebody, and to the addresses that take mail?"""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class MailTakenIn(Occurrence):
    """A mail came in, and ended in one way."""

    kind: ClassVar[str] = "mail.taken_in"
    outcome: str
    reason: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("A mail came in")


@dataclass(frozen=True)
class MailPlaced(Occurrence):
    """Somebody said to which request a mail belongs."""

    kind: ClassVar[str] = "mail.placed"
    number: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s put a mail on %(number)s") % {"actor": actor, "number": self.number}


@dataclass(frozen=True)
class MailAsked(Occurrence):
    """Somebody made a mail into the request of whoever wrote it."""

    kind: ClassVar[str] = "mail.asked"
    personal: ClassVar[tuple[str, ...]] = ("whose",)
    number: str
    whose: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s made a mail into %(number)s of %(whose)s") % {
            "actor": actor, "number": self.number, "whose": self.whose,
        }  # fmt: skip


@dataclass(frozen=True)
class MailGiven(Occurrence):
    """Somebody said which service a mail is for."""

    kind: ClassVar[str] = "mail.given"
    service: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s gave a mail to %(service)s") % {"actor": actor, "service": self.service}


@dataclass(frozen=True)
class MailThrownAway(Occurrence):
    """A mail is for nobody."""

    kind: ClassVar[str] = "mail.thrown_away"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s threw a mail away") % {"actor": actor}


@dataclass(frozen=True)
class MailBroughtBack(Occurrence):
    """A mail that was thrown away waits again."""

    kind: ClassVar[str] = "mail.brought_back"

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s brought a mail back") % {"actor": actor}


@dataclass(frozen=True)
class AddressOpened(Occurrence):
    """An address takes mail for a service."""

    kind: ClassVar[str] = "mail.address_opened"
    address: str
    service: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s had %(address)s lead to %(service)s") % {
            "actor": actor, "address": self.address, "service": self.service,
        }  # fmt: skip


@dataclass(frozen=True)
class AddressClosed(Occurrence):
    """An address takes no mail for a service any more."""

    kind: ClassVar[str] = "mail.address_closed"
    address: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return _("%(actor)s closed the address %(address)s") % {"actor": actor, "address": self.address}
