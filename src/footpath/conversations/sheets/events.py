"""What can happen to a service worksheet? Events say that it happened, and never what was written or rated."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class SheetBegun(Occurrence):
    """Somebody has chosen a customer whom they want to ask."""

    kind: ClassVar[str] = "worksheet.begun"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s began a worksheet") % {"actor": actor}


@dataclass(frozen=True)
class SheetSealed(Occurrence):
    """The provider has written down and sealed what they think."""

    kind: ClassVar[str] = "worksheet.sealed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s sealed what they think") % {"actor": actor}


@dataclass(frozen=True)
class SheetSent(Occurrence):
    """The customer is invited to answer."""

    kind: ClassVar[str] = "worksheet.sent"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s would like to serve you better: seven questions, and you may decline") % {"actor": actor}


@dataclass(frozen=True)
class SheetAccepted(Occurrence):
    """The customer will answer."""

    kind: ClassVar[str] = "worksheet.accepted"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s will answer your seven questions") % {"actor": actor}


@dataclass(frozen=True)
class SheetDeclined(Occurrence):
    """The customer does not answer by name; nobody is told why, nor whether they answer with others."""

    kind: ClassVar[str] = "worksheet.declined"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s does not answer this one; that needs no reason") % {"actor": actor}


@dataclass(frozen=True)
class SheetExpired(Occurrence):
    """Its days are over."""

    kind: ClassVar[str] = "worksheet.expired"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A worksheet ran out without an answer")


@dataclass(frozen=True)
class SheetTakenBack(Occurrence):
    """The provider does not ask any more."""

    kind: ClassVar[str] = "worksheet.taken_back"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took a worksheet back: nothing is asked of you any more") % {"actor": actor}


@dataclass(frozen=True)
class SheetRevealed(Occurrence):
    """The customer has answered, and both read both from this instant on."""

    kind: ClassVar[str] = "worksheet.revealed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s has answered your seven questions: both ratings are open to you two") % {"actor": actor}


@dataclass(frozen=True)
class SheetStepped(Occurrence):
    """The two have talked about it, or agreed on what they wanted to agree on."""

    to: str
    kind: ClassVar[str] = "worksheet.stepped"

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.to == "discussed":
            return _("%(actor)s says that you two have talked about the worksheet") % {"actor": actor}
        return _("%(actor)s says that all is agreed; you two look at it again in 60 days") % {"actor": actor}


@dataclass(frozen=True)
class WorkStopped(Occurrence):
    """Something that the customer no longer needs is not done any more."""

    minutes_a_week: int
    kind: ClassVar[str] = "worksheet.stopped"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s stopped something that is no longer needed") % {"actor": actor}


@dataclass(frozen=True)
class SheetRecheckDue(Occurrence):
    """Sixty days are over: both rate once more."""

    kind: ClassVar[str] = "worksheet.recheck_due"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Sixty days later: one number each, opened for both at once")


@dataclass(frozen=True)
class SheetRatedAgain(Occurrence):
    """One of the two has rated once more; the other one has not."""

    kind: ClassVar[str] = "worksheet.rated_again"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s has rated once more: your number is missing, then both are open") % {"actor": actor}


@dataclass(frozen=True)
class SheetClosed(Occurrence):
    """It is done: both have rated once more, or the days for it are over."""

    opened: bool
    kind: ClassVar[str] = "worksheet.closed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.opened:
            return _("Both have rated once more: see what has changed")
        return _("A worksheet is closed; what you two wrote stays for you two")


@dataclass(frozen=True)
class SheetTold(Occurrence):
    """One of the two says that those who lead may know that there is one, or says so no more."""

    kind: ClassVar[str] = "worksheet.told"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s said who may know that there is a worksheet") % {"actor": actor}


@dataclass(frozen=True)
class SheetUnsaid(Occurrence):
    """One of the two has taken their words out of it, for good."""

    kind: ClassVar[str] = "worksheet.unsaid"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took their words out of a worksheet") % {"actor": actor}


@dataclass(frozen=True)
class AskedTogether(Occurrence):
    """Several customers are asked in the protected way: nobody's answer stands alone."""

    kind: ClassVar[str] = "worksheet_round.asked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s asked several customers together") % {"actor": actor}
