"""What can happen to a bid? Events say that it happened: never what was offered, by whom, or how many offers came."""

from dataclasses import dataclass
from typing import ClassVar

from django.utils.translation import gettext as _

from footpath.history.kinds import Occurrence


@dataclass(frozen=True)
class BidFramed(Occurrence):
    """Somebody began to write it."""

    kind: ClassVar[str] = "bid.framed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s began with it") % {"actor": actor}


@dataclass(frozen=True)
class BidChanged(Occurrence):
    """What is needed, the criteria or who has a part changed, before they were locked."""

    kind: ClassVar[str] = "bid.changed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s changed it") % {"actor": actor}


@dataclass(frozen=True)
class BidLocked(Occurrence):
    """The criteria stand."""

    fingerprint: str
    kind: ClassVar[str] = "bid.locked"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s locked the criteria; their fingerprint is %(mark)s") % {
            "actor": actor, "mark": self.fingerprint[:12],
        }  # fmt: skip


@dataclass(frozen=True)
class BidOpened(Occurrence):
    """Offers can come."""

    kind: ClassVar[str] = "bid.opened"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s asked for offers") % {"actor": actor}


@dataclass(frozen=True)
class ClosingMoved(Occurrence):
    """Offers can come for longer."""

    before: str  # both as ISO 8601
    after: str
    kind: ClassVar[str] = "bid.closing_moved"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s gave more time for offers") % {"actor": actor}


@dataclass(frozen=True)
class BidClosed(Occurrence):
    """The moment is over, and all offers were opened at once."""

    kind: ClassVar[str] = "bid.closed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("The time for offers is over; all were opened at once")


@dataclass(frozen=True)
class ScorerNamed(Occurrence):
    """Somebody more scores."""

    person_id: int
    kind: ClassVar[str] = "bid.scorer_named"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s named somebody more who scores") % {"actor": actor}


@dataclass(frozen=True)
class ConflictSaid(Occurrence):
    """A scorer said whether they have a conflict; why is not told here."""

    is_out: bool
    kind: ClassVar[str] = "bid.conflict_said"

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.is_out:
            return _("%(actor)s does not score: there is a conflict of interest") % {"actor": actor}
        return _("%(actor)s has no conflict of interest, and scores") % {"actor": actor}


@dataclass(frozen=True)
class ScoresHandedIn(Occurrence):
    """A scorer is done."""

    kind: ClassVar[str] = "bid.scores_handed_in"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s handed in their scores") % {"actor": actor}


@dataclass(frozen=True)
class AllHandedIn(Occurrence):
    """The last one is done: now they see each other's."""

    kind: ClassVar[str] = "bid.all_in"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Everybody has scored; now all see each other’s points")


@dataclass(frozen=True)
class BidScored(Occurrence):
    """What they agreed on stands."""

    kind: ClassVar[str] = "bid.scored"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote down the points that were agreed on") % {"actor": actor}


@dataclass(frozen=True)
class BidDecided(Occurrence):
    """It is decided."""

    outcome: str
    kind: ClassVar[str] = "bid.decided"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s decided") % {"actor": actor}


@dataclass(frozen=True)
class DebriefDue(Occurrence):
    """Some who offered were not told why yet."""

    kind: ClassVar[str] = "bid.debrief_due"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Somebody who offered still waits to hear why it was not them")


@dataclass(frozen=True)
class BidDebriefed(Occurrence):
    """Everybody was told."""

    kind: ClassVar[str] = "bid.debriefed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("Everybody who offered knows why")


@dataclass(frozen=True)
class VerifyDue(Occurrence):
    """Twelve months have passed."""

    kind: ClassVar[str] = "bid.verify_due"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("A year has passed: did what was offered come?")


@dataclass(frozen=True)
class BidVerified(Occurrence):
    """What was promised was held against what came."""

    kept: str
    kind: ClassVar[str] = "bid.verified"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s looked back at what was offered") % {"actor": actor}


@dataclass(frozen=True)
class BidCanceled(Occurrence):
    """It ends without a decision, and the offers are destroyed."""

    unread: bool
    kind: ClassVar[str] = "bid.canceled"

    def sentence(self, actor: str) -> str:
        """What happened."""
        if self.unread:
            return _("%(actor)s canceled it; what was offered was destroyed, and nobody has read it") % {"actor": actor}
        return _("%(actor)s canceled it; what was offered was destroyed") % {"actor": actor}


@dataclass(frozen=True)
class OfferSent(Occurrence):
    """An offer was handed in or replaced. About the offer: only those who offer see it."""

    kind: ClassVar[str] = "bid_offer.sent"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s handed in the offer") % {"actor": actor}


@dataclass(frozen=True)
class OfferWithdrawn(Occurrence):
    """It was taken back, and is gone."""

    kind: ClassVar[str] = "bid_offer.withdrawn"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s took the offer back") % {"actor": actor}


@dataclass(frozen=True)
class OfferDebriefed(Occurrence):
    """Whoever offered was told why it was not them."""

    kind: ClassVar[str] = "bid_offer.debriefed"

    def sentence(self, actor: str) -> str:
        """What happened."""
        return _("%(actor)s wrote how your offer compared") % {"actor": actor}
