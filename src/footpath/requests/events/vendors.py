"""What can happen to what was ordered from a vendor?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.requests.events.occurrence import RequestOccurrence
from footpath.ui import wording


@dataclass(frozen=True)
class VendorOccurrence(RequestOccurrence):
    """Something about an order at a vendor."""

    order_id: int
    vendor: str


@dataclass(frozen=True)
class VendorOrdered(VendorOccurrence):
    """Something was ordered from a vendor."""

    kind: ClassVar[str] = "request.vendor_ordered"
    what: str

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s ordered from %(vendor)s: %(what)s"), actor)


@dataclass(frozen=True)
class VendorDateGiven(VendorOccurrence):
    """The vendor gave a date, or another one; the first one counts."""

    kind: ClassVar[str] = "request.vendor_date_given"
    day: str
    again: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        again = _("%(actor)s noted that %(vendor)s gave another day, %(by)s")
        words = again if self.again else _("%(actor)s noted that %(vendor)s gave %(by)s")
        return words % {"actor": actor, "vendor": self.vendor, "by": wording.day(date.fromisoformat(self.day))}


@dataclass(frozen=True)
class VendorDelivered(VendorOccurrence):
    """What was ordered has come."""

    kind: ClassVar[str] = "request.vendor_delivered"
    went_on: bool

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(actor)s noted that it came from %(vendor)s, and it goes on")
        return self._say(words if self.went_on else _("%(actor)s noted that it came from %(vendor)s"), actor)


@dataclass(frozen=True)
class VendorOrderCanceled(VendorOccurrence):
    """Nobody waits for it any more."""

    kind: ClassVar[str] = "request.vendor_order_canceled"

    def sentence(self, actor: str) -> str:
        """In words."""
        return self._say(_("%(actor)s canceled the order at %(vendor)s"), actor)


@dataclass(frozen=True)
class VendorDayOver(VendorOccurrence):
    """The day that the vendor gave is over, and nothing was noted."""

    kind: ClassVar[str] = "request.vendor_day_over"
    day: str

    def sentence(self, actor: str) -> str:
        """In words."""
        words = _("%(vendor)s gave %(by)s, and nobody noted that it came")
        return words % {"vendor": self.vendor, "by": wording.day(date.fromisoformat(self.day))}
